/**
 * Keeps the state of every shopper in Redis, out of the topics {@code interactions} and {@code
 * account-events}. The only writer of the keys that {@code ShopperKeys} describes.
 */
@NullMarked
package io.electronicsmarketplace.sessiontracker.state;

import org.jspecify.annotations.NullMarked;
