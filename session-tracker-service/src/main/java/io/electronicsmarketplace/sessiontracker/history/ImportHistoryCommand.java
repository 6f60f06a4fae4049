package io.electronicsmarketplace.sessiontracker.history;

import io.electronicsmarketplace.archive.ArchiveStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code import-history}. */
@Command(
        name = "import-history",
        mixinStandardHelpOptions = true,
        description = "Imports reviews of Amazon Reviews 2023 (rating-only CSV or full JSONL, plain or gz) as history"
                + " into the archive. May be interrupted and repeated.")
public final class ImportHistoryCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--history", required = true, arity = "1..*", paramLabel = "FILE", description = "what to import")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "where to write the report as JSON")
    private @Nullable Path report;

    @Option(
            names = "--archive",
            paramLabel = "DIRECTORY",
            defaultValue = "${env:ARCHIVE_DIRECTORY:-.market/archive}",
            description = "the archive, a folder or s3://bucket/prefix; by default ARCHIVE_DIRECTORY")
    private String archive = "";

    @Option(
            names = "--mirror",
            defaultValue = "${env:ARCHIVE_MIRROR_DIRECTORY:-${sys:java.io.tmpdir}/archive-mirror}",
            paramLabel = "DIRECTORY",
            description = "for files of an archive elsewhere; by default ARCHIVE_MIRROR_DIRECTORY")
    private Path mirror = Path.of("");

    @Option(names = "--rows-of-a-part", hidden = true)
    private int rowsOfAPart = HistoryImport.ROWS_OF_A_PART;

    /** @return 0 if all of every file is in the archive now */
    @Override
    public Integer call() throws IOException, SQLException {
        List<ImportReport> reports = new ArrayList<>();
        for (Path file : files) {
            ImportReport done = importFile(file);
            reports.add(done);
            out().print(done.asText());
            out().flush();
        }
        if (report != null) {
            JsonMapper json = JsonMapper.builder().build();
            Files.write(report, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Reports(reports)));
        }
        return reports.stream().noneMatch(ImportReport::truncated) ? DONE : FAILED;
    }

    /** The content of {@code report.json}. */
    record Reports(List<ImportReport> sources) {}

    private ImportReport importFile(Path file) throws IOException, SQLException {
        long start = System.nanoTime();
        SourceFile source = SourceFile.of(file);
        var progress = new AtomicLong();
        try (var store = ArchiveStore.at(archive, mirror);
                var bar = ImportProgress.show(file, progress)) {
            var outcome = new HistoryImport(store, rowsOfAPart, progress)
                    .run(source, Clock.systemUTC().instant());
            return ImportReport.of(outcome, Duration.ofNanos(System.nanoTime() - start), PeakMemory.bytes());
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
