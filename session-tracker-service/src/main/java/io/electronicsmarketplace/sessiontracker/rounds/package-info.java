/** What a replica does again and again beside its requests. */
@NullMarked
package io.electronicsmarketplace.sessiontracker.rounds;

import org.jspecify.annotations.NullMarked;
