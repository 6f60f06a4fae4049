package io.electronicsmarketplace.infrastructure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be started. */
public enum Part {
    POSTGRESQL,
    REDIS,
    KAFKA,
    /** Keeps its data in PostgreSQL, which is therefore started with it. */
    KEYCLOAK,
    /** For tests alone: what is stored in buckets where the marketplace is deployed is in folders here. */
    S3;

    /** What the marketplace needs. */
    public static final Set<Part> NEEDED = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(S3)));

    /** Its name in files, ports and messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
