package io.electronicsmarketplace.system.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.system.SystemTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the blocks marked {@code <!-- tour -->} as one script; the first failing command ends it. */
class ReadmeTourTest extends SystemTest {
    private static final Pattern BLOCK = Pattern.compile("<!-- tour -->\\n```sh\\n(.*?)```", Pattern.DOTALL);
    private static final String SEPARATOR = "==== next block ====";

    @Test
    void everyBlockOfTheTour_runsAsWritten_andShowsWhatItSays() throws Exception {
        Path readme = Path.of(System.getProperty("market.checkout", "..")).resolve("README.md");
        List<String> blocks = BLOCK.matcher(Files.readString(readme))
                .results()
                .map(MatchResult::group)
                .map(ReadmeTourTest::script)
                .toList();
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(5);

        List<String> outputs = run(String.join("\necho; echo '" + SEPARATOR + "'\n", blocks));

        assertThat(outputs).hasSameSizeAs(blocks);
        assertThat(outputs.get(0)).contains("\"recommendationId\"");
        assertThat(outputs.get(1)).contains("\"title\"").contains("\"condition\"");
        assertThat(outputs.get(2)).contains("\"accepted\"").contains("\"becauseOf\"");
        assertThat(outputs.get(3)).contains("\"listing\"");
        assertThat(outputs.get(4)).contains("\"type\"").contains("\"status\":401");
    }

    private static String script(String block) {
        return block.substring(block.indexOf("```sh\n") + 6, block.length() - 3);
    }

    private List<String> run(String script) throws Exception {
        var builder = new ProcessBuilder("sh", "-eu", "-c", script).redirectErrorStream(true);
        builder.environment().put("GATEWAY", gateway.base().toString());
        Process shell = builder.start();
        shell.getOutputStream().close();
        String output = new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(output).isZero();
        return List.of(output.split(SEPARATOR));
    }
}
