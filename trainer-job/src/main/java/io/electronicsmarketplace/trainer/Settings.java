package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.archive.ArchiveStore;
import java.nio.file.Path;
import java.util.Map;

/** The environment variables of {@code docs/configuration.md} that this job reads. */
record Settings(
        String archive,
        Path archiveMirror,
        Path catalogueExport,
        Path bundleStore,
        String championPointer,
        String championConfigMap,
        String championNamespace) {

    static Settings of(Map<String, String> environment) {
        return new Settings(
                environment.getOrDefault("ARCHIVE_DIRECTORY", ".market/archive"),
                Path.of(environment.getOrDefault(
                        "ARCHIVE_MIRROR_DIRECTORY", System.getProperty("java.io.tmpdir") + "/archive-mirror")),
                Path.of(environment.getOrDefault("CATALOGUE_EXPORT_DIRECTORY", ".market/catalogue-export")),
                Path.of(environment.getOrDefault("BUNDLE_STORE_DIRECTORY", ".market/bundles")),
                environment.getOrDefault("CHAMPION_POINTER", "file"),
                environment.getOrDefault("CHAMPION_CONFIGMAP", "champion"),
                environment.getOrDefault("CHAMPION_NAMESPACE", "marketplace"));
    }

    /** Where every opening of a test window is recorded: with the archive. */
    Path ledger() {
        return keptWithTheArchive("ledger.jsonl");
    }

    /** What the search of a run has come to: with the ledger, which outlives runs too. */
    Path checkpoint() {
        return keptWithTheArchive("search.json");
    }

    /** With the bundles, where the archive is no folder: the trainer alone writes both, under its lease. */
    private Path keptWithTheArchive(String file) {
        return (ArchiveStore.isElsewhere(archive) ? bundleStore : Path.of(archive)).resolve(file);
    }
}
