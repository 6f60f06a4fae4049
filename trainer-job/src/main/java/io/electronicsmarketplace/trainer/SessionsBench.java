package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.session.NeighbourSettings;
import io.electronicsmarketplace.recommendation.candidate.session.SessionNeighbours;
import io.electronicsmarketplace.recommendation.candidate.session.Sessions;
import io.electronicsmarketplace.recommendation.generated.GeneratedSessions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench sessions}: VMIS-kNN over an index of as many clicks as a large shop has in some months. */
@Command(
        name = "sessions",
        mixinStandardHelpOptions = true,
        description = "Times VMIS-kNN on a generated index of clicks, on one thread.")
final class SessionsBench implements Callable<Integer> {
    private static final int LIST = 21;
    private static final NeighbourSettings SETTINGS = NeighbourSettings.VMIS;

    @Option(names = "--clicks", defaultValue = "60000000", description = "Default: ${DEFAULT-VALUE}.")
    private int clicks;

    @Option(names = "--products", defaultValue = "1900000", description = "Default: ${DEFAULT-VALUE}.")
    private int products;

    @Option(names = "--predictions", defaultValue = "20000", description = "Default: ${DEFAULT-VALUE}.")
    private int predictions;

    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", description = "Where the report goes, as JSON.")
    private @Nullable Path out;

    private final BenchReport report = new BenchReport("sessions");

    @Override
    public Integer call() {
        if (clicks < 2 || products < 1 || predictions < 1) {
            throw new IllegalArgumentException("--clicks is at least 2, --products and --predictions at least 1");
        }
        GeneratedSessions generated = new GeneratedSessions(clicks, products, seed);
        Stopwatch stopwatch = new Stopwatch();
        Sessions sessions = generated.index(SETTINGS.sample());
        report.add("index", stopwatch.seconds(), "s", "generating and building, one thread");
        report.add("index size", bytes(sessions) / 1e6, "MB", "arrays of sessions, postings, times and rarities");
        SessionNeighbours model = new SessionNeighbours(CandidateSource.SESSION_NEIGHBOURS, SETTINGS, sessions);
        ShopperQuery[] queries = queries(generated);
        predict(model, queries);
        double[] micros = predict(model, queries);
        Arrays.sort(micros);
        String conditions = String.format(
                Locale.ROOT,
                "%,d predictions, %,d sessions of %,d clicks on %,d products, m = %d, k = %d",
                predictions,
                sessions.count(),
                clicks,
                products,
                SETTINGS.sample(),
                SETTINGS.neighbours());
        report.add("prediction p50", micros[micros.length / 2], "µs", conditions);
        report.add("prediction p90", micros[(int) (0.90 * micros.length)], "µs", conditions);
        report.add("prediction p99", micros[(int) (0.99 * micros.length)], "µs", conditions);
        report.write(out);
        return 0;
    }

    /** Sessions that the index does not have, each cut somewhere. */
    private ShopperQuery[] queries(GeneratedSessions generated) {
        SplittableRandom random = new SplittableRandom(~seed);
        ShopperQuery[] queries = new ShopperQuery[predictions];
        for (int i = 0; i < queries.length; i++) {
            int[] session = generated.session(random);
            int[] prefix = Arrays.copyOf(session, 1 + random.nextInt(session.length - 1));
            float[] evidence = new float[prefix.length];
            Arrays.fill(evidence, 1);
            long now = Duration.ofDays(31).toMillis();
            queries[i] = new ShopperQuery(
                    prefix, new long[prefix.length], evidence, now, prefix[prefix.length - 1], product -> true);
        }
        return queries;
    }

    private double[] predict(SessionNeighbours model, ShopperQuery[] queries) {
        Workspace workspace = new Workspace(products);
        CandidateList list = new CandidateList();
        double[] micros = new double[queries.length];
        for (int i = 0; i < queries.length; i++) {
            long start = System.nanoTime();
            list.clear();
            model.propose(queries[i], LIST, workspace, list);
            micros[i] = (System.nanoTime() - start) / 1e3;
        }
        return micros;
    }

    private static long bytes(Sessions sessions) {
        return sessions.items().starts().segment().byteSize()
                + sessions.items().columns().segment().byteSize()
                + sessions.endMillis().segment().byteSize()
                + sessions.postings().starts().segment().byteSize()
                + sessions.postings().columns().segment().byteSize()
                + sessions.rarity().segment().byteSize();
    }
}
