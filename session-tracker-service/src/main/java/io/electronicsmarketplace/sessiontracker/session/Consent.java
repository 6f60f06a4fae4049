package io.electronicsmarketplace.sessiontracker.session;

/**
 * A shopper's decision.
 *
 * @param profiling whether more than the running session may be remembered and learnt from
 */
record Consent(boolean profiling) {}
