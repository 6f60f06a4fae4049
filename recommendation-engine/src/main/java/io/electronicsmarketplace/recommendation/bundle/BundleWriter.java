package io.electronicsmarketplace.recommendation.bundle;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.array.LongArray;
import io.electronicsmarketplace.recommendation.bundle.BundleFile.Elements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a bundle into a hidden folder beside its place and moves it there in one step when it is
 * whole, so that a reader never sees half a bundle and a failed run leaves none.
 */
public final class BundleWriter implements AutoCloseable {
    private static final DateTimeFormatter VERSION_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path store;
    private final Path unfinished;
    private final List<BundleFile> files = new ArrayList<>();

    /** Starts a bundle that will become a folder of {@code store}. */
    public BundleWriter(Path store) {
        this.store = store;
        try {
            Files.createDirectories(store);
            this.unfinished = Files.createDirectory(store.resolve(".unfinished-" + UUID.randomUUID()));
        } catch (IOException e) {
            throw new UncheckedIOException("no bundle can be written to " + store, e);
        }
    }

    public void ints(String name, IntArray values) {
        write(name, Elements.INTS, values.segment());
    }

    public void longs(String name, LongArray values) {
        write(name, Elements.LONGS, values.segment());
    }

    public void floats(String name, FloatArray values) {
        write(name, Elements.FLOATS, values.segment());
    }

    public void bytes(String name, MemorySegment values) {
        write(name, Elements.BYTES, values);
    }

    /** Writes {@code <name>.starts} and {@code <name>.columns}. */
    public void csr(String name, Csr matrix) {
        ints(name + ".starts", matrix.starts());
        ints(name + ".columns", matrix.columns());
    }

    /** Writes {@code <name>.starts} and {@code <name>.bytes}. */
    public void dictionary(String name, Dictionary dictionary) {
        ints(name + ".starts", dictionary.starts());
        bytes(name + ".bytes", dictionary.bytes());
    }

    private void write(String name, Elements elements, MemorySegment values) {
        try (FileChannel channel =
                FileChannel.open(unfinished.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Chunks.forEach(values, (bytes, count) -> {
                ByteBuffer chunk = ByteBuffer.wrap(bytes, 0, count);
                while (chunk.hasRemaining()) {
                    channel.write(chunk);
                }
            });
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " of a bundle", e);
        }
        files.add(new BundleFile(
                name,
                elements,
                values.byteSize() / elements.size(),
                HexFormat.of().formatHex(Hashes.sha256(values))));
    }

    /** What the manifest says beside the files. */
    public record Description(
            String engineVersion,
            Manifest.DataSpan data,
            long seed,
            JsonNode recipe,
            @Nullable JsonNode metrics,
            String decision,
            List<String> reasons) {}

    /**
     * Puts the bundle in its place. Its version is the time and the first digits of its content hash.
     *
     * @return the bundle's manifest; its folder is {@code store/version}
     */
    public Manifest finish(Description description, Instant now) {
        List<BundleFile> sorted =
                files.stream().sorted(Comparator.comparing(BundleFile::name)).toList();
        String hash = contentHash(description, sorted);
        String version = VERSION_TIME.format(now) + "-" + hash.substring(0, 8);
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                description.engineVersion(),
                version,
                now.toString(),
                hash,
                description.data(),
                description.seed(),
                description.recipe(),
                description.metrics(),
                description.decision(),
                description.reasons(),
                sorted);
        String json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(manifest);
        try {
            Files.writeString(unfinished.resolve(Manifest.FILE_NAME), json);
            Files.move(unfinished, store.resolve(version), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put bundle " + version + " into " + store, e);
        }
        return manifest;
    }

    private static String contentHash(Description description, List<BundleFile> files) {
        MessageDigest digest = Hashes.sha256();
        List<String> parts = new ArrayList<>();
        parts.add("format " + Manifest.FORMAT);
        parts.add("data " + description.data().hash());
        parts.add("seed " + description.seed());
        parts.add("recipe " + description.recipe());
        files.forEach(file -> parts.add(file.identity()));
        digest.update(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Removes what was written if {@link #finish} was never reached. */
    @Override
    public void close() {
        if (!Files.exists(unfinished)) {
            return;
        }
        try (var paths = Files.list(unfinished)) {
            for (Path path : paths.toList()) {
                Files.delete(path);
            }
            Files.delete(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the unfinished bundle " + unfinished, e);
        }
    }
}
