package io.electronicsmarketplace.recommender.champion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.recommender.support.Client;
import io.electronicsmarketplace.recommender.support.ServiceTest;
import io.electronicsmarketplace.recommender.support.TestBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HotLoadTest extends ServiceTest {

    private static final int CLIENTS = 4;
    private static final int SWAPS = 20;
    private static final int ENOUGH = 100;

    @Test
    void pointerThatMovesBackAndForthUnderLoad_failsNoRequest() throws InterruptedException {
        List<String> products = SHOP.open("hot", 40);
        List<String> versions = Stream.of(products, products.reversed())
                .map(order -> TestBundles.publish(STORE, order, Instant.now()))
                .toList();
        champion(versions.getFirst());
        var failures = new ConcurrentLinkedQueue<String>();
        var seen = ConcurrentHashMap.<String>newKeySet();
        var answers = new AtomicInteger();
        List<Thread> clients = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            Client client = visitor("hot-" + number);
            clients.add(Thread.ofVirtual().start(() -> askUntilInterrupted(client, failures, seen, answers)));
        }
        // On a machine that is busy with other things, until enough was asked to tell anything.
        for (int swap = 1; failures.isEmpty() && (swap <= SWAPS || answers.get() <= ENOUGH); swap++) {
            champion(versions.get(swap % 2));
        }
        for (Thread client : clients) {
            client.interrupt();
            client.join();
        }
        assertThat(failures).isEmpty();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(versions);
        assertThat(answers.get()).isGreaterThan(ENOUGH);
    }

    private static void askUntilInterrupted(
            Client client, Queue<String> failures, Set<String> seen, AtomicInteger answers) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Client.Answer answer = client.get("/api/v1/recommendations/home?limit=10");
                answers.incrementAndGet();
                if (answer.status() != 200 || answer.products().size() != 10) {
                    failures.add(answer.toString());
                } else {
                    seen.add(answer.json().path("modelVersion").asString());
                }
            } catch (IllegalStateException e) {
                return; // interrupted in the middle of a request
            } catch (RuntimeException e) {
                failures.add(e.toString());
            }
        }
    }

    @Test
    void bundleWithOneBitTurned_isRefused_andTheOldOneServesOn() throws IOException {
        List<String> products = SHOP.open("corrupt", 12);
        String good = TestBundles.publish(STORE, products, Instant.now());
        champion(good);
        String bad = TestBundles.publish(STORE, products.reversed(), Instant.now());
        Path file = STORE.resolve(bad).resolve("popularity.scores");
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);
        point(bad);
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            var status = Client.nobody(managementPort).get("/actuator/champion").json();
            assertThat(status.path("pointedAt").asString()).isEqualTo(bad);
            assertThat(status.path("refused").toString()).contains("SHA-256");
            assertThat(status.path("version").asString()).isEqualTo(good);
        });
        Client.Answer answer = visitor("corrupt").get("/api/v1/recommendations/home?category=corrupt&limit=5");
        assertThat(answer.json().path("modelVersion").asString()).isEqualTo(good);
        assertThat(answer.products()).isEqualTo(products.subList(0, 5));
        assertThat(Client.nobody(managementPort).get("/actuator/prometheus").text())
                .contains("recommender_hot_load_seconds_count{outcome=\"refused\"");
    }

    @Test
    void pointerToABundleThatIsNotThereYet_isFollowedOnceItIs() throws IOException {
        List<String> products = SHOP.open("late", 12);
        String version = TestBundles.publish(STORE, products, Instant.now());
        Path hidden = Files.move(STORE.resolve(version), STORE.resolve(".on-its-way"));
        point(version);
        await().untilAsserted(() -> assertThat(Client.nobody(managementPort)
                        .get("/actuator/champion")
                        .json()
                        .path("refused")
                        .toString())
                .contains("no bundle " + version));
        Files.move(hidden, STORE.resolve(version));
        await().atMost(Duration.ofSeconds(15)).until(() -> version.equals(servingVersion()));
    }
}
