package io.electronicsmarketplace.sessiontracker.intake;

import io.electronicsmarketplace.support.problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, read by name. Whatever is wrong is noted, {@code null} returned, and
 * reading goes on, so that the client learns of all violations at once.
 */
final class EventFields {

    /** More would only repeat the same mistake. */
    private static final int MOST_VIOLATIONS = 10;

    private final JsonNode event;
    private final String path;
    private final Set<String> known = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    EventFields(JsonNode event, String path) {
        this.event = event;
        this.path = path;
        if (!event.isObject()) {
            violations.add(new Violation(path, "must be an object"));
        }
    }

    @Nullable
    String requiredText(String name, Pattern form) {
        String text = text(name, form);
        if (text == null) {
            require(name, null);
        }
        return text;
    }

    @Nullable
    String text(String name, Pattern form) {
        String text = string(name);
        if (text != null && !form.matcher(text).matches()) {
            violation(name, "must match " + form.pattern());
            return null;
        }
        return text;
    }

    @Nullable
    String freeText(String name, int longest) {
        String text = string(name);
        if (text != null && (text.isBlank() || text.length() > longest)) {
            violation(name, "must have 1 to " + longest + " characters");
            return null;
        }
        return text;
    }

    @Nullable
    String oneOf(String name, List<String> values, boolean required) {
        String text = string(name);
        if (text == null) {
            if (required) {
                require(name, null);
            }
            return null;
        }
        if (!values.contains(text)) {
            violation(name, "must be one of " + values);
            return null;
        }
        return text;
    }

    @Nullable
    Instant requiredTime(String name) {
        JsonNode value = value(name);
        if (value == null) {
            require(name, null);
            return null;
        }
        var time = Instants.parse(value);
        if (time.isEmpty()) {
            violation(name, "must be an RFC 3339 time such as 2026-11-24T12:00:00.000Z");
        }
        return time.orElse(null);
    }

    @Nullable
    Integer integer(String name, int least, int most) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            violation(name, "must be a whole number from " + least + " to " + most);
            return null;
        }
        return value.intValue();
    }

    @Nullable
    Double number(String name, double least, double most) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            violation(name, "must be a number from " + least + " to " + most);
            return null;
        }
        return value.doubleValue();
    }

    /** Notes a violation if the field is absent and nothing was noted about it yet. */
    void require(String name, @Nullable String type) {
        boolean noted =
                violations.stream().anyMatch(violation -> violation.path().equals(pathOf(name)));
        if (value(name) == null && !noted) {
            violation(name, type == null ? "is required" : "is required for the type " + type);
        }
    }

    /** To be called when all known fields have been read. */
    void refuseUnknown() {
        for (String name : event.propertyNames()) {
            if (!known.contains(name)) {
                violation(name, "is not known here");
            }
        }
    }

    void violation(String name, String message) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(new Violation(pathOf(name), message));
        }
    }

    boolean anyViolation() {
        return !violations.isEmpty();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    private @Nullable String string(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            violation(name, "must be a string");
            return null;
        }
        return value.stringValue();
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        JsonNode value = event.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String pathOf(String name) {
        return path + "." + name;
    }
}
