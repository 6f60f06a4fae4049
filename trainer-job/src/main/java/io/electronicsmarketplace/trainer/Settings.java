package io.electronicsmarketplace.trainer;

import java.nio.file.Path;
import java.util.Map;

/** The environment variables of {@code docs/configuration.md} that this job reads. */
record Settings(
        Path archive,
        Path catalogueExport,
        Path bundleStore,
        String championPointer,
        String championConfigMap,
        String championNamespace) {

    static Settings of(Map<String, String> environment) {
        return new Settings(
                Path.of(environment.getOrDefault("ARCHIVE_DIRECTORY", ".market/archive")),
                Path.of(environment.getOrDefault("CATALOGUE_EXPORT_DIRECTORY", ".market/catalogue-export")),
                Path.of(environment.getOrDefault("BUNDLE_STORE_DIRECTORY", ".market/bundles")),
                environment.getOrDefault("CHAMPION_POINTER", "file"),
                environment.getOrDefault("CHAMPION_CONFIGMAP", "champion"),
                environment.getOrDefault("CHAMPION_NAMESPACE", "marketplace"));
    }

    /** Where every opening of a test window is recorded: with the archive. */
    Path ledger() {
        return archive.resolve("ledger.jsonl");
    }

    /** What the search of a run has come to: with the ledger, which outlives runs too. */
    Path checkpoint() {
        return archive.resolve("search.json");
    }
}
