/**
 * The boundary to Keycloak. Its admin client blocks, so every call runs on a virtual thread, and what
 * goes wrong there leaves here as one of few exceptions.
 */
@NullMarked
package io.electronicsmarketplace.auth.keycloak;

import org.jspecify.annotations.NullMarked;
