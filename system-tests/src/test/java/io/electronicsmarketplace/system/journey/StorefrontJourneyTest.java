package io.electronicsmarketplace.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.stack.Storefront;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Runs the storefront's own journey ({@code storefront/journey}) in a real browser, against the page
 * that the gateway serves. Pictures of its steps are in {@code storefront/target/journey}.
 */
class StorefrontJourneyTest extends SystemTest {
    /** A dozen steps of some seconds; none waits for more than 30. */
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @Test
    void shopper_browsesSignsInBuysAndSignsOut_inTheBrowser() throws Exception {
        Storefront.Result journey = Storefront.run(gateway, LIMIT, "journey");

        assertThat(journey.output()).endsWith("The journey went well.\n");
        assertThat(journey.status()).isZero();
    }
}
