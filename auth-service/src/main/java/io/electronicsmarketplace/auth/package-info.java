/** Accounts, sign-in sessions, roles and permissions; Keycloak owns all of them. */
@NullMarked
package io.electronicsmarketplace.auth;

import org.jspecify.annotations.NullMarked;
