/** The only way in: routes, sign-in for browsers, visitor tokens, rate limits, the storefront's files. */
@NullMarked
package io.electronicsmarketplace.gateway;

import org.jspecify.annotations.NullMarked;
