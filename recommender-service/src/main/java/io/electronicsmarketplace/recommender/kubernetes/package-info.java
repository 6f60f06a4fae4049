/** The one client of the Kubernetes API, made only where something asks for it. */
@NullMarked
package io.electronicsmarketplace.recommender.kubernetes;

import org.jspecify.annotations.NullMarked;
