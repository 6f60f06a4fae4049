/** Signing up. Neither the answer nor its time tells whether a name or an address has an account. */
@NullMarked
package io.electronicsmarketplace.auth.signup;

import org.jspecify.annotations.NullMarked;
