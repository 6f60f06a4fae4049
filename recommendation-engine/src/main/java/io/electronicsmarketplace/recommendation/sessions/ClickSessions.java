package io.electronicsmarketplace.recommendation.sessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sessions as item ids, each with the time of its end, in the order of the file.
 *
 * @param sessions oldest item first
 */
public record ClickSessions(List<Session> sessions) {

    /** One session; its end is that of the line where a file has no times. */
    public record Session(List<String> items, long endMillis) {}

    /** A prefix, oldest first, and what came next. */
    public record Question(List<String> prefix, String next) {}

    /** Every prefix of every session with what came next. */
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Session session : sessions) {
            for (int length = 1; length < session.items().size(); length++) {
                questions.add(new Question(
                        session.items().subList(0, length), session.items().get(length)));
            }
        }
        return questions;
    }

    /** The same by their ends; those that end at once keep their order. */
    public ClickSessions oldestFirst() {
        List<Session> sorted = new ArrayList<>(sessions);
        sorted.sort(Comparator.comparingLong(Session::endMillis));
        return new ClickSessions(List.copyOf(sorted));
    }

    /** The newest {@code share} of sessions, by their ends, and the others before them. */
    public Cut cut(double share) {
        List<Session> sorted = oldestFirst().sessions();
        int kept = sorted.size() - (int) Math.ceil(share * sorted.size());
        return new Cut(
                new ClickSessions(sorted.subList(0, kept)), new ClickSessions(sorted.subList(kept, sorted.size())));
    }

    /**
     * The sessions that ended before any of {@code newer} did, and those. Where lines stand for times, files
     * tell nothing of each other: a file that ends with the sessions of {@code newer} is cut before them, and all
     * sessions of another are taken to be before.
     */
    public Cut before(ClickSessions newer, boolean timed) {
        List<Session> older;
        if (timed) {
            long first = newer.sessions().stream()
                    .mapToLong(Session::endMillis)
                    .min()
                    .orElse(Long.MAX_VALUE);
            older = sessions.stream()
                    .filter(session -> session.endMillis() < first)
                    .toList();
        } else {
            older = endsWith(newer) ? sessions.subList(0, sessions.size() - newer.sessions.size()) : sessions;
        }
        return new Cut(new ClickSessions(older.isEmpty() ? sessions : older), newer);
    }

    private boolean endsWith(ClickSessions newer) {
        int start = sessions.size() - newer.sessions.size();
        for (int i = 0; start > 0 && i < newer.sessions.size(); i++) {
            if (!sessions.get(start + i).items().equals(newer.sessions.get(i).items())) {
                return false;
            }
        }
        return start > 0;
    }

    /** Older and newer sessions. */
    public record Cut(ClickSessions older, ClickSessions newer) {}
}
