package io.electronicsmarketplace.recommender.champion;

import io.electronicsmarketplace.recommendation.bundle.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of bundles, one subfolder per version. */
public final class BundleStore {

    /** What may be a version: never a path that leads out of the store. */
    public static final String VERSION = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private static final Pattern VERSION_PATTERN = Pattern.compile(VERSION);

    private final Path directory;

    BundleStore(Path directory) {
        this.directory = directory;
    }

    public Path directory() {
        return directory;
    }

    /** The folder of a version, whether or not it is there; empty if that cannot be one. */
    public Optional<Path> folder(String version) {
        return VERSION_PATTERN.matcher(version).matches() ? Optional.of(directory.resolve(version)) : Optional.empty();
    }

    /** A file of a version, if both are there. */
    public Optional<Path> file(String version, String name) {
        return folder(version).map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
    }

    /** The versions of all complete bundles, in no order. */
    public List<String> versions() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(version -> file(version, Manifest.FILE_NAME).isPresent())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
