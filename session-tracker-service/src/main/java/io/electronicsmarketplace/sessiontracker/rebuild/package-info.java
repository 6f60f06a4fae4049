/**
 * Redis from archive and Kafka, after Redis lost everything: by itself, and as the batch mode {@code
 * rebuild-state}.
 */
@NullMarked
package io.electronicsmarketplace.sessiontracker.rebuild;

import org.jspecify.annotations.NullMarked;
