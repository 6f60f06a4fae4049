/**
 * The marketplace's Kafka topics: described once for all services, made by whichever of them comes first, and
 * never changed afterwards. More partitions would move keys, and with them the order of what is keyed.
 */
@NullMarked
package io.electronicsmarketplace.support.topics;

import org.jspecify.annotations.NullMarked;
