package io.electronicsmarketplace.recommendation.promotion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every opening of a test window, kept as lines of JSON with the archive. Rows that one decision was made
 * on are no proof for another.
 */
public final class Ledger {
    private final Path file;

    public Ledger(Path file) {
        this.file = file;
    }

    /**
     * One opening.
     *
     * @param at RFC 3339 time of opening
     * @param purpose {@code contest}, or {@code report} for figures that decided nothing
     * @param fromMillis where the rows begin that were used
     * @param untilMillis after the newest of them
     */
    public record Opening(String at, String purpose, long fromMillis, long untilMillis, int targets, String outcome) {}

    public List<Opening> openings() {
        List<Opening> openings = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    openings.add(JsonMapper.shared().readValue(line, Opening.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the ledger " + file, e);
        }
        return openings;
    }

    /** After the newest row that any contest used; the smallest number if there was none. */
    public long usedUntilMillis() {
        return openings().stream()
                .filter(opening -> opening.purpose().equals("contest"))
                .mapToLong(Opening::untilMillis)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    /** Adds a line; on disk when this returns. */
    public void record(Opening opening) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(
                    file,
                    JsonMapper.shared().writeValueAsString(opening) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the ledger " + file, e);
        }
    }
}
