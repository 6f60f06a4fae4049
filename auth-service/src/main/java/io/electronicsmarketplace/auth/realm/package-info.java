/**
 * The realm as code: brought to what the marketplace needs when this service starts, without undoing
 * what admins changed (docs/decisions/0010-realm-as-code.md).
 */
@NullMarked
package io.electronicsmarketplace.auth.realm;

import org.jspecify.annotations.NullMarked;
