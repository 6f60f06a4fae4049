package io.electronicsmarketplace.localstack;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One process as {@code market status} shows it.
 *
 * @param status {@code up} (it answers and is ready), {@code starting} (it runs) or {@code down}
 * @param residentMebibytes only when asked for, like the next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartStatus(
        String status,
        @Nullable Long pid,
        @Nullable Long residentMebibytes,
        @Nullable Long proportionalMebibytes) {

    static final PartStatus DOWN = new PartStatus("down", null, null, null);

    boolean up() {
        return status.equals("up");
    }
}
