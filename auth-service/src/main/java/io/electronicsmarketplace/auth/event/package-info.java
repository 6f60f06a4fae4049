/** Tells the other services what happened to an account. */
@NullMarked
package io.electronicsmarketplace.auth.event;

import org.jspecify.annotations.NullMarked;
