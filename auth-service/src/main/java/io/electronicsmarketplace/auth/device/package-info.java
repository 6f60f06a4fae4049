/** The devices on which a user is signed in: sign-in sessions at Keycloak. */
@NullMarked
package io.electronicsmarketplace.auth.device;

import org.jspecify.annotations.NullMarked;
