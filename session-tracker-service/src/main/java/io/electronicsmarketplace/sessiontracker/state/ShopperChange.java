package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.PastInteraction;
import io.electronicsmarketplace.events.state.ShopperKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is to be added to the state of one shopper: scores and members by key, as {@link ShopperKeys}
 * describes them. Adding a change twice, or two changes in either order, comes to the same.
 */
final class ShopperChange {

    /** Where nothing else is set. */
    static final Duration RECENT_KEPT = Duration.ofDays(30);

    /** In the order of the keys: what {@code apply.lua} is told of each. */
    private enum Target {
        RECENT(ShopperKeys.RECENT_CAPACITY, RECENT_KEPT),
        SEEN(ShopperKeys.SEEN_CAPACITY, Duration.ofDays(14)),
        HIDDEN(ShopperKeys.HIDDEN_CAPACITY, Duration.ofDays(400)),
        PURCHASED(ShopperKeys.PURCHASED_CAPACITY, Duration.ofDays(400));

        private final int capacity;
        private final Duration kept;

        Target(int capacity, Duration kept) {
            this.capacity = capacity;
            this.kept = kept;
        }
    }

    private final ShopperId shopper;
    private final List<List<String>> scoresAndMembers;
    private final Map<Integer, Long> watermarks = new TreeMap<>();

    ShopperChange(ShopperId shopper) {
        this.shopper = shopper;
        this.scoresAndMembers = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private ShopperChange(ShopperId shopper, ShopperChange content) {
        this.shopper = shopper;
        this.scoresAndMembers = content.scoresAndMembers;
    }

    ShopperId shopper() {
        return shopper;
    }

    /** The same for another shopper, without the watermarks, which tell of this one's keys only. */
    ShopperChange of(ShopperId other) {
        return new ShopperChange(other, this);
    }

    void add(Interaction interaction) {
        long t = interaction.at().toEpochMilli();
        switch (interaction.type()) {
            case IMPRESSION -> add(Target.SEEN, t, encoded(interaction));
            case HIDE -> add(Target.HIDDEN, 2 * t + 1, productOf(interaction));
            case UNHIDE -> add(Target.HIDDEN, 2 * t, productOf(interaction));
            case PURCHASE -> {
                add(Target.PURCHASED, t, productOf(interaction));
                add(Target.RECENT, t, encoded(interaction));
            }
            case VIEW, CLICK, SEARCH, FAVOURITE, UNFAVOURITE, CART_ADD, CART_REMOVE, RATING ->
                add(Target.RECENT, t, encoded(interaction));
        }
    }

    /** Notes that the record at this offset of the topic {@code interactions} is in the change. */
    void mark(int partition, long offset) {
        watermarks.merge(partition, offset, Math::max);
    }

    /** The earliest after that time of what may be part of a browsing session. */
    Optional<Instant> earliestAfter(Instant after) {
        return times().filter(at -> at.isAfter(after)).min(Comparator.naturalOrder());
    }

    /** The latest of what may be part of a browsing session. */
    Optional<Instant> latest() {
        return times().max(Comparator.naturalOrder());
    }

    private Stream<Instant> times() {
        List<String> recent = scoresAndMembers.get(Target.RECENT.ordinal());
        return IntStream.range(0, recent.size() / 2)
                .mapToObj(i -> Instant.ofEpochMilli((long) Double.parseDouble(recent.get(2 * i))));
    }

    /** Adds what {@code take-for-merge.lua} returned of the key with this index: member, score, … */
    void addAll(int keyIndex, List<?> membersAndScores) {
        List<String> target = scoresAndMembers.get(keyIndex);
        for (int i = 0; i < membersAndScores.size(); i += 2) {
            target.add(String.valueOf(membersAndScores.get(i + 1)));
            target.add(String.valueOf(membersAndScores.get(i)));
        }
    }

    /**
     * The arguments of {@code apply.lua}.
     *
     * @param recentKept how long after the newest of them interactions are kept; what else there is has times of its own
     * @param keptWithoutConsent the same for a shopper who refused profiling
     */
    List<String> arguments(Duration recentKept, Duration keptWithoutConsent) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(keptWithoutConsent.toMillis()));
        for (Target target : Target.values()) {
            List<String> added = scoresAndMembers.get(target.ordinal());
            arguments.add(Integer.toString(target.capacity));
            Duration kept = target == Target.RECENT ? recentKept : target.kept;
            arguments.add(Long.toString(kept.toMillis()));
            arguments.add(Integer.toString(added.size() / 2));
            arguments.addAll(added);
        }
        arguments.add(Integer.toString(watermarks.size()));
        watermarks.forEach((partition, offset) -> {
            arguments.add(partition.toString());
            arguments.add(offset.toString());
        });
        return arguments;
    }

    private void add(Target target, long score, String member) {
        scoresAndMembers.get(target.ordinal()).add(Long.toString(score));
        scoresAndMembers.get(target.ordinal()).add(member);
    }

    private static String encoded(Interaction interaction) {
        return PastInteraction.of(interaction).encode();
    }

    private static String productOf(Interaction interaction) {
        if (interaction.productId() == null) {
            throw new IllegalArgumentException(interaction.type().wireName() + " without a product");
        }
        return interaction.productId();
    }
}
