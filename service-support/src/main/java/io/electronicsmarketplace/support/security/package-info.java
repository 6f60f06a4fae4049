/** Every service checks tokens and permissions by itself; being behind the gateway proves nothing. */
@NullMarked
package io.electronicsmarketplace.support.security;

import org.jspecify.annotations.NullMarked;
