package io.electronicsmarketplace.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.system.SystemTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Runs the storefront's own journey ({@code storefront/journey}) in a real browser, against the page
 * that the gateway serves. Pictures of its steps are in {@code storefront/target/journey}.
 */
class StorefrontJourneyTest extends SystemTest {
    private static final Path STOREFRONT =
            Path.of(System.getProperty("market.checkout", "..")).resolve("storefront");
    private static final Path OUTPUT = Path.of("target", "storefront-journey.log");
    /** A dozen steps of some seconds; none waits for more than 30. */
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @Test
    void shopper_browsesSignsInBuysAndSignsOut_inTheBrowser() throws Exception {
        assertThat(STOREFRONT.resolve("node_modules"))
                .as("the storefront's packages, by npm ci")
                .isDirectory();
        assertThat(STOREFRONT.resolve("dist/index.html"))
                .as("the built storefront, by npm run build")
                .exists();

        Process journey = startJourney();
        boolean ended = journey.waitFor(LIMIT);
        if (!ended) {
            end(journey);
        }

        assertThat(OUTPUT).content().as("ended within %s: %s", LIMIT, ended).endsWith("The journey went well.\n");
        assertThat(journey.exitValue()).isZero();
    }

    private Process startJourney() throws IOException {
        var builder = new ProcessBuilder("npm", "run", "--silent", "journey")
                .directory(STOREFRONT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile());
        builder.environment().put("STOREFRONT_URL", gateway.base().toString());
        return builder.start();
    }

    /** With the browser that it started. */
    private static void end(Process journey) throws InterruptedException {
        journey.descendants().forEach(ProcessHandle::destroyForcibly);
        journey.destroyForcibly().waitFor();
    }
}
