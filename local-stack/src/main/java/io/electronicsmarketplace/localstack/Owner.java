package io.electronicsmarketplace.localstack;

import io.electronicsmarketplace.infrastructure.process.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The {@code market run} that owns this checkout's stack, known by its pid file. */
final class Owner {
    private final Checkout checkout;

    Owner(Checkout checkout) {
        this.checkout = checkout;
    }

    Optional<ProcessHandle> process() {
        return pidFile().process();
    }

    void register() throws IOException {
        Files.createDirectories(checkout.market());
        Files.writeString(file(), ProcessHandle.current().pid() + " TERM");
    }

    /** Asks it to stop and waits; after {@code grace} it is killed, and its guards end the rest. */
    void stop(Duration grace) throws IOException, InterruptedException {
        pidFile().endLeftOver(grace);
    }

    void unregister() throws IOException {
        Files.deleteIfExists(file());
    }

    /** Not in {@code .market} itself, where pid files name what a new owner has to end. */
    private Path file() {
        return checkout.market().resolve("owner");
    }

    private PidFile pidFile() {
        return new PidFile(file(), "-Dmarket.root=" + checkout.root());
    }
}
