package io.electronicsmarketplace.catalog.metadata;

import io.electronicsmarketplace.catalog.jsonlines.JsonLines;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads one metadata file line by line. Not for use by several threads. */
public final class MetadataReader implements Closeable {

    /** Python writes NaN where it has no number. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonLines lines;

    private MetadataReader(JsonLines lines) {
        this.lines = lines;
    }

    /** @throws IOException if the file cannot be read; its message is for people */
    public static MetadataReader open(Path file) throws IOException {
        return new MetadataReader(JsonLines.open(file));
    }

    /**
     * The next line that is not blank, or null at the end.
     *
     * @throws IOException if the file is cut off or damaged; its message is for people
     */
    public @Nullable MetadataLine next() throws IOException {
        if (!lines.next()) {
            return null;
        }
        if (lines.tooLong()) {
            return refused("line-too-long", "longer than " + JsonLines.LINE_LIMIT + " bytes");
        }
        try {
            JsonNode row = JSON.readTree(lines.bytes(), 0, lines.length());
            return row instanceof ObjectNode object
                    ? MetadataRow.read(lines.number(), object)
                    : refused("not-an-object", "a JSON object is expected on every line");
        } catch (JacksonException e) {
            return refused("broken-json", brief(e));
        }
    }

    /** How much of the file's bytes was read, compressed as they lie there. */
    public long bytesRead() {
        return lines.bytesRead();
    }

    public long bytesTotal() {
        return lines.bytesTotal();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private MetadataLine refused(String reason, String detail) {
        return new MetadataLine.Refused(lines.number(), reason, detail);
    }

    private static String brief(JacksonException broken) {
        String message = broken.getOriginalMessage();
        String where = broken.getLocation() == null
                ? ""
                : " (column " + broken.getLocation().getColumnNr() + ")";
        return CleanText.cut(
                        message == null
                                ? "unreadable"
                                : message.lines().findFirst().orElse(""),
                        160)
                + where;
    }
}
