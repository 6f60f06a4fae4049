/**
 * Where the gateway is and who is calling: the public address, from which cookies and redirects
 * follow, and the caller's address, believed from forwarding headers only if a trusted proxy sent
 * them.
 */
@NullMarked
package io.electronicsmarketplace.gateway.address;

import org.jspecify.annotations.NullMarked;
