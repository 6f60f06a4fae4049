package io.electronicsmarketplace.recommendation.candidate.neighbours;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.TopList;
import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * EASE, the linear autoencoder without a diagonal (Steck, WWW 2019): the weights B that best give X from X B,
 * |X - X B|² + lambda |B|² with a diagonal of 0. With P the inverse of Xᵀ X + lambda I it is B_jk = -P_jk / P_kk. Only
 * weights above 0 are kept, the strongest of each product, so that they are read as other relations are; without the
 * rest lists were no worse.
 */
public final class EaseFitter {
    private static final int BLOCK = 64;

    private final Incidence byShopper;
    private final Incidence byProduct;
    private final EaseSettings settings;
    private final Threads threads;

    /** The products that take part, in the order of indexes, and the place of each product among them, or -1. */
    private final int[] chosen;

    private final int[] placeOf;

    public EaseFitter(Incidence byShopper, EaseSettings settings, Threads threads) {
        this.byShopper = byShopper;
        this.byProduct = byShopper.transposed();
        this.settings = settings;
        this.threads = threads;
        this.chosen = mostShoppers(byProduct.matrix(), settings.products());
        this.placeOf = new int[byProduct.matrix().rows()];
        Arrays.fill(placeOf, -1);
        for (int place = 0; place < chosen.length; place++) {
            placeOf[chosen[place]] = place;
        }
    }

    private static int[] mostShoppers(Csr matrix, int most) {
        int[] order = new int[matrix.rows()];
        Arrays.setAll(order, product -> product);
        IntArrays.mergeSort(order, (left, right) -> Integer.compare(matrix.degree(right), matrix.degree(left)));
        int[] chosen = Arrays.copyOf(order, Math.min(most, order.length));
        Arrays.sort(chosen);
        return chosen;
    }

    public ItemRelations fit() {
        int n = chosen.length;
        float[] matrix = gram();
        SymmetricInverse.invert(matrix, n, threads);
        CandidateList[] rows = new CandidateList[n];
        threads.forBlocks(n, BLOCK, (block, from, to) -> {
            TopList top = new TopList();
            for (int place = from; place < to; place++) {
                rows[place] = strongest(matrix, place, top);
            }
        });
        return relations(rows);
    }

    /** The lower triangle of Xᵀ X + lambda I. */
    private float[] gram() {
        int n = chosen.length;
        float[] gram = new float[n * n];
        threads.forBlocks(n, BLOCK, (block, from, to) -> {
            for (int place = from; place < to; place++) {
                addRow(place, gram, place * n);
                gram[place * n + place] += settings.regularisation();
            }
        });
        return gram;
    }

    private void addRow(int place, float[] gram, int start) {
        Csr shoppers = byProduct.matrix();
        for (int at = shoppers.start(chosen[place]); at < shoppers.end(chosen[place]); at++) {
            int shopper = shoppers.column(at);
            float evidence = byProduct.evidence().get(at);
            for (int i = byShopper.matrix().start(shopper);
                    i < byShopper.matrix().end(shopper);
                    i++) {
                int other = placeOf[byShopper.matrix().column(i)];
                if (other >= 0 && other <= place) {
                    gram[start + other] += evidence * byShopper.evidence().get(i);
                }
            }
        }
    }

    private CandidateList strongest(float[] inverse, int place, TopList top) {
        int n = chosen.length;
        top.reset(settings.neighbours());
        for (int other = 0; other < n; other++) {
            float weight = other < place ? inverse[place * n + other] : inverse[other * n + place];
            float strength = -weight / inverse[other * n + other];
            if (strength > 0) {
                top.offer(chosen[other], strength);
            }
        }
        CandidateList row = new CandidateList();
        top.drainTo(row);
        return row;
    }

    private ItemRelations relations(CandidateList[] rows) {
        int[] starts = new int[placeOf.length + 1];
        IntArrayList columns = new IntArrayList();
        FloatArrayList strengths = new FloatArrayList();
        for (int product = 0; product < placeOf.length; product++) {
            if (placeOf[product] >= 0) {
                CandidateList row = rows[placeOf[product]];
                for (int rank = 0; rank < row.size(); rank++) {
                    columns.add(row.product(rank));
                    strengths.add(row.score(rank));
                }
            }
            starts[product + 1] = columns.size();
        }
        return new ItemRelations(
                CandidateSource.EASE,
                new Csr(IntArray.of(starts), IntArray.of(columns.toIntArray())),
                FloatArray.of(strengths.toFloatArray()));
    }
}
