package io.electronicsmarketplace.infrastructure;

import io.electronicsmarketplace.infrastructure.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded infrastructure as tests see it, whichever JVM owns it. */
final class EmbeddedTestInfrastructure extends PartsTestInfrastructure {
    EmbeddedTestInfrastructure(InfrastructureSettings settings, InfrastructureParts parts) {
        super(settings, parts);
    }

    @Override
    public void stop(Part part) {
        try {
            Files.createFile(hold(part));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot hold " + part.id(), e);
        }
        kill(part);
    }

    @Override
    public void start(Part part) {
        try {
            Files.deleteIfExists(hold(part));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release " + part.id(), e);
        }
        awaitReady(part);
    }

    @Override
    public void kill(Part part) {
        Path file = settings().directory().resolve(part.id() + ".pid");
        new PidFile(file, settings().directory().toString()).process().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** See {@code ProcessSpec}: while it is there, the supervisor does not start the part again. */
    private Path hold(Part part) {
        return settings().directory().resolve(part.id() + ".hold");
    }
}
