/** Managing other people's accounts: roles and suspension. Keycloak's console can do more. */
@NullMarked
package io.electronicsmarketplace.auth.admin;

import org.jspecify.annotations.NullMarked;
