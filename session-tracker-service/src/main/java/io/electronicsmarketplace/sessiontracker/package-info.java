/**
 * session-tracker-service: takes in interactions, streams them through Kafka into the shopper state in
 * Redis, and archives them as Parquet. A package per feature.
 */
@NullMarked
package io.electronicsmarketplace.sessiontracker;

import org.jspecify.annotations.NullMarked;
