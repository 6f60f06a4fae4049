package io.electronicsmarketplace.infrastructure;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to start, and where.
 *
 * @param address where the parts are reached: loopback, or an address of this machine at which they
 *     then listen too, for pods of a cluster; there only passwords keep others out, and Redis has none
 * @param directory data, ports, logs and pid files; one running infrastructure per directory
 * @param software unpacked programs; may be shared by several directories
 * @param parts what to start
 * @param durable whether data must survive a crash of the machine (of a process they always do);
 *     tests do without, since syncing to disk is most of what they would wait for
 * @param passwords of the databases and of Keycloak's bootstrap admin
 */
public record InfrastructureSettings(
        Path directory, Path software, Set<Part> parts, boolean durable, Passwords passwords, String address) {
    /** Reached from this machine only. */
    public static final String LOOPBACK = "127.0.0.1";

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
        return new InfrastructureSettings(directory, software, parts, false, Passwords.WELL_KNOWN, LOOPBACK);
    }

    /** The same with other parts. */
    public InfrastructureSettings with(Set<Part> others) {
        return new InfrastructureSettings(directory, software, others, durable, passwords, address);
    }

    /** The same, reached at an address of this machine. */
    public InfrastructureSettings reachedAt(String other) {
        return new InfrastructureSettings(directory, software, parts, durable, passwords, other);
    }

    boolean onLoopback() {
        return address.equals(LOOPBACK);
    }

    /** The addresses to listen at, in the way of a configuration file. */
    String listening(String separator) {
        return onLoopback() ? LOOPBACK : LOOPBACK + separator + address;
    }

    /** What stands for the address in URLs. */
    String host() {
        return onLoopback() ? "localhost" : address;
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
