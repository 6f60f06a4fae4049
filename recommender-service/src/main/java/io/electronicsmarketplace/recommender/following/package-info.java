/** What threads in the background have in common: those that follow topics, and the one that loads champions. */
@NullMarked
package io.electronicsmarketplace.recommender.following;

import org.jspecify.annotations.NullMarked;
