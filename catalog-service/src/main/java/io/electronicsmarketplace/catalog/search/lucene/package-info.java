/**
 * The search index of this replica: Lucene, fed from the product states on Kafka.
 *
 * <p>It is a projection and can be thrown away at any time. Kafka's offsets lie in the index's own
 * commit, so index and offsets never disagree; an index of another topic is emptied and built anew.
 */
@NullMarked
package io.electronicsmarketplace.catalog.search.lucene;

import org.jspecify.annotations.NullMarked;
