package io.electronicsmarketplace.sample;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The generator's command line. */
@Command(
        name = "sample-data",
        mixinStandardHelpOptions = true,
        description = "Writes a plausible shop with its history, in the Amazon Reviews 2023 formats.")
public final class SampleDataCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into.")
    private Path out = Path.of(".");

    @Option(names = "--seed", description = "Equal seeds give equal files. Default: ${DEFAULT-VALUE}.")
    private long seed = SampleSettings.DEFAULT_SEED;

    @Option(names = "--products", description = "Products in the catalogue. Default: ${DEFAULT-VALUE}.")
    private int products = SampleSettings.DEFAULT_PRODUCTS;

    @Option(names = "--users", description = "Shoppers in the history. Default: ${DEFAULT-VALUE}.")
    private int users = SampleSettings.DEFAULT_USERS;

    @Option(names = "--listings", description = "Second-hand items on offer. Default: ${DEFAULT-VALUE}.")
    private int listings = SampleSettings.DEFAULT_LISTINGS;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "UTC day at whose start the history ends. Default: today.")
    private @Nullable LocalDate until;

    @Option(
            names = "--no-reviews",
            description = "Leave out the reviews with texts; the bare ratings hold the same history.")
    private boolean withoutReviews;

    SampleDataCommand(Clock clock) {
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SampleDataCommand(Clock.systemUTC())).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Instant end = until == null
                ? clock.instant()
                : until.atStartOfDay(ZoneOffset.UTC).toInstant();
        SampleSettings settings;
        try {
            settings = new SampleSettings(seed, products, users, listings, end, !withoutReviews);
        } catch (IllegalArgumentException wrong) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(), wrong.getMessage(), wrong);
        }
        SampleSummary summary = SampleData.write(out, settings);
        System.out.printf(
                "%,d products, %,d shoppers, %,d ratings, %,d listings in %s%n",
                products, users, summary.ratings(), listings, out);
        return CommandLine.ExitCode.OK;
    }
}
