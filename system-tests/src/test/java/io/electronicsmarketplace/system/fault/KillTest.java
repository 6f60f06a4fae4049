package io.electronicsmarketplace.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.client.Observations;
import io.electronicsmarketplace.system.client.Shopper;
import io.electronicsmarketplace.system.load.SteadyClients;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9 of each process in turn while clients run. Comes last: what it kills may be slow for a while after. */
@Order(Integer.MAX_VALUE)
class KillTest extends SystemTest {
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(150);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recommender",
                "session-tracker",
                "catalog",
                "auth",
                "gateway",
                "redis",
                "kafka",
                "postgresql",
                "keycloak"
            })
    void killedPart_comesBackByItself_andClientsGetProperAnswersMeanwhile(String part) {
        Shopper shopper = newVisitor();
        String product = someProducts(1).getFirst();
        ProcessHandle victim = market.process(part).orElseThrow();
        long start = System.nanoTime();
        Observations feed;
        Observations search;
        Observations interactions;
        try (var feeds = SteadyClients.of(2, () -> shopper.home(10));
                var searches = SteadyClients.of(2, () -> shopper.searchWords("smartphone"));
                var views = SteadyClients.of(1, () -> shopper.report("view", product, Map.of()))) {
            await("all clients to be answered")
                    .until(() -> feeds.soFar().answered() > 5
                            && searches.soFar().answered() > 5
                            && views.soFar().answered() > 5);

            victim.destroyForcibly();

            await(part + " to be a new process")
                    .atMost(HEALED_WITHIN)
                    .until(() -> market.process(part)
                            .filter(now -> now.pid() != victim.pid())
                            .isPresent());
            await("everything to work again").atMost(HEALED_WITHIN).until(this::works);
            feed = feeds.stop();
            search = searches.stop();
            interactions = views.stop();
        }
        System.out.printf(
                "kill -9 %-16s healed after %.1f s%n  feed          %s%n  search        %s%n  interactions  %s%n",
                part, (System.nanoTime() - start) / 1e9, feed, search, interactions);

        assertThat(List.of(feed.firstImproper(), search.firstImproper(), interactions.firstImproper()))
                .as("errors are problem details; 503 says when to retry")
                .containsOnly("");
        if (!part.equals("gateway")) {
            assertThat(feed.byStatus())
                    .as("behind a living gateway every request is answered")
                    .doesNotContainKey(Observations.NO_ANSWER);
        }
        if (List.of("redis", "kafka", "postgresql", "keycloak", "auth", "catalog", "session-tracker")
                .contains(part)) {
            assertThat(feed.failed())
                    .as("the feed goes on without " + part + ": " + feed)
                    .isZero();
        }
        if (List.of("redis", "kafka", "keycloak", "auth", "recommender", "session-tracker")
                .contains(part)) {
            assertThat(search.failed())
                    .as("the search goes on without " + part + ": " + search)
                    .isZero();
        }
    }

    private boolean works() {
        try {
            walk();
            return true;
        } catch (AssertionError | UncheckedIOException | ConditionTimeoutException notYet) {
            return false;
        }
    }

    /** A click comes through to the feed, and who signs in gets to their profile and cart. */
    private void walk() {
        Shopper user = signedIn("ben");
        user.api().get("/api/v1/me").expect(200);
        user.cart().expect(200);
        Shopper visitor = newVisitor();
        List<String> before = visitor.nextProducts(20);
        visitor.views(visitor.homeProducts(10).getLast());
        await().atMost(AT_ONCE).until(() -> !visitor.nextProducts(20).equals(before));
    }
}
