package io.electronicsmarketplace.localstack;

import io.electronicsmarketplace.infrastructure.EmbeddedInfrastructure;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.process.PidFile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds out how the stack is, from outside of the process that runs it. */
final class StatusReader {
    private static final int FEED_ITEMS = 10;
    private static final JsonMapper json = JsonMapper.shared();

    private final Checkout checkout;
    private final boolean memory;
    private final StackPorts ports;

    StatusReader(Checkout checkout, boolean memory) {
        this.checkout = checkout;
        this.memory = memory;
        this.ports = new StackPorts(Stack.portsFile(checkout));
    }

    StackStatus read() throws InterruptedException {
        if (!Files.exists(Stack.portsFile(checkout))) {
            return new StackStatus(false, "http://localhost:" + StackPorts.DEFAULT_GATEWAY, Map.of(), null);
        }
        try (Http http = new Http()) {
            Map<String, PartStatus> parts = new LinkedHashMap<>();
            for (Service service : Service.values()) {
                parts.put(service.id(), status(service.id(), () -> isReady(http, service)));
            }
            Secrets secrets = new Secrets(checkout.market().resolve("secrets"));
            Map<Part, Boolean> infrastructure = EmbeddedInfrastructure.health(Stack.settings(checkout, secrets));
            for (Part part : Part.NEEDED) {
                parts.put(part.id(), status(part.id(), () -> infrastructure.getOrDefault(part, false)));
            }
            String champion = champion();
            boolean healthy = parts.values().stream().allMatch(PartStatus::up);
            boolean ready = healthy && champion != null && feedIsServedBy(http, champion);
            return new StackStatus(ready, ports.url(Service.GATEWAY), parts, champion);
        }
    }

    private boolean isReady(Http http, Service service) throws IOException, InterruptedException {
        return http.isOk(ports.managementUrl(service) + "/actuator/health/readiness");
    }

    private PartStatus status(String name, Question ready) throws InterruptedException {
        Optional<ProcessHandle> process = new PidFile(
                        checkout.market().resolve(name + ".pid"),
                        checkout.market().toString())
                .process();
        if (process.isEmpty()) {
            return PartStatus.DOWN;
        }
        Memory used = memory ? Memory.of(process.get()) : null;
        return new PartStatus(
                answers(ready) ? "up" : "starting",
                process.get().pid(),
                used == null ? null : used.resident(),
                used == null ? null : used.proportional());
    }

    private static boolean answers(Question question) throws InterruptedException {
        try {
            return question.ask();
        } catch (IOException e) {
            return false;
        }
    }

    private @Nullable String champion() {
        Path pointer = checkout.bundles().resolve("champion.json");
        try {
            return json.readTree(Files.readString(pointer)).path("version").stringValue(null);
        } catch (IOException e) {
            return null;
        }
    }

    private boolean feedIsServedBy(Http http, String champion) throws InterruptedException {
        try {
            String gateway = ports.url(Service.GATEWAY);
            HttpResponse<String> session = http.get(gateway + "/bff/session");
            String token = session.headers().firstValue("Visitor-Token").orElse("");
            HttpResponse<String> feed =
                    http.get(gateway + "/api/v1/recommendations/home?limit=" + FEED_ITEMS, "Visitor-Token", token);
            if (feed.statusCode() != 200) {
                return false;
            }
            JsonNode answer = json.readTree(feed.body());
            return champion.equals(answer.path("modelVersion").stringValue(null))
                    && answer.path("items").size() == FEED_ITEMS;
        } catch (IOException e) {
            return false;
        }
    }

    /** Something asked of a process. */
    private interface Question {
        boolean ask() throws IOException, InterruptedException;
    }
}
