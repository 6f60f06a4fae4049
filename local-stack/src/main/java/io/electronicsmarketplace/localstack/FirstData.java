package io.electronicsmarketplace.localstack;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stack needs before it has anything to recommend: the sample, its import, the first
 * training. Each step leaves a mark when it is done, so a start that was interrupted goes on there.
 */
final class FirstData {
    private static final Duration EXPORT_LIMIT = Duration.ofMinutes(5);

    private final Checkout checkout;
    private final Console console;
    private final JobRunner jobs;
    private final SampleSize size;

    FirstData(Checkout checkout, Console console, JobRunner jobs, SampleSize size) {
        this.checkout = checkout;
        this.console = console;
        this.jobs = jobs;
        this.size = size;
    }

    boolean imported() {
        return Files.exists(mark("sample-imported")) || size == SampleSize.NONE;
    }

    boolean trained() {
        return Files.exists(checkout.bundles().resolve("champion.json")) || size == SampleSize.NONE;
    }

    /** Needs nothing that runs. */
    void generate() throws IOException, InterruptedException {
        if (imported() || Files.exists(checkout.sample().resolve("sample.json"))) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(
                Jvm.program(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.electronicsmarketplace.sample.SampleDataCommand",
                "--no-reviews",
                "--out",
                checkout.sample().toString()));
        command.addAll(size.options());
        jobs.run("The generator of the sample", command, java.util.Map.of(), log("sample"));
        console.done("sample", "generated in .market/sample");
    }

    /** Needs PostgreSQL. */
    void importCatalogue(Stack stack) throws IOException, InterruptedException {
        if (imported()) {
            return;
        }
        List<String> command = JobRunner.java(checkout.jar(Service.CATALOG.module()), "-Xmx256m", "-XX:+UseSerialGC");
        command.addAll(List.of(
                "import", "--catalogue", sample("meta_Electronics.jsonl"), "--listings", sample("listings.jsonl")));
        jobs.run(
                "The catalogue's import",
                command,
                stack.environment().infrastructure(stack.addresses()),
                log("import"));
        console.done("catalogue", "imported");
    }

    /** Needs the archive's folder only. */
    void importHistory(Stack stack) throws IOException, InterruptedException {
        if (imported()) {
            return;
        }
        List<String> command =
                JobRunner.java(checkout.jar(Service.SESSION_TRACKER.module()), "-Xmx256m", "-XX:+UseSerialGC");
        command.addAll(List.of("import-history", "--history", sample("Electronics.csv")));
        jobs.run("The history's import", command, stack.environment().infrastructure(stack.addresses()), log("import"));
        console.done("history", "imported");
    }

    void markImported() throws IOException {
        if (size != SampleSize.NONE && !imported()) {
            Files.writeString(mark("sample-imported"), "");
        }
    }

    /** Asks catalog-service for the products as the trainer reads them; needs it running. */
    static void exportCatalogue(StackPorts ports) throws IOException, InterruptedException {
        try (Http http = new Http()) {
            HttpResponse<String> response =
                    http.post(ports.managementUrl(Service.CATALOG) + "/actuator/catalogueexport", EXPORT_LIMIT);
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException("catalog-service refused to export its products with %d: %s"
                        .formatted(response.statusCode(), response.body()));
            }
        }
    }

    /** Trains from archive and catalogue export; the trainer itself moves the champion. */
    void train(StackEnvironment environment, List<String> options) throws IOException, InterruptedException {
        List<String> command =
                JobRunner.java(checkout.jar("trainer-job"), "-Xmx768m", "-XX:+UseSerialGC", JobRunner.VECTORS);
        command.add("train");
        command.addAll(options);
        jobs.run("The training", command, environment.directories(), log("trainer-job"));
        console.done("models", "trained");
    }

    private String sample(String file) {
        return checkout.sample().resolve(file).toString();
    }

    private Path log(String name) {
        return checkout.logs().resolve(name + ".log");
    }

    private Path mark(String name) {
        return checkout.market().resolve(name);
    }
}
