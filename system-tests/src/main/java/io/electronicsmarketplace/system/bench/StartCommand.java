package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.system.client.Api;
import io.electronicsmarketplace.system.client.Shopper;
import io.electronicsmarketplace.system.stack.ServiceStack;
import io.electronicsmarketplace.system.stack.VisitorTokens;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How a recommender starts that has a large catalogue to read: from the start of its process until it is ready, with
 * a bundle and a state of each of its products in Kafka; then what it keeps in memory, and how fast its feed is.
 */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts a recommender of its own with a large catalogue, and asks it for feeds.")
final class StartCommand implements Callable<Integer> {

    /** Where the rate is yet to be found. */
    private static final int WARM_UP_RATE = 50;

    @Option(
            names = "--bundle",
            required = true,
            paramLabel = "DIRECTORY",
            description = "What it serves, such as one of bench catalogue --keep.")
    private Path bundle = Path.of("");

    @Option(names = "--heap", description = "Of the recommender. Default: ${DEFAULT-VALUE}.")
    private String heap = "4g";

    @Option(names = "--visitors", description = "Different shoppers. Default: ${DEFAULT-VALUE}.")
    private int visitors = 300;

    @Option(
            names = "--rate",
            description = "Lists a second; 0 for half of saturation, which is searched. Default: ${DEFAULT-VALUE}.")
    private int rate = 20;

    @Option(names = "--seconds", description = "Length of the measurement. Default: ${DEFAULT-VALUE}.")
    private int seconds = 30;

    @Option(names = "--warm-up", description = "Seconds of load before, at most. Default: ${DEFAULT-VALUE}.")
    private int warmUpSeconds = 180;

    @Option(names = "--service-cpus", description = "Processors of the recommender, such as 0.")
    private @Nullable String serviceProcessors;

    @Option(names = "--client-cpus", description = "Processors of the load and of all else, such as 1.")
    private @Nullable String clientProcessors;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the report goes as JSON.")
    private @Nullable Path out;

    private final List<BenchReport.Row> rows = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path checkout = Path.of(System.getProperty("market.root", "")).toAbsolutePath();
        Path directory = Files.createTempDirectory(Files.createDirectories(checkout.resolve(".market")), "start-");
        List<String> products = productsOf(bundle);
        try (VisitorTokens tokens = new VisitorTokens();
                ServiceStack stack = new ServiceStack(checkout, directory, tokens, Map.of())) {
            GeneratedStates.publish(stack.kafka(), products);
            List<String> shoppers = GeneratedShoppers.remember(stack.redisUrl(), products, visitors);
            ServiceStack.Service recommender = stack.start(
                    "recommender-service",
                    List.of(
                            "-Xmx" + heap,
                            "-Xms" + heap,
                            "-XX:MetaspaceSize=128m",
                            "-XX:SweeperThreshold=40",
                            "--add-modules=jdk.incubator.vector"),
                    Map.of("BUNDLE_STORE_DIRECTORY", store(directory).toString()));
            String catalogue = "%,d products, a listing each; heap of %s".formatted(products.size(), heap);
            add("start", recommender.startup().toMillis() / 1e3, "s", "until it is ready; " + catalogue);
            var process = new ServiceProcess(recommender.pid());
            List<ProcessHandle> all = ProcessHandle.current().children().toList();
            try (var _ = new PinnedStack(process, all, serviceProcessors, clientProcessors)) {
                lists(recommender, process, shoppers.stream().map(tokens::of).toList());
            }
            memory(recommender, process, catalogue);
        }
        Folders.delete(directory);
        new BenchReport("start", rows).print(out);
        return 0;
    }

    /** The most popular first. */
    private static List<String> productsOf(Path bundle) {
        try (ModelBundle opened = ModelBundle.open(bundle)) {
            Dictionary ids = opened.products().ids();
            return Arrays.stream(opened.pipeline().popularity().order().toArray())
                    .mapToObj(ids::idOf)
                    .toList();
        }
    }

    /** A store whose champion is the bundle. */
    private Path store(Path directory) throws IOException {
        String version = BundleReader.manifest(bundle).version();
        Path store = Files.createDirectory(directory.resolve("bundles"));
        Files.createSymbolicLink(store.resolve(version), bundle.toRealPath());
        Files.writeString(store.resolve("champion.json"), "{\"version\":\"" + version + "\"}");
        return store;
    }

    private void lists(ServiceStack.Service recommender, ServiceProcess process, List<String> tokens)
            throws IOException, InterruptedException {
        for (String surface : List.of("home", "next")) {
            String url =
                    "http://127.0.0.1:%d/api/v1/recommendations/%s?limit=20".formatted(recommender.port(), surface);
            List<OpenLoopLoad.Target> targets = tokens.stream()
                    .map(token -> new OpenLoopLoad.Target("GET", url, Map.of(Shopper.VISITOR_TOKEN, token), null))
                    .toList();
            ListLoad load = new ListLoad(
                    new OpenLoopLoad(clientProcessors),
                    process,
                    Duration.ofSeconds(warmUpSeconds),
                    rate == 0 ? WARM_UP_RATE : rate,
                    Duration.ofSeconds(seconds),
                    when -> "%s, %d shoppers, service on processors %s, client and all else on %s"
                            .formatted(
                                    when,
                                    tokens.size(),
                                    serviceProcessors == null ? "all" : serviceProcessors,
                                    clientProcessors == null ? "all" : clientProcessors));
            rows.addAll(load.measure(surface, targets, rate == 0 ? null : (Integer) rate)
                    .rows());
        }
    }

    private void memory(ServiceStack.Service recommender, ServiceProcess process, String conditions)
            throws IOException, InterruptedException {
        process.collectGarbage();
        double heapUsed = Api.at(URI.create("http://127.0.0.1:" + recommender.managementPort()))
                .get("/actuator/prometheus")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        add("heap", heapUsed / 1e6, "MB", "used after a collection; " + conditions);
        add("memory", process.residentMegabytes("RssAnon"), "MB", "resident, its own");
        add(
                "mapped",
                process.residentMegabytes("RssFile"),
                "MB",
                "resident, of files: the bundle, which can be dropped");
    }

    private void add(String metric, double value, String unit, String conditions) {
        rows.add(new BenchReport.Row(metric, value, unit, conditions));
    }
}
