package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommendation.report.HtmlReport;
import io.electronicsmarketplace.recommendation.report.TextTable;
import io.electronicsmarketplace.recommendation.simulation.Simulation;
import io.electronicsmarketplace.recommendation.simulation.SimulationSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code simulate}: the loop of feed, click, training and promotion with simulated shoppers. Needs no stack. */
@Command(
        name = "simulate",
        description = "Runs a shop with simulated shoppers: trained on, frozen, and without exploration.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Option(names = "--weeks", defaultValue = "4", description = "Weeks to compare. Default: 4.")
    private int weeks = 4;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of shoppers, products and models. Default: 1.")
    private long seed = 1;

    @Option(names = "--products", description = "Products at the start; 2 %% more come every week. Default: 2000.")
    private @Nullable Integer products;

    @Option(names = "--shoppers", description = "Shoppers. Default: 3000.")
    private @Nullable Integer shoppers;

    @Option(names = "--trials", defaultValue = "0", description = "Trials of each search. Default: 0, blends only.")
    private int trials;

    @Option(names = "--ranker", description = "Learn rankers too: they need 80 days of history, and minutes each.")
    private boolean ranker;

    @Option(
            names = "--out",
            required = true,
            description = "Where the report goes, as JSON; a page for people beside it.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        Path folder = temporary();
        try (Threads threads = Threads.perProcessor()) {
            TreeLearner learner = ranker ? LightGbm.LEARNER : TreeLearner.NONE;
            ObjectNode report = new Simulation(settings(), threads, learner, folder, System.out::println).run();
            Reports.write(out, report.toPrettyString());
            Path page = out.resolveSibling(out.getFileName() + ".html");
            Reports.write(page, HtmlReport.of("Simulated shoppers, seed " + seed, report));
            System.out.print(TextTable.of(report.path("rows"), "metric", "value", "unit", "conditions"));
            System.out.println("and as a page: " + page);
        } finally {
            delete(folder);
        }
        return 0;
    }

    private SimulationSettings settings() {
        SimulationSettings small = SimulationSettings.small(weeks, seed);
        int known = products == null ? small.products() : products;
        return new SimulationSettings(
                weeks,
                seed,
                known,
                known / 50,
                shoppers == null ? small.shoppers() : shoppers,
                small.warmUpWeeks(),
                small.shiftWeek(),
                trials);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("market-simulation-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for bundles", e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
