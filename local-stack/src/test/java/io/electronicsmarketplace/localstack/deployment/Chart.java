package io.electronicsmarketplace.localstack.deployment;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Helm chart, rendered by Helm's own library. */
public final class Chart {
    static final Path FOLDER = Modules.CHECKOUT.resolve("helm/marketplace");

    /** What {@code helm template --no-hooks} leaves out. */
    private static final Pattern HOOK = Pattern.compile("(?m)^ *\"?helm\\.sh/hook\"?:");

    private static final Pattern DOCUMENT_START = Pattern.compile("(?m)^(?=---$)");

    private final String text;

    private Chart(String text) {
        this.text = text;
    }

    /** With the chart's defaults, changed by files and then by single values such as {@code global.publicUrl}. */
    public static Chart rendered(List<Path> valuesFiles, Map<String, Object> values) {
        TemplateCommand command =
                new Helm(FOLDER).template().withName("marketplace").withNamespace("default");
        valuesFiles.forEach(command::withValuesFile);
        values.forEach(command::set);
        return new Chart(command.call());
    }

    public static Chart rendered() {
        return rendered(List.of(), Map.of());
    }

    String withoutHooks() {
        return DOCUMENT_START
                .splitAsStream(text)
                .filter(document -> !HOOK.matcher(document).find())
                .collect(Collectors.joining());
    }

    List<Map<String, Object>> objects() {
        return Yaml.documents(text);
    }

    /** All that an object says, as text. */
    String text(String kind, String name) {
        return objects().stream()
                .filter(object ->
                        object.get("kind").equals(kind) && name(object).equals(name))
                .map(Object::toString)
                .collect(Collectors.joining());
    }

    /** Names of the services and jobs. */
    Set<String> workloads() {
        var names = new TreeSet<String>();
        objects().stream().filter(object -> !podTemplate(object).isEmpty()).forEach(object -> names.add(name(object)));
        return names;
    }

    public Set<String> variables(String workload) {
        Map<String, Object> found = objects().stream()
                .filter(object -> name(object).equals(workload))
                .map(Chart::podTemplate)
                .filter(template -> !template.isEmpty())
                .findFirst()
                .orElseThrow();
        var names = new TreeSet<String>();
        for (Object container : Yaml.list(found, "spec", "containers")) {
            Yaml.list(container, "env")
                    .forEach(
                            variable -> names.add(Yaml.map(variable).get("name").toString()));
        }
        return names;
    }

    private static Map<String, Object> podTemplate(Map<String, Object> object) {
        return switch (object.get("kind").toString()) {
            case "Deployment" -> Yaml.map(object, "spec", "template");
            case "CronJob" -> Yaml.map(object, "spec", "jobTemplate", "spec", "template");
            default -> Map.of();
        };
    }

    private static String name(Map<String, Object> object) {
        return Yaml.map(object, "metadata").get("name").toString();
    }
}
