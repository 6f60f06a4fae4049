/**
 * Whether events that were accepted arrive, and arrive once: clients that bring events to the marketplace
 * until it accepts them, faults meanwhile, and the comparison with the archive and with session state.
 */
@NullMarked
package io.electronicsmarketplace.system.delivery;

import org.jspecify.annotations.NullMarked;
