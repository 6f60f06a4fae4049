package io.electronicsmarketplace.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.system.client.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The storefront's own scripts, run against a gateway. */
public final class Storefront {
    private static final Path FOLDER =
            Path.of(System.getProperty("market.checkout", "..")).resolve("storefront");

    private Storefront() {}

    /** What a script that has ended said. */
    public record Result(int status, String output) {}

    /**
     * Runs a script of {@code package.json} to its end.
     *
     * @param limit after which it is ended, with all that it started; its status is then not 0
     */
    public static Result run(Api gateway, Duration limit, String script, String... arguments)
            throws IOException, InterruptedException {
        assertThat(FOLDER.resolve("node_modules"))
                .as("the storefront's packages, by npm ci")
                .isDirectory();
        assertThat(FOLDER.resolve("dist/index.html"))
                .as("the built storefront, by npm run build")
                .exists();
        Path output = Path.of("target", "storefront-" + script + ".log");
        var command = new ArrayList<>(List.of("npm", "run", "--silent", script, "--"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("STOREFRONT_URL", gateway.base().toString());
        Process process = builder.start();
        if (!process.waitFor(limit)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Result(process.exitValue(), Files.readString(output));
    }
}
