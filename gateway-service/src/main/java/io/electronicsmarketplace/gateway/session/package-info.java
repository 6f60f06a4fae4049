/**
 * Browser sessions in Redis: an id in one cookie, strings and numbers as JSON behind it, no Java
 * serialization. A session that cannot be looked up in time is told from one that does not exist.
 */
@NullMarked
package io.electronicsmarketplace.gateway.session;

import org.jspecify.annotations.NullMarked;
