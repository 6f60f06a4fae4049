package io.electronicsmarketplace.sample.history;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rating-only format of Amazon Reviews 2023: a header, then {@code user_id,parent_asin,rating,timestamp}. */
final class RatingWriter implements AutoCloseable {
    private final Writer out;

    RatingWriter(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
        out.write("user_id,parent_asin,rating,timestamp\n");
    }

    void write(String shopper, String product, Rating rating) throws IOException {
        out.write(shopper);
        out.write(',');
        out.write(product);
        out.write(',');
        out.write('0' + rating.stars());
        out.write(".0,");
        out.write(Long.toString(rating.atMillis()));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
