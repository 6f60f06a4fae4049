/**
 * The browser's sign-in: the gateway is the OAuth2 client (authorisation code with PKCE), keeps the
 * tokens in the browser's session and sends the access token along with each request. Mobile clients
 * do all that themselves and come with a bearer token.
 */
@NullMarked
package io.electronicsmarketplace.gateway.signin;

import org.jspecify.annotations.NullMarked;
