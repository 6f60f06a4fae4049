package io.electronicsmarketplace.recommendation.bundle;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.array.LongArray;
import io.electronicsmarketplace.recommendation.bundle.BundleFile.Elements;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checked, memory-mapped files of one bundle. Opening reads every byte once: length and SHA-256 of
 * each file and the absence of NaN and infinities are verified before anything is handed out.
 *
 * <p>Closing unmaps the files; arrays handed out must not be read afterwards.
 */
public final class BundleReader implements AutoCloseable {
    private static final int PIECE = 1 << 17;

    private final Path directory;
    private final Manifest manifest;
    private final Arena arena;
    private final Runnable between;
    private final Map<String, BundleFile> files = new HashMap<>();
    private final Map<String, MemorySegment> segments = new HashMap<>();

    private BundleReader(Path directory, Manifest manifest, Arena arena, Runnable between) {
        this.directory = directory;
        this.manifest = manifest;
        this.arena = arena;
        this.between = between;
    }

    /** Opens and verifies a bundle, or throws {@link BundleRefused} with every reason found. */
    public static BundleReader open(Path directory) {
        return open(directory, () -> {});
    }

    /**
     * Likewise.
     *
     * @param between is run between pieces of the work, of a fraction of a millisecond mostly
     */
    @SuppressWarnings("MustBeClosedChecker") // the reader owns the arena and closes it
    public static BundleReader open(Path directory, Runnable between) {
        BundleReader reader = new BundleReader(directory, knownManifest(directory), Arena.ofShared(), between);
        List<String> reasons = new ArrayList<>();
        for (BundleFile file : reader.manifest.files()) {
            reader.map(file, reasons);
        }
        if (!reasons.isEmpty()) {
            reader.close();
            throw new BundleRefused(directory, reasons);
        }
        return reader;
    }

    /**
     * What a bundle says of itself, unverified and of whatever format: its recipe outlives its files.
     *
     * @throws BundleRefused when it cannot be read
     */
    public static Manifest manifest(Path directory) {
        try {
            return JsonMapper.shared()
                    .readValue(Files.readString(directory.resolve(Manifest.FILE_NAME)), Manifest.class);
        } catch (IOException | JacksonException | NullPointerException e) {
            throw new BundleRefused(directory, List.of("its manifest cannot be read: " + e.getMessage()));
        }
    }

    private static Manifest knownManifest(Path directory) {
        Manifest manifest = manifest(directory);
        if (manifest.formatVersion() < Manifest.OLDEST_FORMAT || manifest.formatVersion() > Manifest.FORMAT) {
            throw new BundleRefused(
                    directory,
                    List.of("format %d is unknown to this reader, which knows %d to %d"
                            .formatted(manifest.formatVersion(), Manifest.OLDEST_FORMAT, Manifest.FORMAT)));
        }
        return manifest;
    }

    private void map(BundleFile file, List<String> reasons) {
        Path path = directory.resolve(file.name()).normalize();
        if (!directory.normalize().equals(path.getParent())) {
            reasons.add(file.name() + " is not a file of this folder");
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (channel.size() != file.byteSize()) {
                reasons.add("%s has %d bytes where %d belong".formatted(file.name(), channel.size(), file.byteSize()));
                return;
            }
            MemorySegment segment = channel.map(FileChannel.MapMode.READ_ONLY, 0, file.byteSize(), arena);
            if (!HexFormat.of().formatHex(Hashes.sha256(segment, between)).equals(file.sha256())) {
                reasons.add(file.name() + " does not have the SHA-256 of the manifest");
            } else if (file.elements() == Elements.FLOATS && !allFinite(new FloatArray(segment))) {
                reasons.add(file.name() + " holds a NaN or an infinity");
            }
            files.put(file.name(), file);
            segments.put(file.name(), segment);
        } catch (IOException e) {
            reasons.add("%s cannot be read: %s".formatted(file.name(), e));
        }
    }

    private boolean allFinite(FloatArray values) {
        for (int from = 0; from < values.length(); from += PIECE) {
            if (!allFinite(values, from, Math.min(values.length(), from + PIECE))) {
                return false;
            }
            between.run();
        }
        return true;
    }

    private static boolean allFinite(FloatArray values, int from, int until) {
        for (int i = from; i < until; i++) {
            if (!Float.isFinite(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    public Manifest manifest() {
        return manifest;
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    public IntArray ints(String name) {
        return new IntArray(segment(name, Elements.INTS));
    }

    public FloatArray floats(String name) {
        return new FloatArray(segment(name, Elements.FLOATS));
    }

    public LongArray longs(String name) {
        return new LongArray(segment(name, Elements.LONGS));
    }

    /** Reads what {@link BundleWriter#csr} wrote and checks that it is such a matrix. */
    public Csr csr(String name, int rows, int columnBound) {
        Csr matrix = new Csr(ints(name + ".starts"), ints(name + ".columns"));
        String defect = matrix.defect(rows, columnBound);
        require(defect.isEmpty(), name + ": " + defect);
        between.run();
        return matrix;
    }

    /** Reads what {@link BundleWriter#dictionary} wrote. */
    public Dictionary dictionary(String name) {
        Dictionary dictionary = new Dictionary(ints(name + ".starts"), bytes(name + ".bytes"));
        String defect = dictionary.defect();
        require(defect.isEmpty(), name + ": " + defect);
        between.run();
        return dictionary;
    }

    public MemorySegment bytes(String name) {
        return segment(name, Elements.BYTES);
    }

    private MemorySegment segment(String name, Elements elements) {
        BundleFile file = files.get(name);
        MemorySegment segment = segments.get(name);
        if (file == null || segment == null) {
            throw refusal(name + " is missing");
        }
        if (file.elements() != elements) {
            throw refusal("%s holds %s where %s belong".formatted(name, file.elements(), elements));
        }
        return segment;
    }

    /** Throws unless {@code fits}: how a model says that the sizes of its arrays do not go together. */
    public void require(boolean fits, String otherwise) {
        if (!fits) {
            throw refusal(otherwise);
        }
    }

    public BundleRefused refusal(String reason) {
        return new BundleRefused(directory, List.of(reason));
    }

    @Override
    public void close() {
        arena.close();
    }
}
