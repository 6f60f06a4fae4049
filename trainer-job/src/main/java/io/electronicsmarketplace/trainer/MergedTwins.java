package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.twins.Twins;
import java.io.PrintStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts in which twins are one product.
 *
 * @param rowsRemoved rows that told of a shopper and a day what another row tells already
 */
record MergedTwins(Facts facts, Twins twins, int rowsRemoved) {

    /** Merges all rows by the twins that show before T of {@code judged}: what comes later has no say. Says what. */
    static MergedTwins of(Facts read, TimeSplit judged, PrintStream out) {
        Twins twins = Twins.in(judged.training());
        InteractionLog merged = twins.merge(read.log());
        int rowsRemoved = read.log().rows() - merged.rows();
        out.printf("%,d twins are %,d products now, %,d rows fewer%n", twins.products(), twins.groups(), rowsRemoved);
        return new MergedTwins(new Facts(merged, read.catalogue()), twins, rowsRemoved);
    }

    /** Tells a report's protocol. */
    void describe(ObjectNode protocol) {
        protocol.put("split", protocol.path("split").asString() + ", n rows as read, before twins were merged");
        protocol.putObject("twins")
                .put("groups", twins.groups())
                .put("products", twins.products())
                .put("rows_removed", rowsRemoved);
    }
}
