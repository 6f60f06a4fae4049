package io.electronicsmarketplace.infrastructure;

import java.util.Locale;

/** What can be started. */
public enum Part {
    POSTGRESQL,
    REDIS,
    KAFKA,
    /** Keeps its data in PostgreSQL, which is therefore started with it. */
    KEYCLOAK;

    /** Its name in files, ports and messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
