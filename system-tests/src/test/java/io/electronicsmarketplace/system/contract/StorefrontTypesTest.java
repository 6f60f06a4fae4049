package io.electronicsmarketplace.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.stack.Storefront;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The types with which the storefront is compiled were generated from the API as it is now. */
class StorefrontTypesTest extends SystemTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void committedTypes_areThoseOfTheJoinedDescription() throws Exception {
        Storefront.Result check = Storefront.run(gateway, LIMIT, "api-types", "--check");

        assertThat(check.output()).isEqualTo("The types are those of the API.\n");
        assertThat(check.status()).isZero();
    }
}
