package io.electronicsmarketplace.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatabilityTest {
    // Of the small sample. A change to the generator changes it: look at the files, then pin the new one.
    private static final String SMALL_SAMPLE = "9259abbe961b097c4061a407bbe10d39f3b00b4b3ada167e2198c5978d79d947";

    @TempDir
    Path directory;

    @Test
    void smallSample_hasThePinnedBytes() throws Exception {
        Sample.generate(directory, SampleSettings.small(Sample.UNTIL));

        assertThat(hash(directory)).isEqualTo(SMALL_SAMPLE);
    }

    @Test
    void writingAgain_changesNothing() throws Exception {
        Sample.generate(directory, SampleSettings.small(Sample.UNTIL));
        String first = hash(directory);

        Sample.generate(directory, SampleSettings.small(Sample.UNTIL.plus(Duration.ofHours(23))));

        assertThat(hash(directory)).isEqualTo(first);
    }

    @Test
    void anotherSeed_givesAnotherShop() throws Exception {
        Sample.generate(directory.resolve("one"), SampleSettings.small(Sample.UNTIL));
        Sample.generate(
                directory.resolve("other"), SampleSettings.small(Sample.UNTIL).withSeed(7));

        assertThat(hash(directory.resolve("one"))).isNotEqualTo(hash(directory.resolve("other")));
    }

    @Test
    void summary_isReadBack_andMissingWhereNothingWasFinished() throws Exception {
        SampleSummary written =
                Sample.generate(directory, SampleSettings.small(Sample.UNTIL)).summary();

        assertThat(SampleData.read(directory)).contains(written);
        assertThat(SampleData.read(directory.resolve("images"))).isEmpty();
    }

    private static String hash(Path directory) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(directory)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                digest.update(directory.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(bytes(file));
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
