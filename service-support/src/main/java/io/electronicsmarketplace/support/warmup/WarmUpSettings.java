package io.electronicsmarketplace.support.warmup;

import java.time.Duration;

/**
 * How much a service warms itself up.
 *
 * @param url where it reaches itself
 * @param requests how many it sends
 * @param budget after which it sends no more
 */
record WarmUpSettings(String url, int requests, Duration budget) {}
