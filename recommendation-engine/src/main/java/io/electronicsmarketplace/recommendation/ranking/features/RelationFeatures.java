package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.neighbours.ItemRelations;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How strongly the newest products of the history are related to a product, by one kind of relation. */
record RelationFeatures(String name, @Nullable ItemRelations relations) implements FeatureFamily {

    @Override
    public List<String> names() {
        return List.of(name + "-last", name + "-most", name + "-most-days", name + "-related");
    }

    @Override
    public void fill(FeatureRows rows, int offset) {
        Int2IntOpenHashMap rowOf = rows.rowOfProduct();
        boolean known = relations != null && rows.query().length() > 0;
        for (int row = 0; row < rows.count(); row++) {
            rows.set(row, offset, known ? 0 : Float.NaN);
            rows.set(row, offset + 1, known ? 0 : Float.NaN);
            rows.set(row, offset + 2, Float.NaN);
            rows.set(row, offset + 3, known ? 0 : Float.NaN);
        }
        if (relations == null) {
            return;
        }
        ShopperQuery query = rows.query();
        for (int i = rows.historyStart(); i < query.length(); i++) {
            boolean last = i == query.length() - 1;
            float days = rows.daysSince(i);
            int chosen = query.products()[i];
            for (int at = relations.matrix().start(chosen);
                    at < relations.matrix().end(chosen);
                    at++) {
                int row = rowOf.get(relations.matrix().column(at));
                if (row >= 0) {
                    fill(rows, row, offset, relations.strengths().get(at), last, days);
                }
            }
        }
    }

    private static void fill(FeatureRows rows, int row, int offset, float strength, boolean last, float days) {
        float[] matrix = rows.matrix();
        int at = row * rows.width() + offset;
        if (last) {
            matrix[at] = strength;
        }
        if (strength >= matrix[at + 1]) {
            matrix[at + 1] = strength;
            matrix[at + 2] = days;
        }
        matrix[at + 3]++;
    }
}
