/**
 * Visitors: anonymous browsers and devices. Each carries a visitor token, an ES256 JWS that the
 * gateway signs and whose keys it publishes: in a cookie for browsers, in the header {@code
 * Visitor-Token} for others. It changes at sign-in and sign-out, so that two users of one device
 * share nothing.
 */
@NullMarked
package io.electronicsmarketplace.gateway.visitor;

import org.jspecify.annotations.NullMarked;
