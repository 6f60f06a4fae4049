package io.electronicsmarketplace.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private final StringWriter errors = new StringWriter();

    @Test
    void withoutUntil_theHistoryEndsAtTodaysMidnight() {
        assertThat(run("--products", "100", "--users", "10", "--listings", "5", "--no-reviews"))
                .isZero();

        SampleSettings settings = SampleData.read(directory).orElseThrow().settings();
        assertThat(settings)
                .isEqualTo(new SampleSettings(
                        SampleSettings.DEFAULT_SEED, 100, 10, 5, Instant.parse("2026-06-01T00:00:00Z"), false));
        assertThat(directory.resolve(SampleData.REVIEWS)).doesNotExist();
    }

    @Test
    void tooFewProducts_isRefusedWithTheReason() {
        assertThat(run("--products", "3")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains("products must be at least 100");
    }

    private int run(String... arguments) {
        var line = new String[arguments.length + 2];
        line[0] = "--out";
        line[1] = directory.toString();
        System.arraycopy(arguments, 0, line, 2, arguments.length);
        return new CommandLine(new SampleDataCommand(NOON))
                .setErr(new PrintWriter(errors, true))
                .execute(line);
    }
}
