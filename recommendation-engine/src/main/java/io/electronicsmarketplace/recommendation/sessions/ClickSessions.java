package io.electronicsmarketplace.recommendation.sessions;

import io.electronicsmarketplace.recommendation.reading.Lines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sessions as item ids, each with the time of its end, in the order of the file.
 *
 * @param sessions oldest item first
 */
public record ClickSessions(List<Session> sessions) {

    /** In files without times a line stands for a minute: about what a shop of that size sees. */
    private static final long LINE_MILLIS = 60_000;

    /** One session; its end is that of the line where a file has no times. */
    public record Session(List<String> items, long endMillis) {}

    /** A prefix, oldest first, and what came next. */
    public record Question(List<String> prefix, String next, long atMillis) {}

    /** {@code yoochoose}: header, then {@code SessionId TAB ItemId TAB Time} in seconds with fractions. */
    public static ClickSessions yoochoose(Path file) {
        record Click(String item, long atMillis) {}
        Map<String, List<Click>> bySession = new LinkedHashMap<>();
        Lines.forEach(file, line -> {
            String[] fields = line.split("\t");
            if (fields.length >= 3 && !fields[0].equals("SessionId")) {
                long at = Math.round(Double.parseDouble(fields[2]) * 1_000);
                bySession.computeIfAbsent(fields[0], id -> new ArrayList<>()).add(new Click(fields[1], at));
            }
        });
        List<Session> sessions = new ArrayList<>();
        bySession.values().forEach(clicks -> {
            clicks.sort(java.util.Comparator.comparingLong(Click::atMillis));
            sessions.add(new Session(
                    clicks.stream().map(Click::item).toList(), clicks.getLast().atMillis()));
        });
        return new ClickSessions(sessions);
    }

    /** {@code prefix}: a session a line, items separated by spaces, oldest session first. */
    public static ClickSessions lines(Path file) {
        List<Session> sessions = new ArrayList<>();
        Lines.forEach(file, line -> {
            if (!line.isBlank()) {
                sessions.add(new Session(List.of(line.strip().split(" +")), sessions.size() * LINE_MILLIS));
            }
        });
        return new ClickSessions(sessions);
    }

    /** Every prefix of every session with what came next. */
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Session session : sessions) {
            for (int length = 1; length < session.items().size(); length++) {
                questions.add(new Question(
                        session.items().subList(0, length), session.items().get(length), session.endMillis()));
            }
        }
        return questions;
    }

    /**
     * Questions of a {@code prefix} test file: prefix items, TAB, next item. They have no times either, and
     * are asked when these sessions have ended.
     */
    public List<Question> questions(Path file) {
        long end = sessions.stream().mapToLong(Session::endMillis).max().orElse(0);
        List<Question> questions = new ArrayList<>();
        Lines.forEach(file, line -> {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                questions.add(new Question(
                        List.of(line.substring(0, tab).strip().split(" +")),
                        line.substring(tab + 1).strip(),
                        end));
            }
        });
        return questions;
    }

    /** The newest {@code share} of sessions, by their ends, and the others before them. */
    public Cut cut(double share) {
        List<Session> sorted = new ArrayList<>(sessions);
        sorted.sort(java.util.Comparator.comparingLong(Session::endMillis));
        int kept = sorted.size() - (int) Math.ceil(share * sorted.size());
        return new Cut(
                new ClickSessions(List.copyOf(sorted.subList(0, kept))),
                new ClickSessions(List.copyOf(sorted.subList(kept, sorted.size()))));
    }

    /**
     * The sessions that ended before any of {@code newer} did, and those. Where lines stand for times, files
     * tell nothing of each other, and all sessions are taken to be before.
     */
    public Cut before(ClickSessions newer) {
        long first =
                newer.sessions().stream().mapToLong(Session::endMillis).min().orElse(Long.MAX_VALUE);
        List<Session> older =
                sessions.stream().filter(session -> session.endMillis() < first).toList();
        return new Cut(older.isEmpty() ? this : new ClickSessions(older), newer);
    }

    /** Older and newer sessions. */
    public record Cut(ClickSessions older, ClickSessions newer) {}
}
