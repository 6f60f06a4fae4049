package io.electronicsmarketplace.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files from which the infrastructure is started. The build lists them, relative to Maven's
 * local repository; here they are found again: beside the running jar (local-stack's {@code lib}),
 * or in the local repository.
 */
final class Artefacts {
    private static final String LIST = "artefacts.txt";
    private static final String REPOSITORY = "{repository}/";

    private final List<Path> files;

    private Artefacts(List<Path> files) {
        this.files = files;
    }

    static Artefacts find() {
        List<String> listed = listed();
        List<Path> classPath = Stream.of(
                        System.getProperty("java.class.path", "").split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
        Path repository = repository(listed, classPath);
        return new Artefacts(listed.stream()
                .map(relative -> besideRunningJar(relative, classPath).orElseGet(() -> repository.resolve(relative)))
                .toList());
    }

    /** The artefact whose file name starts with {@code prefix}. */
    Path named(String prefix) {
        Path found = files.stream()
                .filter(file -> file.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No artefact %s* was listed when embedded-infrastructure was built".formatted(prefix)));
        if (!Files.exists(found)) {
            throw new IllegalStateException(
                    "%s is not there; build the project (mvn package) to have it downloaded".formatted(found));
        }
        return found;
    }

    /** All jars but those that are programs by themselves, as a class path for Kafka. */
    String classPath() {
        return String.join(
                java.io.File.pathSeparator,
                files.stream()
                        .map(Path::toString)
                        .filter(file -> file.endsWith(".jar") && !file.endsWith("-exec.jar"))
                        .toList());
    }

    private static List<String> listed() {
        try (var list = Objects.requireNonNull(
                Artefacts.class.getResourceAsStream(LIST), "embedded-infrastructure was compiled without Maven")) {
            return Stream.of(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .strip()
                            .split(":"))
                    .map(entry -> entry.replace(REPOSITORY, ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> besideRunningJar(String relative, List<Path> classPath) {
        String name = Path.of(relative).getFileName().toString();
        return classPath.stream()
                .filter(entry -> entry.toString().endsWith(".jar"))
                .map(entry -> entry.resolveSibling("lib").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    private static Path repository(List<String> listed, List<Path> classPath) {
        String set = System.getProperty("infrastructure.repository");
        if (set != null) {
            return Path.of(set);
        }
        for (Path entry : classPath) {
            for (String relative : listed) {
                if (entry.endsWith(relative)) {
                    return Path.of(
                            entry.toString().substring(0, entry.toString().length() - relative.length()));
                }
            }
        }
        return Path.of(System.getProperty("user.home"), ".m2", "repository");
    }
}
