package io.electronicsmarketplace.events;

import org.jspecify.annotations.Nullable;

/** A record that is no event of its topic; it belongs into the dead-letter topic. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
