package io.electronicsmarketplace.sessiontracker.history;

import java.util.ArrayList;
import java.util.List;

/**
 * How many lines were refused for one reason, and the numbers of the first of them.
 *
 * @param lines at most {@value #MOST_LINES}, counted from 1
 */
record RefusedLines(long count, List<Long> lines) {

    static final int MOST_LINES = 20;

    static final RefusedLines NONE = new RefusedLines(0, List.of());

    RefusedLines plus(long line) {
        return plus(new RefusedLines(1, List.of(line)));
    }

    RefusedLines plus(RefusedLines others) {
        if (lines.size() >= MOST_LINES) {
            return new RefusedLines(count + others.count, lines);
        }
        List<Long> joined = new ArrayList<>(lines);
        others.lines.stream().limit(MOST_LINES - lines.size()).forEach(joined::add);
        return new RefusedLines(count + others.count, List.copyOf(joined));
    }
}
