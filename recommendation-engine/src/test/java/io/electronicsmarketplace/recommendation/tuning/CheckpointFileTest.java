package io.electronicsmarketplace.recommendation.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointFileTest {
    private static final Checkpoint.Subject SUBJECT =
            new Checkpoint.Subject("4", 1, "rows", "titles", 1_000, Recipe.STARTS);
    private static final Checkpoint CHECKPOINT =
            new Checkpoint(SUBJECT, Recipe.FIRST, List.of(0.1, 0.1 + 0.2), List.of(3, 4, 5), 61_000);

    private static final SearchBudget TRIALS = new SearchBudget.Trials(1);

    @TempDir
    Path folder;

    private CheckpointFile file = new CheckpointFile(Path.of(""));

    @BeforeEach
    void name() {
        file = new CheckpointFile(folder.resolve("new/search.json"));
    }

    @Test
    void whatIsKept_isReadBack_andNothingElseIsLeftInTheFolder() throws IOException {
        assertThat(file.last(SUBJECT, TRIALS)).isEmpty();
        file.keep(CHECKPOINT);
        file.keep(CHECKPOINT);
        assertThat(file.last(SUBJECT, TRIALS)).contains(CHECKPOINT);
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).containsExactly(file.file());
        }
        file.delete();
        assertThat(file.last(SUBJECT, TRIALS)).isEmpty();
    }

    @Test
    void aSearchOfAnotherKind_isRefused_andStays() {
        file.keep(CHECKPOINT);
        refused(new Checkpoint.Subject("4", 2, "rows", "titles", 1_000, Recipe.STARTS), "differs in: seed;");
        refused(new Checkpoint.Subject("4", 1, "others", "titles", 1_000, Recipe.STARTS), "differs in: history;");
        refused(new Checkpoint.Subject("4", 1, "rows", "others", 1_000, Recipe.STARTS), "differs in: catalogue;");
        refused(new Checkpoint.Subject("5", 1, "rows", "titles", 1_000, Recipe.STARTS), "differs in: engine;");
        refused(
                new Checkpoint.Subject("4", 1, "rows", "titles", 1_000, List.of(Recipe.FIRST)),
                "differs in: recipes to start from;");
        assertThat(file.last(SUBJECT, TRIALS)).contains(CHECKPOINT);
    }

    @Test
    void moreTrialsThanAreWanted_areRefused_andStay_andWhereTimeCountsTheyGoOn() {
        file.keep(CHECKPOINT);
        assertThatThrownBy(() -> file.last(SUBJECT, new SearchBudget.Trials(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has made 1 trials, more than 0");
        assertThat(file.last(SUBJECT, SearchBudget.of(Duration.ZERO, () -> 0))).contains(CHECKPOINT);
    }

    private void refused(Checkpoint.Subject subject, String told) {
        assertThatThrownBy(() -> file.last(subject, TRIALS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 2_000})
    void aHalfWrittenFile_isRefused_andStays(int length) throws IOException {
        file.keep(CHECKPOINT);
        String half = Files.readString(file.file()).substring(0, length);
        Files.writeString(file.file(), half);
        refused(SUBJECT, "delete it to begin anew");
        assertThat(file.file()).content().isEqualTo(half);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"of\":{\"seed\":1},\"curve\":[1.0]}"})
    void otherJson_isRefused(String json) throws IOException {
        file.keep(CHECKPOINT);
        Files.writeString(file.file(), json);
        refused(SUBJECT, "delete it to begin anew");
    }

    @Test
    void bytesThatAreNoText_areRefused_andStay() throws IOException {
        file.keep(CHECKPOINT);
        Files.write(file.file(), new byte[] {'{', (byte) 0xFF, '}'});
        refused(SUBJECT, "it is not UTF-8); delete it to begin anew");
        assertThat(file.file()).hasSize(3);
    }

    @Test
    void aFileThatCannotBeRead_isRefused() throws IOException {
        Files.createDirectories(file.file());
        refused(SUBJECT, "delete it to begin anew");
    }
}
