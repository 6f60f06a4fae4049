/**
 * The batch mode {@code rebuild-state}: Redis from archive and Kafka, after Redis lost everything.
 */
@NullMarked
package io.electronicsmarketplace.sessiontracker.rebuild;

import org.jspecify.annotations.NullMarked;
