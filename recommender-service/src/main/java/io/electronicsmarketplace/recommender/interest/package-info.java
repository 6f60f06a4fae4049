/**
 * Lets popularity and trends move while a bundle serves: follows the topic {@code interactions}, counts what the
 * archive would keep on top of what the champion was trained on, and gives the champion newer counts when a UTC
 * day has ended, as evaluation does.
 *
 * <p>Promises that no request waits for it: where Kafka or Redis is away, the champion goes on with the counts
 * that it has, and what was missed is counted later, for the seven days that the topic keeps.
 */
@NullMarked
package io.electronicsmarketplace.recommender.interest;

import org.jspecify.annotations.NullMarked;
