package io.electronicsmarketplace.recommender.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.recommender.support.Client;
import io.electronicsmarketplace.recommender.support.ServiceTest;
import io.electronicsmarketplace.recommender.support.TestBundles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;

/** What shoppers do moves what is popular, once their day has ended by the service's clock. */
@DirtiesContext
class MovingPopularityTest extends ServiceTest {

    /** Enough to come first. */
    private static final int LOOKS = 1_000;

    private static final String COUNTED = "interactions_total{outcome=\"counted\"}";
    private static final String UNTIL = "until_seconds";

    /** In the past, for brokers take no record from a time to come. */
    private static volatile Instant now = Instant.now().minus(Duration.ofDays(30));

    private static final Clock CLOCK = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", KAFKA, "acks", "all"), new StringSerializer(), new ByteArraySerializer());

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        Clock movableClock() {
            return CLOCK;
        }
    }

    /** Lets the next UTC day begin. */
    private static void nextDay() {
        now = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    }

    @BeforeEach
    void redisKnowsWhoRefused() {
        MEMORY.filled();
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void whatIsWantedToday_isPopularTomorrow() {
        List<String> products = bundle("moving");
        lookAndWait(products.getLast(), CLOCK.instant());
        assertThat(popular("moving")).isEqualTo(products);
        turnDay();
        await().untilAsserted(() -> assertThat(popular("moving").getFirst()).isEqualTo(products.getLast()));
        assertThat(popular("moving").subList(1, 5)).isEqualTo(products.subList(0, 4));
    }

    @Test
    void whatCameLateForItsDay_countsTheNextDay() {
        List<String> products = bundle("belated");
        Instant yesterday = CLOCK.instant();
        turnDay();
        await().until(() -> metric(UNTIL) == CLOCK.instant().getEpochSecond());
        lookAndWait(products.getLast(), yesterday);
        assertThat(popular("belated")).isEqualTo(products);
        turnDay();
        await().untilAsserted(() -> assertThat(popular("belated").getFirst()).isEqualTo(products.getLast()));
    }

    @Test
    void aChampionThatCameBackAtOnce_isCountedForAnew() {
        List<String> products = SHOP.open("back", 5);
        String version = TestBundles.publish(STORE, products, CLOCK.instant());
        String other = TestBundles.publish(STORE, products.reversed(), CLOCK.instant());
        champion(version);
        lookAndWait(products.getLast(), CLOCK.instant());
        for (int times = 0; times < 5; times++) {
            champion(other);
            champion(version); // mostly before the follower looks again
            double before = metric(COUNTED);
            look("anybody", products.getLast(), 1);
            await().until(() -> metric(COUNTED) > before);
        }
        turnDay();
        await().untilAsserted(() -> assertThat(popular("back").getFirst()).isEqualTo(products.getLast()));
    }

    @Test
    void repetitions_refusals_andUnknownProducts_doNotCount() {
        List<String> products = bundle("strict");
        MEMORY.refusedProfiling(ShopperId.visitor("refuser"), CLOCK.instant());
        look("refuser", products.get(3), LOOKS);
        look("anybody", "unknown-to-the-bundle", 10);
        Interaction again = interaction("anybody", products.get(4), CLOCK.instant());
        for (int times = 0; times < LOOKS; times++) {
            send(again);
        }
        look("anybody", products.get(2), LOOKS);
        turnDay();
        await().untilAsserted(() -> assertThat(popular("strict").getFirst()).isEqualTo(products.get(2)));
        assertThat(popular("strict"))
                .containsExactly(products.get(2), products.get(0), products.get(1), products.get(3), products.get(4));
    }

    @Test
    void whileRedisCannotTellWhoRefused_nothingIsCounted_andRequestsAreAnswered() {
        List<String> products = bundle("patient");
        MEMORY.lost();
        look("anybody", products.getLast(), LOOKS);
        turnDay();
        assertThat(popular("patient")).isEqualTo(products);
        assertThat(metric(UNTIL)).isLessThan(CLOCK.instant().getEpochSecond());
        MEMORY.filled();
        await().untilAsserted(() -> assertThat(popular("patient").getFirst()).isEqualTo(products.getLast()));
    }

    /** Five products of a category of their own, the first the most popular, known up to now. */
    private List<String> bundle(String category) {
        List<String> products = SHOP.open(category, 5);
        champion(TestBundles.publish(STORE, products, CLOCK.instant()));
        long today = CLOCK.instant().truncatedTo(ChronoUnit.DAYS).getEpochSecond();
        await().until(() -> metric(UNTIL) == today);
        return products;
    }

    private List<String> popular(String category) {
        Client.Answer answer = nobody().get("/api/v1/recommendations/home?limit=5&category=" + category);
        assertThat(answer.status()).isEqualTo(200);
        return answer.products();
    }

    private void look(String visitor, String product, int times) {
        look(visitor, product, times, CLOCK.instant());
    }

    private void look(String visitor, String product, int times, Instant at) {
        for (int time = 0; time < times; time++) {
            send(interaction(visitor, product, at));
        }
    }

    private static Interaction interaction(String visitor, String product, Instant at) {
        return new Interaction(
                UUID.randomUUID().toString(),
                InteractionType.VIEW,
                visitor,
                null,
                product,
                null,
                at,
                at,
                null,
                null,
                null,
                null,
                null);
    }

    private void send(Interaction interaction) {
        var _ = producer.send(
                new ProducerRecord<>(Topics.INTERACTIONS, interaction.visitorId(), EventJson.write(interaction)));
    }

    /** Lets the next day begin after all that was sent is in Kafka. */
    private void turnDay() {
        producer.flush();
        nextDay();
    }

    /** Looks, and waits until they are counted: what nobody's day has ended of does not show yet. */
    private void lookAndWait(String product, Instant at) {
        double before = metric(COUNTED);
        look("anybody", product, LOOKS, at);
        await().until(() -> metric(COUNTED) == before + LOOKS);
    }

    private double metric(String name) {
        return Client.nobody(managementPort)
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith("recommender_interest_" + name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}
