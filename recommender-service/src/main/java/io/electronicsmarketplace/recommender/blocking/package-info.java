/** The one boundary behind which files and the Kubernetes API are waited for: on virtual threads. */
@NullMarked
package io.electronicsmarketplace.recommender.blocking;

import org.jspecify.annotations.NullMarked;
