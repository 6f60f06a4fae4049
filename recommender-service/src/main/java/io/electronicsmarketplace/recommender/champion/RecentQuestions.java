package io.electronicsmarketplace.recommender.champion;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The last questions that shoppers asked, with which a new bundle is tried and warmed. */
@Component
public class RecentQuestions {

    /** So many kinds of shopper, and still some milliseconds each, warm a bundle in well under a second. */
    private static final int KEPT = 64;

    private final AtomicReferenceArray<Question> ring = new AtomicReferenceArray<>(KEPT);
    private final AtomicLong next = new AtomicLong();

    public void add(Question question) {
        ring.set((int) (next.getAndIncrement() % KEPT), question.withoutDeadline());
    }

    List<Question> questions() {
        return IntStream.range(0, KEPT)
                .mapToObj(ring::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
