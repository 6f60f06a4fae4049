package io.electronicsmarketplace.sessiontracker.archive;

/** A record that waits for its file. */
record ArchivedRecord<T>(T value, int partition, long offset) {}
