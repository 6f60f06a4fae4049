package io.electronicsmarketplace.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.system.client.Api;
import io.electronicsmarketplace.system.client.Shopper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The marketplace as {@code ./market run} starts it, on other ports and in a folder of its own, with
 * the small sample. It's started once for all tests of this module and ends with their JVM.
 */
public final class MarketStack {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration WARM_UP_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(100);
    /** Apart from the one of {@code ./market run}, and outside the range from which the stack chooses. */
    private static final int GATEWAY_PORT = 17_080;

    /** Names the folder of a marketplace that runs already, to write tests against it without waiting. */
    private static final String RUNNING = System.getProperty("market.running", "");

    private static MarketStack shared;

    private final MarketProgram program;

    private MarketStack(MarketProgram program) {
        this.program = program;
    }

    public static synchronized MarketStack shared() {
        if (shared == null && !RUNNING.isEmpty()) {
            shared = new MarketStack(MarketProgram.in(Path.of(RUNNING)));
        }
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static MarketStack start() {
        MarketProgram program = MarketProgram.inFreshFolder();
        Process run = program.start(
                "run",
                "run",
                "--port",
                String.valueOf(GATEWAY_PORT),
                "--sample",
                "SMALL",
                "--training-interval",
                "600");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(run), "stop-market"));
        await("the marketplace to start")
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    String output = program.output("run");
                    assertThat(run.isAlive())
                            .as("market run goes on; it said:\n%s", output)
                            .isTrue();
                    return output.contains("The marketplace is ready");
                });
        var started = new MarketStack(program);
        started.warmUp();
        return started;
    }

    /** The first requests of a JVM take seconds; what is promised holds for the later ones. */
    private void warmUp() {
        Shopper visitor = Shopper.visitor(gateway());
        List<String> next = visitor.nextProducts(10);
        visitor.views(visitor.homeProducts(10).getLast());
        await("the first click to show")
                .atMost(WARM_UP_LIMIT)
                .until(() -> !visitor.nextProducts(10).equals(next));
    }

    public Api gateway() {
        return Api.at(URI.create("http://localhost:" + port("gateway")));
    }

    /** The management address of a service, such as {@code catalog}. */
    public Api management(String service) {
        return Api.at(URI.create("http://localhost:" + port(service + "-management")));
    }

    /** Keycloak's realm, as tokens name it. */
    public String issuer() {
        return "http://localhost:" + port("keycloak") + "/realms/marketplace";
    }

    public MarketProgram program() {
        return program;
    }

    /** The folder in which the running stack keeps its data. */
    public Path data() {
        return program.root().resolve(".market");
    }

    /** The process of a service or a part of the infrastructure, by its name in pid files. */
    public Optional<ProcessHandle> process(String name) {
        try {
            String content = Files.readString(data().resolve(name + ".pid")).strip();
            return ProcessHandle.of(Long.parseLong(content.split(" ")[0])).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException notThere) {
            return Optional.empty();
        }
    }

    private int port(String name) {
        var ports = new Properties();
        try (var in = Files.newBufferedReader(data().resolve("ports"))) {
            ports.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Integer.parseInt(ports.getProperty(name));
    }

    private static void stop(Process run) {
        run.destroy();
        try {
            if (!run.waitFor(STOP_LIMIT)) {
                run.destroyForcibly();
            }
        } catch (InterruptedException e) {
            run.destroyForcibly();
        }
    }
}
