package io.electronicsmarketplace.recommender.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommender.training.TrainingLauncher.Launch.Busy;
import io.electronicsmarketplace.recommender.training.TrainingLauncher.Launch.Launched;
import io.electronicsmarketplace.recommender.training.TrainingLauncher.Launch.OtherOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTrainingLauncherTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final TrainingOrder ORDER = new TrainingOrder(5, null, 42L);

    @TempDir
    Path bundles;

    private FileTrainingLauncher launcher;

    @BeforeEach
    void open() {
        launcher = new FileTrainingLauncher(bundles, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void launch_leavesARequestForLocalStack() throws IOException {
        var launched = (Launched) launcher.launch("one", ORDER);
        assertThat(launched.run().state()).isEqualTo(TrainingRun.State.REQUESTED);
        assertThat(Files.readString(bundles.resolve("training-requests/one.request.json")))
                .contains("\"id\":\"one\"", "\"minutes\":5", "\"seed\":42", "2026-11-24T12:00:00Z");
    }

    @Test
    void launchOfTheSameId_isTheSameRun_orAnotherOrder() {
        launcher.launch("one", ORDER);
        assertThat(launcher.launch("one", ORDER)).isInstanceOf(Launched.class);
        assertThat(launcher.launch("one", TrainingOrder.USUAL)).isInstanceOf(OtherOrder.class);
        assertThat(launcher.runs(10)).hasSize(1);
    }

    @Test
    void launchWhileOneIsNotOver_isBusy_andAfterwardsNot() throws IOException {
        launcher.launch("one", ORDER);
        assertThat(launcher.launch("two", ORDER)).isInstanceOf(Busy.class);
        Files.writeString(bundles.resolve("training-requests/one.status.json"), """
                {"state":"succeeded","startedAt":"2026-11-24T12:00:01Z","endedAt":"2026-11-24T12:09:00Z","bundle":"v7"}
                """);
        assertThat(launcher.launch("two", ORDER)).isInstanceOf(Launched.class);
        TrainingRun first = launcher.runs(10).stream()
                .filter(run -> run.id().equals("one"))
                .findFirst()
                .orElseThrow();
        assertThat(first.state()).isEqualTo(TrainingRun.State.SUCCEEDED);
        assertThat(first.bundle()).isEqualTo("v7");
    }
}
