package io.electronicsmarketplace.localstack;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code market stop}: ends the stack of this checkout, wherever it was started. */
@Command(name = "stop", description = "Stops the marketplace.")
final class StopCommand implements Callable<Integer> {
    /** The gateway, then the other services, have 60 s each to finish and to write their class caches; then the infrastructure 20 s. */
    private static final Duration GRACE = Duration.ofSeconds(180);

    private final Checkout checkout;

    StopCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Owner owner = new Owner(checkout);
        if (owner.process().isEmpty()) {
            System.out.println("The marketplace is not running.");
            return 0;
        }
        owner.stop(GRACE);
        System.out.println("Stopped.");
        return 0;
    }
}
