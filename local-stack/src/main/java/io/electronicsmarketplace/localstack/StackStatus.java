package io.electronicsmarketplace.localstack;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code market status --json} prints; the format is stable.
 *
 * @param ready all healthy, the champion loaded, and a visitor's feed has ten items
 * @param gateway its address
 * @param services by name, infrastructure included
 * @param champion the version of the model bundle that serves, if there is one
 */
record StackStatus(
        boolean ready,
        String gateway,
        Map<String, PartStatus> services,
        @Nullable String champion) {}
