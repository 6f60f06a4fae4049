package io.electronicsmarketplace.localstack;

import io.electronicsmarketplace.infrastructure.InfrastructureSettings.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords of this checkout's parts, drawn once and kept where only their owner reads them. */
final class Secrets {
    /** 144 bits. */
    private static final int BYTES = 18;

    private final Path file;
    private final Properties secrets = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                secrets.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
    }

    String get(String name) {
        String kept = secrets.getProperty(name);
        if (kept != null) {
            return kept;
        }
        byte[] drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        String secret = HexFormat.of().formatHex(drawn);
        secrets.setProperty(name, secret);
        write();
        return secret;
    }

    Passwords infrastructure() {
        return new Passwords(
                get("postgres-superuser"),
                get("postgres-marketplace"),
                get("postgres-keycloak"),
                get("keycloak-admin"),
                get("keycloak-bootstrap-client"));
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
            Files.deleteIfExists(temporary);
            Files.createFile(
                    temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(temporary)) {
                secrets.store(writer, "Drawn once; the data under .market belongs to them.");
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
