package io.electronicsmarketplace.localstack.deployment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docker-compose.yml} of the checkout. */
public final class ComposeFile {
    private static final Pattern OWN_IMAGE =
            Pattern.compile("\\$\\{IMAGE_REGISTRY:-[^}]+}/(?<name>[a-z-]+):(?<tag>.+)");

    private final Map<String, Object> content;

    private ComposeFile(Map<String, Object> content) {
        this.content = content;
    }

    /** An image that this project builds. */
    record OwnImage(String name, String tag) {}

    public static ComposeFile read() {
        return new ComposeFile(Yaml.document(Modules.text(Modules.CHECKOUT.resolve("docker-compose.yml"))));
    }

    Set<String> services() {
        return Yaml.map(content, "services").keySet();
    }

    Map<String, Object> service(String name) {
        return Yaml.map(content, "services", name);
    }

    Optional<OwnImage> ownImage(String service) {
        Matcher image = OWN_IMAGE.matcher(String.valueOf(service(service).get("image")));
        return image.matches() ? Optional.of(new OwnImage(image.group("name"), image.group("tag"))) : Optional.empty();
    }

    public Set<String> variables(String service) {
        return Yaml.map(service(service), "environment").keySet();
    }

    Set<String> volumes() {
        return Yaml.map(content, "volumes").keySet();
    }
}
