package io.electronicsmarketplace.localstack.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML as maps, lists and scalars. */
final class Yaml {
    private Yaml() {}

    static Map<String, Object> document(String text) {
        return map(parser().load(text));
    }

    static List<Map<String, Object>> documents(String text) {
        var documents = new ArrayList<Map<String, Object>>();
        parser().loadAll(text).forEach(document -> {
            if (document != null) {
                documents.add(map(document));
            }
        });
        return documents;
    }

    /** The map at a path of keys; an empty one if there is none. */
    @SuppressWarnings("unchecked") // what else it is fails where it is used
    static Map<String, Object> map(Object node, String... path) {
        Object at = node;
        for (String key : path) {
            at = at == null ? null : ((Map<String, Object>) at).get(key);
        }
        return at == null ? Map.of() : (Map<String, Object>) at;
    }

    /** The list that a map has under a key, this map being at a path of keys; an empty one if there is none. */
    @SuppressWarnings("unchecked") // what else it is fails where it is used
    static List<Object> list(Object node, String... path) {
        Map<String, Object> parent = map(node, Arrays.copyOf(path, path.length - 1));
        Object list = parent.get(path[path.length - 1]);
        return list == null ? List.of() : (List<Object>) list;
    }

    private static org.yaml.snakeyaml.Yaml parser() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
    }
}
