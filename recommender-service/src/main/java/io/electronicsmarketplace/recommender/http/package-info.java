/** The web server's event loops, and threads beside them. */
@NullMarked
package io.electronicsmarketplace.recommender.http;

import org.jspecify.annotations.NullMarked;
