package io.electronicsmarketplace.recommendation.offpolicy;

import java.util.List;

/** Click-through of a place, by halves of the users: each half is foretold by the other (cross-fitting). */
final class PlaceModel {
    private final int[][] seen;
    private final int[][] clicked;

    PlaceModel(List<ExploredSlot> slots) {
        int places = slots.stream().mapToInt(ExploredSlot::position).max().orElse(0) + 1;
        this.seen = new int[2][places];
        this.clicked = new int[2][places];
        for (ExploredSlot slot : slots) {
            seen[half(slot)][slot.position()]++;
            clicked[half(slot)][slot.position()] += slot.clicked() ? 1 : 0;
        }
    }

    /** 0 where the other half saw nothing in this place. */
    double predict(ExploredSlot slot) {
        int other = 1 - half(slot);
        int views = seen[other][slot.position()];
        return views == 0 ? 0 : clicked[other][slot.position()] / (double) views;
    }

    private static int half(ExploredSlot slot) {
        return slot.user() & 1;
    }
}
