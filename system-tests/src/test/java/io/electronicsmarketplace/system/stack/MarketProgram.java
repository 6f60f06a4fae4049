package io.electronicsmarketplace.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program behind the script {@code market}, working in a folder that looks like a checkout whose
 * modules are built.
 */
public final class MarketProgram {
    private static final Path CHECKOUT = Path.of(System.getProperty("market.checkout", ".."));

    private final Path root;

    private MarketProgram(Path root) {
        this.root = root;
    }

    /** What a run that has ended said. */
    public record Result(int status, String output) {}

    static MarketProgram in(Path root) {
        return new MarketProgram(root);
    }

    static MarketProgram inFreshFolder() {
        try {
            Path root = CHECKOUT.resolve("system-tests/target/market")
                    .toAbsolutePath()
                    .normalize();
            delete(root);
            Files.createDirectories(root.resolve(".market"));
            try (Stream<Path> modules = Files.list(CHECKOUT)) {
                for (Path module : modules.filter(
                                path -> Files.isDirectory(path.resolve("target")) || path.endsWith("storefront"))
                        .toList()) {
                    Files.createSymbolicLink(root.resolve(module.getFileName()), module.toRealPath());
                }
            }
            // Unpacked programs are the same for all.
            Path software = Files.createDirectories(CHECKOUT.resolve(".market/software"))
                    .toRealPath();
            Files.createSymbolicLink(root.resolve(".market/software"), software);
            return new MarketProgram(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    /** Starts the program; what it says goes to a log of this name. */
    public Process start(String log, String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-Dmarket.root=" + root));
        Optional.ofNullable(System.getProperty("infrastructure.repository"))
                .ifPresent(repository -> command.add("-Dinfrastructure.repository=" + repository));
        command.add("-jar");
        command.add(root.resolve("local-stack/target/local-stack.jar").toString());
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(root.resolve(log + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the program to its end. */
    public Result run(String... arguments) {
        try {
            int status = start(arguments[0], arguments).waitFor();
            return new Result(status, output(arguments[0]));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String output(String log) {
        try {
            return Files.readString(root.resolve(log + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Links are removed, not followed. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
