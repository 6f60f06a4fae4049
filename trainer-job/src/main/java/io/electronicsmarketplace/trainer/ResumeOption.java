package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.tuning.CheckpointFile;
import io.electronicsmarketplace.recommendation.tuning.Checkpoints;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which file a search keeps what it has come to. */
final class ResumeOption {
    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Keeps in this file, after each trial, what the search has come to, and goes on from there"
                    + " if it is killed and started again with the same history, catalogue and seed; with others it"
                    + " refuses. Deleted when the command has done its work.")
    @Nullable
    Path file;

    Checkpoints checkpoints(PrintStream out) {
        return file == null ? Checkpoints.NONE : new ToldCheckpoints(new CheckpointFile(file), out);
    }

    /** The command has done its work. */
    void done() {
        if (file != null) {
            new CheckpointFile(file).delete();
        }
    }
}
