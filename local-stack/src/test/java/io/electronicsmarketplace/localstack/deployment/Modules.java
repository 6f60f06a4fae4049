package io.electronicsmarketplace.localstack.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout's modules, and what their sources tell of them. */
public final class Modules {
    public static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private static final Path DEFAULTS =
            CHECKOUT.resolve("service-support/src/main/resources/marketplace-defaults.yaml");
    private static final Pattern IN_YAML = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");
    private static final Pattern IN_JAVA =
            Pattern.compile("(?:environment\\.get|environment\\.getOrDefault|getenv)\\(\\s*\"([A-Z][A-Z0-9_]+)\"");

    private Modules() {}

    /** Those that become an image. */
    public static Set<String> withImage() {
        var names = new TreeSet<String>();
        try (Stream<Path> files = Files.list(CHECKOUT)) {
            files.map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .filter(pom -> text(pom).contains("<jib.skip>false</jib.skip>"))
                    .forEach(pom -> names.add(pom.getParent().getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** The environment variables that a module's program reads: by placeholder in a setting, or in code. */
    public static Set<String> variablesReadBy(String module) {
        var names = new TreeSet<String>();
        Path sources = CHECKOUT.resolve(module).resolve("src/main");
        Path settings = sources.resolve("resources/application.yaml");
        if (Files.exists(settings)) {
            collect(IN_YAML, settings, names);
            if (text(settings).contains("classpath:" + DEFAULTS.getFileName())) {
                collect(IN_YAML, DEFAULTS, names);
            }
        }
        try (Stream<Path> files = Files.walk(sources.resolve("java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> collect(IN_JAVA, file, names));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Pattern pattern, Path file, Set<String> names) {
        pattern.matcher(text(file)).results().forEach(match -> names.add(match.group(1)));
    }
}
