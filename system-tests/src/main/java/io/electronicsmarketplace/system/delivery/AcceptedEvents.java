package io.electronicsmarketplace.system.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The events of which an answer said that they were accepted, by visitor. For many threads. */
public final class AcceptedEvents {

    private final Map<String, List<SentEvent>> byVisitor = new HashMap<>();
    private long count;

    public synchronized void add(String visitorId, Collection<SentEvent> events) {
        byVisitor.computeIfAbsent(visitorId, absent -> new ArrayList<>()).addAll(events);
        count += events.size();
    }

    public synchronized long count() {
        return count;
    }

    /** Calls back with every visitor and their events. */
    synchronized void forEach(BiConsumer<String, List<SentEvent>> reader) {
        byVisitor.forEach(reader);
    }
}
