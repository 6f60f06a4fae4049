package io.electronicsmarketplace.events.state;

import io.electronicsmarketplace.events.ShopperId;
import io.lettuce.core.ScoredValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a {@link ShopperState} out of what the keys hold; skips whatever it does not understand. */
record ShopperStateDecoder(ShopperId shopper, SessionRule rule, Instant now) {

    ShopperState decode(
            List<String> recent,
            List<String> seen,
            Collection<String> purchased,
            List<ScoredValue<String>> hidden,
            Map<String, String> meta) {
        List<PastInteraction> history = interactions(recent);
        List<PastInteraction> session = rule.runningIn(history, endedAt(meta), now);
        boolean profiling = isProfiling(meta);
        return new ShopperState(
                shopper,
                session,
                profiling ? history : session,
                stillHidden(hidden),
                Set.copyOf(purchased),
                ignored(interactions(seen), history),
                profiling,
                watermarks(meta));
    }

    ShopperSessions sessions(List<String> recent, Map<String, String> meta) {
        return new ShopperSessions(
                shopper,
                rule.sessionsIn(interactions(recent), endedAt(meta)),
                isProfiling(meta),
                meta.get(ShopperKeys.META_MERGED_INTO));
    }

    private static boolean isProfiling(Map<String, String> meta) {
        return !meta.getOrDefault(ShopperKeys.META_CONSENT, "").endsWith(":0");
    }

    /** An event id that is there twice, because its time was corrected differently, counts as its newest. */
    private static List<PastInteraction> interactions(List<String> members) {
        var byEvent = new LinkedHashMap<String, PastInteraction>(2 * members.size());
        for (String member : members) {
            PastInteraction.decode(member)
                    .ifPresent(interaction -> byEvent.putLast(interaction.eventId(), interaction));
        }
        return new ArrayList<>(byEvent.values());
    }

    private static Set<String> stillHidden(List<ScoredValue<String>> marks) {
        var hidden = new HashSet<String>();
        for (ScoredValue<String> mark : marks) {
            if ((long) mark.getScore() % 2 == 1) {
                hidden.add(mark.getValue());
            }
        }
        return hidden;
    }

    private static Map<String, Integer> ignored(List<PastInteraction> impressions, List<PastInteraction> history) {
        var lastTouched = new HashMap<String, Instant>();
        for (PastInteraction interaction : history) {
            if (interaction.productId() != null) {
                lastTouched.put(interaction.productId(), interaction.at());
            }
        }
        var counts = new HashMap<String, Integer>();
        for (PastInteraction impression : impressions) {
            String product = impression.productId();
            if (product != null && impression.at().isAfter(lastTouched.getOrDefault(product, Instant.MIN))) {
                counts.merge(product, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Instant endedAt(Map<String, String> meta) {
        return number(meta.get(ShopperKeys.META_ENDED))
                .map(Instant::ofEpochMilli)
                .orElse(Instant.MIN);
    }

    private static Map<Integer, Long> watermarks(Map<String, String> meta) {
        var watermarks = new HashMap<Integer, Long>();
        meta.forEach((field, value) -> {
            if (field.startsWith(ShopperKeys.META_WATERMARK)) {
                Optional<Long> partition = number(field.substring(ShopperKeys.META_WATERMARK.length()));
                Optional<Long> offset = number(value);
                if (partition.isPresent() && offset.isPresent()) {
                    watermarks.put(partition.get().intValue(), offset.get());
                }
            }
        });
        return watermarks;
    }

    private static Optional<Long> number(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
