package io.electronicsmarketplace.support.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import reactor.core.publisher.Mono;

class WarmUpTest {

    /** What came, and whether the service said that it was ready. */
    private record Seen(String request, ReadinessState readiness) {}

    private static final ConcurrentLinkedQueue<Seen> SEEN = new ConcurrentLinkedQueue<>();
    private static volatile WarmUpRequests requests = List::of;
    private static volatile boolean answers = true;

    @BeforeEach
    void forget() {
        SEEN.clear();
        answers = true;
    }

    @Test
    void aService_sendsItselfItsRequests_beforeItIsReady() {
        requests = () -> List.of(
                WarmUpRequest.post("/clicks", Map.of("Visitor-Token", "warm"), "{}"),
                WarmUpRequest.get("/feed?limit=20", Map.of()));
        assertThat(readinessAfterStart("3s")).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
        assertThat(SEEN)
                .hasSize(7)
                .containsOnly(
                        new Seen("POST /clicks warm application/json", ReadinessState.REFUSING_TRAFFIC),
                        new Seen("GET /feed?limit=20 null null", ReadinessState.REFUSING_TRAFFIC));
    }

    @Test
    void aServiceThatDoesNotAnswerItself_becomesReady() {
        answers = false;
        requests = () -> List.of(WarmUpRequest.get("/feed", Map.of()));
        assertThat(readinessAfterStart("100ms")).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
        assertThat(SEEN).isNotEmpty();
    }

    @Test
    void aWarmUpThatFails_doesNotKeepAServiceFromBecomingReady() {
        requests = () -> {
            throw new IllegalStateException("no requests");
        };
        assertThat(readinessAfterStart("3s")).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
    }

    private static ReadinessState readinessAfterStart(String budget) {
        var application = new SpringApplication(Service.class);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        try (ConfigurableApplicationContext context = application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--marketplace.warm-up.requests=7",
                "--marketplace.warm-up.budget=" + budget)) {
            return context.getBean(ApplicationAvailability.class).getReadinessState();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(WarmUpAutoConfiguration.class)
    static class Service {

        @Bean
        WarmUpRequests warmUpRequests() {
            return () -> requests.requests();
        }

        @Bean
        NettyReactiveWebServerFactory server() throws java.net.UnknownHostException {
            var factory = new NettyReactiveWebServerFactory(0);
            factory.setAddress(java.net.InetAddress.getByName("127.0.0.1"));
            return factory;
        }

        @Bean
        ApplicationAvailabilityBean availability() {
            return new ApplicationAvailabilityBean();
        }

        @Bean
        HttpHandler handler(ApplicationAvailability availability) {
            return (request, response) -> {
                SEEN.add(new Seen(
                        "%s %s %s %s"
                                .formatted(
                                        request.getMethod(),
                                        request.getURI().getRawPath()
                                                + (request.getURI().getRawQuery() == null
                                                        ? ""
                                                        : "?" + request.getURI().getRawQuery()),
                                        request.getHeaders().getFirst("Visitor-Token"),
                                        request.getHeaders().getFirst("Content-Type")),
                        availability.getReadinessState()));
                response.setStatusCode(HttpStatus.ACCEPTED);
                return answers ? response.setComplete() : Mono.never();
            };
        }
    }
}
