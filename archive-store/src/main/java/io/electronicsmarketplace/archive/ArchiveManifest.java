package io.electronicsmarketplace.archive;

import io.electronicsmarketplace.events.EventJson;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The archive's one manifest, {@value #NAME} at its top: which Parquet files count where some stand in
 * place of others. Files are named by their paths below the archive, with {@code /}.
 *
 * <p>A file that was written anew from others has a generation in its name, {@code ….g<n>.parquet}, and
 * counts if it is listed here. Any other file counts unless it is listed as replaced. So files that only
 * come along need no manifest, and one atomic write of it makes a new file count and its predecessors
 * not: at every moment each row counts once. Nobody writes it but in place of the one that they read. Replaced files stay for a grace time, in which a reader that
 * has read the manifest before may still open them.
 *
 * @param generation grows by one with every replacement, and whenever somebody begins to replace
 * @param files with a generation in their names, which count
 * @param replaced files that do not count any more, and since when
 */
public record ArchiveManifest(long generation, Set<String> files, Map<String, Instant> replaced) {

    public static final String NAME = "manifest.json";

    private static final ArchiveManifest EMPTY = new ArchiveManifest(0, Set.of(), Map.of());
    private static final String SUFFIX = ".parquet";
    private static final Pattern WITH_GENERATION = Pattern.compile("\\.g\\d+\\.parquet$");

    public ArchiveManifest {
        files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
        replaced = Collections.unmodifiableSortedMap(new TreeMap<>(replaced));
    }

    /** The manifest as it is now; an empty one if nothing was replaced yet. */
    public static ArchiveManifest read(ArchiveStore archive) throws IOException {
        return of(archive.read(NAME));
    }

    /** What is in the document. */
    public static ArchiveManifest of(Optional<ArchiveStore.Document> document) {
        return document.map(known -> EventJson.read(known.content(), ArchiveManifest.class))
                .orElse(EMPTY);
    }

    /** The files below a folder of the archive that count now, in the order of their names. */
    public static List<StoredFile> filesOf(ArchiveStore archive, String folder) throws IOException {
        // The manifest first: what it replaces afterwards is still there when the folder is listed.
        return read(archive).below(archive, folder);
    }

    /** Those below a folder that count by this manifest. */
    public List<StoredFile> below(ArchiveStore archive, String folder) throws IOException {
        return archive.list(folder).stream()
                .filter(file -> file.name().endsWith(SUFFIX) && counts(file.name()))
                .toList();
    }

    /** Whether readers read this file. */
    public boolean counts(String file) {
        return hasGeneration(file) ? files.contains(file) : !replaced.containsKey(file);
    }

    /** What one writes before one replaces anything: whoever read an earlier one can write no more. */
    public ArchiveManifest taken() {
        return new ArchiveManifest(generation + 1, files, replaced);
    }

    /** What one writes to let {@code successor} stand in place of {@code predecessors}. */
    public ArchiveManifest replace(Collection<String> predecessors, String successor, Instant at) {
        SortedSet<String> counting = new TreeSet<>(files);
        predecessors.forEach(counting::remove);
        counting.add(successor);
        SortedMap<String, Instant> all = new TreeMap<>(replaced);
        predecessors.forEach(file -> all.put(file, at));
        return new ArchiveManifest(generation + 1, counting, all);
    }

    /** What one writes when these replaced files are deleted. */
    public ArchiveManifest forget(Collection<String> deleted) {
        SortedMap<String, Instant> left = new TreeMap<>(replaced);
        deleted.forEach(left::remove);
        return new ArchiveManifest(generation, files, left);
    }

    /** The name of the next generation of a file. */
    public String successorOf(String file) {
        String base = WITH_GENERATION.matcher(file).replaceFirst(SUFFIX);
        return base.substring(0, base.length() - SUFFIX.length()) + ".g" + (generation + 1) + SUFFIX;
    }

    public static boolean hasGeneration(String file) {
        return WITH_GENERATION.matcher(file).find();
    }
}
