package io.electronicsmarketplace.recommendation.trees;

import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import io.electronicsmarketplace.recommendation.bundle.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;

/** Bundles of a few arrays. */
public final class SmallBundle {
    private SmallBundle() {}

    /** A bundle in a folder of its own below {@code store}, with what {@code content} writes. */
    public static BundleReader of(Path store, Consumer<BundleWriter> content) {
        try {
            Path own = Files.createTempDirectory(store, "bundle");
            try (BundleWriter writer = new BundleWriter(own)) {
                content.accept(writer);
                Manifest manifest = writer.finish(
                        new BundleWriter.Description(
                                "0",
                                new Manifest.DataSpan("", 0, 0, 0, 0, 0),
                                0,
                                JsonNodeFactory.instance.objectNode(),
                                null,
                                "test",
                                List.of()),
                        Instant.EPOCH);
                return BundleReader.open(own.resolve(manifest.version()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
