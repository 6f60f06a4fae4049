/**
 * After sign-in: the visitor's browsing session, cart and favourites become the user's, once. Tells
 * everybody by one record in {@code account-events}.
 */
@NullMarked
package io.electronicsmarketplace.sessiontracker.identification;

import org.jspecify.annotations.NullMarked;
