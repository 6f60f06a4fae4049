package io.electronicsmarketplace.localstack.deployment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of {@code docs/configuration.md}: which variables there are, and who reads them. */
public final class ConfigurationTable {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (?<names>`[A-Z][^|]*) \\|[^|]*\\| (?<readers>[^|]*) \\|");
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Z0-9_]+)`");

    private final Map<String, Set<String>> readers;

    private ConfigurationTable(Map<String, Set<String>> readers) {
        this.readers = readers;
    }

    public static ConfigurationTable read() {
        var table = new TreeMap<String, Set<String>>();
        String text = Modules.text(Modules.CHECKOUT.resolve("docs/configuration.md"));
        ROW.matcher(text).results().forEach(row -> {
            Set<String> readers = modules(row.group("readers"));
            NAME.matcher(row.group("names"))
                    .results()
                    .map(name -> name.group(1))
                    .forEach(name -> table.put(name, readers));
        });
        return new ConfigurationTable(table);
    }

    public Set<String> names() {
        return readers.keySet();
    }

    public Set<String> readBy(String module) {
        return readers.entrySet().stream()
                .filter(entry -> entry.getValue().contains(module))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> modules(String cell) {
        return Arrays.stream(cell.split(", *", -1))
                .flatMap(ConfigurationTable::modulesCalled)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** "all" are the services: the trainer is a job. */
    private static Stream<String> modulesCalled(String word) {
        String pattern = word.equals("all") ? "[a-z-]+-service" : word + "-(service|job)";
        List<String> modules = Modules.withImage().stream()
                .filter(module -> module.matches(pattern))
                .toList();
        if (modules.isEmpty()) {
            throw new IllegalStateException("docs/configuration.md knows a reader '%s'".formatted(word));
        }
        return modules.stream();
    }
}
