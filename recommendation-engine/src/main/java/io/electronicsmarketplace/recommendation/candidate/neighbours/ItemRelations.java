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
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;

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

    /** Walks over the relations of each product of the history once, however many are asked about. */
    @Override
    public int[] becauseOf(int[] products, ShopperQuery query) {
        Int2IntOpenHashMap placeOf = new Int2IntOpenHashMap(products.length);
        placeOf.defaultReturnValue(-1);
        for (int place = 0; place < products.length; place++) {
            placeOf.put(products[place], place);
        }
        int[] because = new int[products.length];
        Arrays.fill(because, NOBODY);
        float[] strongest = new float[products.length];
        for (int i = Math.max(0, query.length() - HISTORY); i < query.length(); i++) {
            int from = query.products()[i];
            for (int at = matrix.start(from); at < matrix.end(from); at++) {
                int place = placeOf.get(matrix.column(at));
                if (place >= 0) {
                    float strength = query.evidence()[i] * strengths.get(at);
                    if (strength >= strongest[place]) {
                        strongest[place] = strength;
                        because[place] = from;
                    }
                }
            }
        }
        return because;
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
