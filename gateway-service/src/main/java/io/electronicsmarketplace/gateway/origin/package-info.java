/**
 * Refuses writes that another site made a browser send along with our cookies (CSRF).
 */
@NullMarked
package io.electronicsmarketplace.gateway.origin;

import org.jspecify.annotations.NullMarked;
