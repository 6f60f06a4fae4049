/**
 * Follows what happens to accounts: on sign-in a visitor's belongings become the user's, and an
 * erased account's belongings go.
 */
@NullMarked
package io.electronicsmarketplace.catalog.account;

import org.jspecify.annotations.NullMarked;
