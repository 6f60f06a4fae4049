package io.electronicsmarketplace.infrastructure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.infrastructure.process.SupervisedProcess.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {
    @TempDir
    private Path directory;

    private SupervisedProcess supervised;

    @AfterEach
    void stop() {
        if (supervised != null) {
            supervised.stop();
        }
    }

    @Test
    void aKilledProcess_isStartedAgain() {
        ProcessHandle first = startSleeper();
        first.destroyForcibly();
        await().until(() -> supervised.restarts() == 1 && supervised.state() == State.READY);
        assertThat(supervised.process())
                .isPresent()
                .hasValueSatisfying(again -> assertThat(again.pid()).isNotEqualTo(first.pid()));
    }

    @Test
    void aKilledGuard_leavesNoSecondProcessBehind() {
        ProcessHandle first = startSleeper();
        first.parent().orElseThrow().destroyForcibly();
        await().until(() -> supervised.restarts() == 1 && supervised.state() == State.READY);
        await().until(() -> !first.isAlive());
    }

    @Test
    void stop_endsTheProcess() {
        ProcessHandle process = startSleeper();
        supervised.stop();
        assertThat(process.isAlive()).isFalse();
        assertThat(supervised.state()).isEqualTo(State.STOPPED);
    }

    @Test
    void stop_killsAProcessThatIgnoresItsSignal() {
        supervised = supervise("trap '' TERM; while :; do sleep 0.1; done");
        supervised.firstReady().join();
        ProcessHandle stubborn = supervised.process().orElseThrow();
        supervised.stop();
        assertThat(stubborn.isAlive()).isFalse();
    }

    @Test
    void aHeldProcess_isStartedAgainOnlyWhenReleased() throws IOException {
        ProcessHandle first = startSleeper();
        Path hold = Files.createFile(directory.resolve("sleeper.hold"));
        first.destroyForcibly();
        await().until(() -> supervised.state() == State.HELD);
        Files.delete(hold);
        await().until(() -> supervised.state() == State.READY);
    }

    @Test
    void aProcessThatNeverStarts_isGivenUpWithTheEndOfItsLog() {
        supervised = supervise("echo cannot find my shoes; exit 3");
        assertThatThrownBy(() -> SupervisedProcess.awaitReady(List.of(supervised)))
                .hasMessageContaining("sleeper does not start")
                .hasMessageContaining("cannot find my shoes");
    }

    @Test
    void anotherProgramUnderTheKeptNumber_isLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(directory.resolve("sleeper.pid"), stranger.pid() + " KILL");
            startSleeper();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void whatAKilledRunLeftOver_isEndedBeforeTheNextStart() throws Exception {
        Process leftOver = new ProcessBuilder("sh", "-c", "while :; do sleep 0.1; done", marker()).start();
        Files.writeString(directory.resolve("sleeper.pid"), leftOver.pid() + " TERM");
        ProcessHandle started = startSleeper();
        assertThat(leftOver.isAlive()).isFalse();
        assertThat(started.isAlive()).isTrue();
    }

    @Test
    void aKilledOwner_takesItsProcessAlong() throws Exception {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        PidFile pidFile = new PidFile(directory.resolve("sleeper.pid"), marker());
        await().atMost(Duration.ofSeconds(30)).until(() -> pidFile.process().isPresent());
        ProcessHandle orphan = pidFile.process().orElseThrow();
        owner.destroyForcibly();
        await().untilAsserted(() -> assertThat(orphan.isAlive()).isFalse());
    }

    private ProcessHandle startSleeper() {
        supervised = supervise("while :; do sleep 0.1; done");
        supervised.firstReady().join();
        return supervised.process().orElseThrow();
    }

    private SupervisedProcess supervise(String script) {
        return new SupervisedProcess(spec(directory, script), state -> {});
    }

    private String marker() {
        return marker(directory);
    }

    private static String marker(Path directory) {
        return "sleeper-in-" + directory;
    }

    private static ProcessSpec spec(Path directory, String script) {
        Path pidFile = directory.resolve("sleeper.pid");
        return new ProcessSpec(
                "sleeper",
                directory,
                directory,
                directory.resolve("sleeper.log"),
                List.of("sh", "-c", script, marker(directory)),
                marker(directory),
                Map.of(),
                "TERM",
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                ProcessSpec.Step.NOTHING,
                () -> new PidFile(pidFile, marker(directory)).process().isPresent());
    }

    /** A program of its own that owns a process until it is killed. */
    static final class Owner {
        private Owner() {}

        public static void main(String[] arguments) throws InterruptedException {
            new SupervisedProcess(spec(Path.of(arguments[0]), "while :; do sleep 0.1; done"), state -> {});
            Thread.currentThread().join();
        }
    }
}
