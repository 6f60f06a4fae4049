package io.electronicsmarketplace.gateway.signin;

/** What came of asking for a signed-in browser's access token. */
sealed interface AccessToken {
    /** One that is valid still. */
    record Valid(String value) implements AccessToken {}

    /** The sign-in session has ended at Keycloak; the browser is signed out. */
    record Ended() implements AccessToken {}

    /** The last one has ended and Keycloak does not answer. */
    record Unknown() implements AccessToken {}
}
