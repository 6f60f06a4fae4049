package io.electronicsmarketplace.localstack;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code market stop}: ends the stack of this checkout, wherever it was started. */
@Command(name = "stop", description = "Stops the marketplace.")
final class StopCommand implements Callable<Integer> {
    /** Services have 30 s to finish requests, then the infrastructure 20 s. */
    private static final Duration GRACE = Duration.ofSeconds(90);

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
