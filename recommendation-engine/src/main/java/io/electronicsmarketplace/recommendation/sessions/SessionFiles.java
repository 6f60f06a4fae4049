package io.electronicsmarketplace.recommendation.sessions;

import io.electronicsmarketplace.recommendation.reading.Lines;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Question;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Reads click sessions, plain or gzipped. Empty lines are passed over; what cannot be read is refused with its place. */
public final class SessionFiles {
    /** A file without times is taken to span so long, its lines evenly, so that decays by age mean shares of it. */
    private static final long SPAN_MILLIS = TimeUnit.DAYS.toMillis(100);

    private SessionFiles() {}

    private record Click(String item, long atMillis) {}

    /**
     * {@code yoochoose}: {@code SessionId TAB ItemId TAB Time} with Time in seconds, fractions allowed, after a header
     * or none. Further columns are ignored.
     */
    public static ClickSessions yoochoose(Path file) {
        Map<String, List<Click>> bySession = new LinkedHashMap<>();
        int[] number = {0};
        Lines.forEach(file, line -> {
            number[0]++;
            if (!line.isBlank()) {
                String[] fields = line.strip().split("\t");
                if (fields.length < 3) {
                    throw refused(
                            file,
                            number[0],
                            "has %d columns, SessionId, ItemId and Time belong, split by tabs"
                                    .formatted(fields.length));
                }
                if (number[0] > 1 || isNumber(fields[2])) {
                    bySession
                            .computeIfAbsent(fields[0], id -> new ArrayList<>())
                            .add(new Click(fields[1].strip(), millis(file, number[0], fields[2])));
                }
            }
        });
        List<Session> sessions = new ArrayList<>();
        bySession.values().forEach(clicks -> {
            // Stable: clicks at one time stay in the order of the file.
            clicks.sort(Comparator.comparingLong(Click::atMillis));
            sessions.add(new Session(
                    clicks.stream().map(Click::item).toList(), clicks.getLast().atMillis()));
        });
        return notEmpty(file, new ClickSessions(sessions));
    }

    private static boolean isNumber(String field) {
        try {
            return Double.isFinite(Double.parseDouble(field));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static long millis(Path file, int line, String field) {
        if (!isNumber(field)) {
            throw refused(file, line, "has the time '%s' where seconds since 1970 belong".formatted(field));
        }
        return Math.round(Double.parseDouble(field) * 1_000);
    }

    /** {@code prefix}: a session a line, items separated by spaces, oldest session first. */
    public static ClickSessions lines(Path file) {
        List<List<String>> lines = new ArrayList<>();
        Lines.forEach(file, line -> {
            if (!line.isBlank()) {
                lines.add(List.of(line.strip().split("\\s+")));
            }
        });
        List<Session> sessions = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            sessions.add(new Session(lines.get(number), Math.round((double) SPAN_MILLIS * number / lines.size())));
        }
        return notEmpty(file, new ClickSessions(sessions));
    }

    /** Questions of a {@code prefix} test file: prefix items separated by spaces, TAB, next item. */
    public static List<Question> questions(Path file) {
        List<Question> questions = new ArrayList<>();
        int[] number = {0};
        Lines.forEach(file, line -> {
            number[0]++;
            if (!line.isBlank()) {
                int tab = line.indexOf('\t');
                String prefix = tab < 0 ? "" : line.substring(0, tab).strip();
                String next = tab < 0 ? "" : line.substring(tab + 1).strip();
                if (prefix.isEmpty() || next.isEmpty()) {
                    throw refused(file, number[0], "is not a prefix, a tab and the next item");
                }
                questions.add(new Question(List.of(prefix.split("\\s+")), next));
            }
        });
        if (questions.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s holds no question; a line is a prefix, a tab, the next item".formatted(file));
        }
        return questions;
    }

    private static ClickSessions notEmpty(Path file, ClickSessions sessions) {
        if (sessions.sessions().stream().noneMatch(session -> session.items().size() > 1)) {
            throw new IllegalArgumentException(
                    ("%s holds no session of two clicks or more. Is --format right? yoochoose: lines of SessionId, ItemId,"
                                    + " Time, split by tabs; prefix: a session a line, items split by spaces")
                            .formatted(file));
        }
        return sessions;
    }

    private static IllegalArgumentException refused(Path file, int line, String what) {
        return new IllegalArgumentException(
                "%s, line %d %s. Correct the line, or choose another --format.".formatted(file, line, what));
    }
}
