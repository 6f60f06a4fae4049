package io.electronicsmarketplace.recommendation.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code manifest.json}: what a bundle is, where it comes from, and what its files must be.
 *
 * @param formatVersion layout of the files; a reader refuses one that it does not know
 * @param engineVersion the library that wrote it, for people
 * @param version name of the bundle and of its folder
 * @param createdAt RFC 3339 time of writing
 * @param contentHash SHA-256 over data, seed, recipe and files, without times: equal training gives
 *     equal content
 * @param data what it was trained on
 * @param seed of every random choice in training
 * @param recipe models and settings, see {@code Recipe}
 * @param metrics figures with their intervals, as in the report
 * @param decision why this bundle exists: {@code first}, {@code promoted}, {@code refreshed} …
 * @param reasons the sentences behind the decision
 */
public record Manifest(
        int formatVersion,
        String engineVersion,
        String version,
        String createdAt,
        String contentHash,
        DataSpan data,
        long seed,
        JsonNode recipe,
        @Nullable JsonNode metrics,
        String decision,
        List<String> reasons,
        List<BundleFile> files) {

    /**
     * Counts up whenever files are added, or what is in them means something else: the columns of the ranker's
     * features do so too, for its trees name them by number.
     */
    public static final int FORMAT = 5;

    /** The oldest that is read: what has come since are files that may be missing. */
    public static final int OLDEST_FORMAT = 2;

    public static final String FILE_NAME = "manifest.json";

    public Manifest {
        reasons = List.copyOf(reasons);
        files = List.copyOf(files);
    }

    /**
     * The interactions behind a bundle.
     *
     * @param hash SHA-256 over the log's columns
     * @param fromMillis time of the oldest row
     * @param untilMillis time after the newest row: the state of the world that the bundle knows
     */
    public record DataSpan(
            String hash, long fromMillis, long untilMillis, long interactions, int shoppers, int products) {}
}
