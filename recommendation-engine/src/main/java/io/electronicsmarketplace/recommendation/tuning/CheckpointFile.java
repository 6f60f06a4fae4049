package io.electronicsmarketplace.recommendation.tuning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A checkpoint as JSON in a file. One of another search, with more trials than are asked for, or that cannot be
 * read, is refused and stays as it is: it may be the only copy of hours of work.
 */
public record CheckpointFile(Path file) implements Checkpoints {

    @Override
    public Optional<Checkpoint> last(Checkpoint.Subject subject, SearchBudget budget) {
        Optional<Checkpoint> last = read();
        last.map(checkpoint -> checkpoint.of().differences(subject))
                .filter(differences -> !differences.isEmpty())
                .ifPresent(differences -> {
                    throw new IllegalArgumentException(
                            "%s is of a search that differs in: %s; give the same again, or another file, or delete this one"
                                    .formatted(file, differences));
                });
        last.ifPresent(checkpoint -> requireWithin(budget, checkpoint.trials()));
        return last;
    }

    private void requireWithin(SearchBudget budget, int done) {
        if (budget instanceof SearchBudget.Trials(int most) && done > most) {
            throw new IllegalArgumentException(
                    "%s is of a search that has made %d trials, more than %d; give no fewer, or another file, or delete this one"
                            .formatted(file, done, most));
        }
    }

    /**
     * What the file holds, empty if there is none.
     *
     * @throws IllegalArgumentException if that is no checkpoint, or cannot be read
     */
    public Optional<Checkpoint> read() {
        try {
            return Files.exists(file) ? Optional.of(parsed(Files.readString(file))) : Optional.empty();
        } catch (JacksonException e) {
            throw unreadable(e.getOriginalMessage());
        } catch (CharacterCodingException e) {
            throw unreadable("it is not UTF-8");
        } catch (IOException e) {
            throw unreadable(e.toString());
        }
    }

    private Checkpoint parsed(String json) {
        @Nullable Checkpoint checkpoint = JsonMapper.shared().readValue(json, Checkpoint.class);
        if (checkpoint == null) {
            throw unreadable("it is null");
        }
        return checkpoint;
    }

    private IllegalArgumentException unreadable(String why) {
        return new IllegalArgumentException(
                "%s holds no search to go on with (%s); delete it to begin anew".formatted(file, why));
    }

    /** When the file was written last, which there must be. */
    public Instant writtenAt() {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        Path absolute = file.toAbsolutePath();
        Path next = absolute.resolveSibling("." + absolute.getFileName() + ".next");
        try {
            Files.createDirectories(next.resolveSibling(""));
            writeToDisk(
                    next, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(checkpoint) + "\n");
            Files.move(next, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** On disk before it takes the old one's place: a file moved earlier may be empty after a crash. */
    private static void writeToDisk(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Deletes the file: its search has come to its end, and what it found is kept elsewhere. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
