package io.electronicsmarketplace.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What counts of some folders of the archive at one moment, on this machine, to be read by path. */
public final class ArchiveSnapshot implements AutoCloseable {

    private final ArchiveStore.Mirror mirror;
    private final Map<String, List<Path>> files;

    private ArchiveSnapshot(ArchiveStore.Mirror mirror, Map<String, List<Path>> files) {
        this.mirror = mirror;
        this.files = files;
    }

    /**
     * Has the files that count here.
     *
     * @param reader whose mirror it becomes
     */
    public static ArchiveSnapshot of(ArchiveStore archive, String reader, List<String> folders) throws IOException {
        // The manifest first: what it replaces afterwards is still there when the folders are listed.
        ArchiveManifest manifest = ArchiveManifest.read(archive);
        List<StoredFile> counting = new ArrayList<>();
        Map<String, Integer> ends = new HashMap<>();
        for (String folder : folders) {
            counting.addAll(manifest.below(archive, folder));
            ends.put(folder, counting.size());
        }
        ArchiveStore.Mirror mirror = archive.mirror(reader);
        try {
            List<Path> paths = mirror.hold(counting);
            Map<String, List<Path>> files = new HashMap<>();
            int begin = 0;
            for (String folder : folders) {
                int end = ends.getOrDefault(folder, begin);
                files.put(folder, paths.subList(begin, end));
                begin = end;
            }
            return new ArchiveSnapshot(mirror, files);
        } catch (IOException | RuntimeException e) {
            mirror.close();
            throw e;
        }
    }

    /** The files of one of the folders, in the order of their names. */
    public List<Path> files(String folder) {
        return files.getOrDefault(folder, List.of());
    }

    @Override
    public void close() throws IOException {
        mirror.close();
    }
}
