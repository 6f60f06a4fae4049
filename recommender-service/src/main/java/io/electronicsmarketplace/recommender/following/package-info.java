/** What the threads that follow topics have in common. */
@NullMarked
package io.electronicsmarketplace.recommender.following;

import org.jspecify.annotations.NullMarked;
