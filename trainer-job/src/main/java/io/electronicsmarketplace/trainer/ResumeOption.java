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
                    + " if it is killed and started again with the same history, catalogue and seed; with others, or"
                    + " with fewer --trials than it has made, it refuses. Deleted when the command has done its work."
                    + " Not for training from the archive, which keeps its own.")
    @Nullable
    Path file;

    Checkpoints checkpoints(PrintStream out) {
        return file == null ? Checkpoints.NONE : new ToldCheckpoints(new CheckpointFile(file), out);
    }

    /** The command has searched, with this file, and done its work. */
    void done() {
        if (file != null) {
            new CheckpointFile(file).delete();
        }
    }
}
