package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.tuning.Checkpoint;
import io.electronicsmarketplace.recommendation.tuning.CheckpointFile;
import io.electronicsmarketplace.recommendation.tuning.SearchBudget;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartCheckpointsTest {
    private static final Checkpoint KEPT =
            new Checkpoint(subject("rows", 1_000, 1), Recipe.FIRST, List.of(0.1, 0.2), List.of(1, 2, 3), 5_000);

    private static final SearchBudget MINUTES = SearchBudget.of(Duration.ofMinutes(30), () -> 0);
    private static final SearchBudget TRIALS = new SearchBudget.Trials(1);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private CheckpointFile file = new CheckpointFile(Path.of(""));

    @BeforeEach
    void keep() {
        file = new CheckpointFile(folder.resolve("search.json"));
        file.keep(KEPT);
    }

    private static Checkpoint.Subject subject(String data, int rows, long seed) {
        return new Checkpoint.Subject("4", seed, data, "titles", rows, Recipe.STARTS);
    }

    private RestartCheckpoints restartedAfter(Duration pause) {
        return new RestartCheckpoints(file, file.writtenAt().plus(pause), new PrintStream(told));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void equalData_goOn() {
        assertThat(restartedAfter(Duration.ofHours(5)).last(subject("rows", 1_000, 1), MINUTES))
                .contains(KEPT);
        assertThat(told()).isEmpty();
    }

    @Test
    void anArchiveThatHasGrownMeanwhile_goesOn_andSaysSo() {
        assertThat(restartedAfter(Duration.ofMinutes(1)).last(subject("more", 1_010, 1), MINUTES))
                .contains(KEPT);
        assertThat(told()).contains("the archive has changed");
    }

    @Test
    void whereTrialsAreCounted_onlyEqualData_goOn() {
        RestartCheckpoints restarted = restartedAfter(Duration.ofMinutes(1));
        assertThat(restarted.last(subject("rows", 1_000, 1), TRIALS)).contains(KEPT);
        assertThat(told()).isEmpty();
        assertThat(restarted.last(subject("more", 1_001, 1), TRIALS)).isEmpty();
        assertThat(told()).contains("begins anew", "was of another archive");
    }

    @Test
    void moreTrialsThanAreWanted_beginAnew() {
        assertThat(restartedAfter(Duration.ofMinutes(1)).last(subject("rows", 1_000, 1), new SearchBudget.Trials(0)))
                .isEmpty();
        assertThat(told()).contains("begins anew", "had made 1 trials, more than 0");
    }

    @Test
    void anArchiveThatIsQuiteAnother_beginsAnew() {
        assertThat(restartedAfter(Duration.ofMinutes(1)).last(subject("more", 1_011, 1), MINUTES))
                .isEmpty();
        assertThat(told()).contains("begins anew", "had 1,000 interactions, now there are 1,011");
    }

    @Test
    void aSearchOfLastNight_beginsAnew() {
        assertThat(restartedAfter(Duration.ofHours(7)).last(subject("rows", 1_000, 1), MINUTES))
                .isEmpty();
        assertThat(told()).contains("begins anew", "was last at work at");
    }

    @Test
    void anotherSeed_beginsAnew() {
        assertThat(restartedAfter(Duration.ofMinutes(1)).last(subject("rows", 1_000, 2), MINUTES))
                .isEmpty();
        assertThat(told()).contains("had another seed");
    }

    @Test
    void aHalfWrittenFile_beginsAnew_andIsWrittenOver() throws IOException {
        Files.writeString(file.file(), "{");
        RestartCheckpoints restarted = new RestartCheckpoints(file, Instant.now(), new PrintStream(told));
        assertThat(restarted.last(subject("rows", 1_000, 1), MINUTES)).isEmpty();
        assertThat(told()).contains("begins anew", "holds no search");
        restarted.keep(KEPT);
        assertThat(file.read()).contains(KEPT);
    }

    @Test
    void bytesThatAreNoText_beginAnew_andAreWrittenOver() throws IOException {
        Files.write(file.file(), new byte[] {'{', (byte) 0xFF, '}'});
        RestartCheckpoints restarted = new RestartCheckpoints(file, Instant.now(), new PrintStream(told));
        assertThat(restarted.last(subject("rows", 1_000, 1), MINUTES)).isEmpty();
        assertThat(told()).contains("begins anew", "it is not UTF-8");
        restarted.keep(KEPT);
        assertThat(file.read()).contains(KEPT);
    }
}
