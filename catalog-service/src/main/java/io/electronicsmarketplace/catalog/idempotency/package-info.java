/**
 * Writes that create or charge, done once however often they are sent: the first answer to a key is
 * kept for a day and given again.
 */
@NullMarked
package io.electronicsmarketplace.catalog.idempotency;

import org.jspecify.annotations.NullMarked;
