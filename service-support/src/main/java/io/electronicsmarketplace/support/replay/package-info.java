/**
 * The profile {@code replay}: a service that lives in the past, whose clock another program sets. For playing a
 * history through the real services; see docs/replay.md. Promises that no service with that profile is reached
 * from another machine.
 */
@NullMarked
package io.electronicsmarketplace.support.replay;

import org.jspecify.annotations.NullMarked;
