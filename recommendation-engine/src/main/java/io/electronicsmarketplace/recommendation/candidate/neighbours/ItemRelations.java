package io.electronicsmarketplace.recommendation.candidate.neighbours;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.Reasons;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;

/**
 * For each product its strongest relations to others. A product's score for a shopper is the sum of its
 * relations to what is in the history, each weighed by evidence; a repeated product counts once, as
 * its latest row says.
 *
 * @param source which kind of relation this is
 * @param matrix related products of each product, strongest first
 * @param strengths of each relation, above 0
 */
public record ItemRelations(CandidateSource source, Csr matrix, FloatArray strengths)
        implements CandidateModel, Reasons {
    /** Older rows of a long history say little about today, and time is short. */
    private static final int HISTORY = 100;

    @Override
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        for (int i = Math.max(0, query.length() - HISTORY); i < query.length(); i++) {
            if (!isRepeatedLater(query, i)) {
                addRelations(query.products()[i], query.evidence()[i], workspace);
            }
        }
        workspace.drain(query, limit, into);
    }

    private void addRelations(int product, float evidence, Workspace workspace) {
        for (int at = matrix.start(product); at < matrix.end(product); at++) {
            workspace.add(matrix.column(at), evidence * strengths.get(at));
        }
    }

    private static boolean isRepeatedLater(ShopperQuery query, int i) {
        for (int later = i + 1; later < query.length(); later++) {
            if (query.products()[later] == query.products()[i]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int becauseOf(int product, ShopperQuery query) {
        int because = -1;
        float strongest = 0;
        for (int i = Math.max(0, query.length() - HISTORY); i < query.length(); i++) {
            float strength = query.evidence()[i] * strength(query.products()[i], product);
            if (strength >= strongest && strength > 0) {
                strongest = strength;
                because = query.products()[i];
            }
        }
        return because;
    }

    private float strength(int from, int to) {
        for (int at = matrix.start(from); at < matrix.end(from); at++) {
            if (matrix.column(at) == to) {
                return strengths.get(at);
            }
        }
        return 0;
    }

    @Override
    public void write(BundleWriter writer) {
        writer.csr(source.wireName(), matrix);
        writer.floats(source.wireName() + ".strengths", strengths);
    }

    public static ItemRelations read(BundleReader reader, CandidateSource source, int products) {
        Csr matrix = reader.csr(source.wireName(), products, products);
        FloatArray strengths = reader.floats(source.wireName() + ".strengths");
        reader.require(strengths.length() == matrix.entries(), source.wireName() + " has relations without strength");
        return new ItemRelations(source, matrix, strengths);
    }
}
