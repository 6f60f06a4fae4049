package io.electronicsmarketplace.localstack;

import io.electronicsmarketplace.infrastructure.process.DirectoryLock;
import io.electronicsmarketplace.infrastructure.process.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code market clean}: a new beginning. What runs is left alone, and so is the data then. */
@Command(name = "clean", description = "Deletes the data under .market; unpacked software and this program stay.")
final class CleanCommand implements Callable<Integer> {
    /** Costly to make, and of no meaning: kept unless everything is to go. */
    private static final List<String> KEPT = List.of("software", "program", "test-infrastructure", "stamps");

    private final Checkout checkout;

    @Option(names = "--all", description = "Deletes unpacked software and test data too.")
    private boolean all;

    CleanCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<DirectoryLock> lock = DirectoryLock.tryTake(checkout.market());
        if (lock.isEmpty() || new Owner(checkout).process().isPresent()) {
            System.err.println("The marketplace is running; ./market stop first.");
            return 1;
        }
        try (DirectoryLock held = lock.get()) {
            PidFile.endLeftOvers(checkout.market(), Duration.ofSeconds(20));
            try (Stream<Path> entries = Files.list(checkout.market())) {
                for (Path entry : entries.toList()) {
                    String name = entry.getFileName().toString();
                    if (name.equals("program") || (!all && KEPT.contains(name))) {
                        continue;
                    }
                    Folders.delete(entry);
                }
            }
        }
        System.out.println("Deleted. The next ./market run begins anew.");
        return 0;
    }
}
