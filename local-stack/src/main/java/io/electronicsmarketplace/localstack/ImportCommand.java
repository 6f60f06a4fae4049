package io.electronicsmarketplace.localstack;

import io.electronicsmarketplace.infrastructure.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code market import}: the catalogue into PostgreSQL by catalog-service's program, the history into
 * the archive by session-tracker-service's. Uses the running stack, or starts PostgreSQL for it.
 */
@Command(name = "import", description = "Imports Amazon Reviews 2023 files; can be interrupted and repeated.")
final class ImportCommand implements Callable<Integer> {
    private final Checkout checkout;

    @Option(names = "--catalogue", paramLabel = "FILE", description = "meta_*.jsonl or .jsonl.gz")
    private @Nullable Path catalogue;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "ratings (*.csv) or reviews (*.jsonl), plain or .gz")
    private @Nullable Path history;

    @Option(names = "--demo-listings", paramLabel = "N", description = "second-hand items invented for the products")
    private int demoListings;

    @Option(names = "--seed", paramLabel = "S", description = "of the demo listings. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the report goes as JSON.")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    ImportCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (catalogue == null && history == null && demoListings == 0) {
            throw usage("say what to import: --catalogue, --history or --demo-listings");
        }
        for (Path file : new Path[] {catalogue, history}) {
            if (file != null && !Files.isReadable(file)) {
                throw usage("there is no readable file " + file);
            }
        }
        if (new Owner(checkout).process().isPresent()) {
            return importAll(StackEnvironment.ofRunning(checkout));
        }
        Console console = new Console(System.err);
        try (Stack stack = Stack.start(checkout, console, Set.of(Part.POSTGRESQL), Set.of())) {
            return importAll(stack.environment().infrastructure(stack.addresses()));
        }
    }

    private int importAll(Map<String, String> environment) throws IOException, InterruptedException {
        Path catalogueReport = Files.createTempFile("catalogue-import", ".json");
        Path historyReport = Files.createTempFile("history-import", ".json");
        try (JobRunner jobs = new JobRunner()) {
            int status = 0;
            if (catalogue != null || demoListings > 0) {
                status = jobs.runHere(catalogueCommand(catalogueReport), environment);
            }
            if (history != null && status == 0) {
                status = jobs.runHere(historyCommand(history, historyReport), environment);
            }
            if (out != null) {
                writeReport(out, catalogueReport, historyReport);
            }
            return status;
        } finally {
            Files.delete(catalogueReport);
            Files.delete(historyReport);
        }
    }

    private List<String> catalogueCommand(Path report) {
        List<String> command = JobRunner.java(checkout.jar(Service.CATALOG.module()), "-Xmx512m", "-XX:+UseSerialGC");
        command.add("import");
        if (catalogue != null) {
            command.addAll(List.of("--catalogue", catalogue.toAbsolutePath().toString()));
        }
        if (demoListings > 0) {
            command.addAll(List.of("--demo-listings", String.valueOf(demoListings), "--seed", String.valueOf(seed)));
        }
        command.addAll(List.of("--out", report.toString()));
        return command;
    }

    private List<String> historyCommand(Path file, Path report) {
        List<String> command =
                JobRunner.java(checkout.jar(Service.SESSION_TRACKER.module()), "-Xmx512m", "-XX:+UseSerialGC");
        command.addAll(
                List.of("import-history", "--history", file.toAbsolutePath().toString(), "--out", report.toString()));
        return command;
    }

    /** One file with what the two programs reported. */
    private static void writeReport(Path file, Path catalogueReport, Path historyReport) throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Map<String, Object> report = new HashMap<>();
        if (Files.size(catalogueReport) > 0) {
            report.put("catalogue", mapper.readTree(Files.readString(catalogueReport)));
        }
        if (Files.size(historyReport) > 0) {
            report.put("history", mapper.readTree(Files.readString(historyReport)));
        }
        Files.writeString(file, mapper.writeValueAsString(report));
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
