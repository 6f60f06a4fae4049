package io.electronicsmarketplace.recommendation.candidate.content;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.TitleWords;
import it.unimi.dsi.fastutil.ints.Int2FloatAVLTreeMap;
import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * Popular products whose titles are like those that the shopper chose: the cosine of a product's title to
 * the sum of the latest titles, newer ones counting more, times the root of the product's decayed
 * popularity. Words find their products by posting lists.
 *
 * @param postings for each word the products that have it, the most popular first
 */
public record TitleAffinity(TitleSpace space, Csr postings, DecayedPopularity popularity) implements CandidateModel {
    /** So many of the latest products make the taste. */
    private static final int HISTORY = 12;
    /** The product {@code b} steps back counts 2^(-b / 4). */
    private static final double STEPS_TO_HALF = 4;
    /** A list need not be longer: what is less popular comes by no word alone. Bounds the time of a request. */
    private static final int PER_WORD = 500;

    /** Postings by popularity at the end of {@code log}; products without a row in it are left out. */
    public static TitleAffinity fit(InteractionLog log, TitleWords titles, DecayedPopularity popularity) {
        boolean[] known = log.knownProducts();
        return new TitleAffinity(TitleSpace.of(titles, known), postings(titles, known, popularity), popularity);
    }

    private static Csr postings(TitleWords titles, boolean[] known, DecayedPopularity popularity) {
        Csr words = titles.words();
        int[] starts = new int[TitleWords.BUCKETS + 1];
        for (int product = 0; product < known.length; product++) {
            for (int at = words.start(product); known[product] && at < words.end(product); at++) {
                starts[words.column(at) + 1]++;
            }
        }
        for (int word = 0; word < TitleWords.BUCKETS; word++) {
            starts[word + 1] = starts[word] + Math.min(PER_WORD, starts[word + 1]);
        }
        int[] next = IntArrays.copy(starts);
        int[] products = new int[starts[TitleWords.BUCKETS]];
        for (int place = 0; place < popularity.order().length(); place++) {
            int product = popularity.order().get(place);
            for (int at = words.start(product); known[product] && at < words.end(product); at++) {
                int word = words.column(at);
                if (next[word] < starts[word + 1]) {
                    products[next[word]++] = product;
                }
            }
        }
        return new Csr(IntArray.of(starts), IntArray.of(products));
    }

    /** The same with newer popularity. */
    public TitleAffinity with(DecayedPopularity popularity) {
        return new TitleAffinity(space, postings, popularity);
    }

    @Override
    public CandidateSource source() {
        return CandidateSource.TITLE_AFFINITY;
    }

    @Override
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        // In the order of words, so that sums do not depend on anything else.
        for (var word : taste(query).int2FloatEntrySet()) {
            float amount = word.getFloatValue() * space.rarity().get(word.getIntKey());
            for (int at = postings.start(word.getIntKey()); at < postings.end(word.getIntKey()); at++) {
                workspace.add(postings.column(at), amount);
            }
        }
        workspace.change((product, score) -> score * space.perWord(product, wanted(product)));
        workspace.drain(query, limit, into);
    }

    /** Never 0, so that every product that has a score keeps one. */
    private float wanted(int product) {
        return (float) Math.sqrt(popularity.score(product) + 1e-6);
    }

    private Int2FloatAVLTreeMap taste(ShopperQuery query) {
        Int2FloatAVLTreeMap taste = new Int2FloatAVLTreeMap();
        for (int i = Math.max(0, query.length() - HISTORY); i < query.length(); i++) {
            int product = query.products()[i];
            float factor = (float) (query.evidence()[i] * Math.pow(2, -(query.length() - 1 - i) / STEPS_TO_HALF));
            Csr words = space.titles().words();
            for (int at = words.start(product); at < words.end(product); at++) {
                float weight = factor * space.weight(at);
                if (weight > 0) {
                    taste.addTo(words.column(at), weight);
                }
            }
        }
        return taste;
    }

    @Override
    public void write(BundleWriter writer) {
        writer.floats("title-affinity.rarity", space.rarity());
        writer.csr("title-affinity.postings", postings);
    }

    public static TitleAffinity read(BundleReader reader, TitleWords titles, DecayedPopularity popularity) {
        FloatArray rarity = reader.floats("title-affinity.rarity");
        reader.require(
                rarity.length() == TitleWords.BUCKETS,
                "title-affinity.rarity is not that of %d words".formatted(TitleWords.BUCKETS));
        Csr postings = reader.csr(
                "title-affinity.postings", TitleWords.BUCKETS, titles.words().rows());
        return new TitleAffinity(new TitleSpace(titles, rarity), postings, popularity);
    }
}
