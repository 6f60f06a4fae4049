package io.electronicsmarketplace.infrastructure;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to start, and where.
 *
 * @param directory data, ports, logs and pid files; one running infrastructure per directory
 * @param software unpacked programs; may be shared by several directories
 * @param parts what to start
 * @param durable whether data must survive a crash of the machine (of a process they always do);
 *     tests do without, since syncing to disk is most of what they would wait for
 * @param passwords of the databases and of Keycloak's bootstrap admin
 */
public record InfrastructureSettings(
        Path directory, Path software, Set<Part> parts, boolean durable, Passwords passwords) {

    public InfrastructureSettings {
        directory = directory.toAbsolutePath().normalize();
        software = software.toAbsolutePath().normalize();
        EnumSet<Part> complete = EnumSet.noneOf(Part.class);
        complete.addAll(parts);
        if (complete.contains(Part.KEYCLOAK)) {
            complete.add(Part.POSTGRESQL);
        }
        parts = Set.copyOf(complete);
    }

    /** Not durable, with well-known passwords: for tests. */
    public static InfrastructureSettings forTests(Path directory, Path software, Set<Part> parts) {
        return new InfrastructureSettings(directory, software, parts, false, Passwords.WELL_KNOWN);
    }

    /**
     * @param postgresSuperuser of role {@code postgres}
     * @param marketplace of role {@code marketplace}
     * @param keycloak of role {@code keycloak}
     * @param keycloakAdmin of Keycloak's bootstrap admin {@code admin}
     * @param keycloakBootstrapClient secret of Keycloak's bootstrap client {@code marketplace-bootstrap}
     */
    public record Passwords(
            String postgresSuperuser,
            String marketplace,
            String keycloak,
            String keycloakAdmin,
            String keycloakBootstrapClient) {
        /** For tests, on loopback. */
        public static final Passwords WELL_KNOWN =
                new Passwords("postgres", "marketplace", "keycloak", "admin", "bootstrap-secret");
    }
}
