package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.twins.Twins;
import java.io.PrintStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts in which twins are one product.
 *
 * @param rowsRemoved rows that told of a shopper and a day what another row tells already
 */
record MergedTwins(Facts facts, Twins twins, int rowsRemoved) {

    /** Merges all rows by the twins that {@code seen} betrays: what is not in it has no say. Says what. */
    static MergedTwins of(Facts read, InteractionLog seen, PrintStream out) {
        Twins twins = Twins.in(seen, read.catalogue()::containsKey);
        InteractionLog merged = twins.merge(read.log());
        int rowsRemoved = read.log().rows() - merged.rows();
        out.printf("%,d twins are %,d products now, %,d rows fewer%n", twins.products(), twins.groups(), rowsRemoved);
        return new MergedTwins(new Facts(merged, read.catalogue()), twins, rowsRemoved);
    }

    /** Those of all rows, for a bundle that is to serve. */
    static MergedTwins of(Facts read, PrintStream out) {
        return of(read, read.log(), out);
    }

    /** The products that are left, which answer to the ids of their twins too. */
    Products products() {
        return facts.products().withAliases(twins.aliases(facts.log().products()));
    }

    /** Tells a report's protocol. */
    void describe(ObjectNode protocol) {
        protocol.put("split", protocol.path("split").asString() + ", n rows as read, before twins were merged");
        addTo(protocol);
    }

    /** Tells a report. */
    void addTo(ObjectNode report) {
        report.putObject("twins")
                .put("groups", twins.groups())
                .put("products", twins.products())
                .put("rows_removed", rowsRemoved);
    }
}
