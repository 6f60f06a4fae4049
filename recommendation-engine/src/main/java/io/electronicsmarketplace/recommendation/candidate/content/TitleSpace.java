package io.electronicsmarketplace.recommendation.candidate.content;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.data.TitleWords;
import io.electronicsmarketplace.recommendation.data.WordFrequencies;

/**
 * Titles as vectors of unit length: a word weighs its inverse document frequency, ln((n + 1) / (df + 1))
 * over the {@code n} products that somebody had interacted with when this was fitted (tf-idf: Salton,
 * Buckley, 1988; a title hardly ever repeats a word, so that tf is 1). The similarity of two products is
 * the cosine of their vectors.
 */
public final class TitleSpace {
    private final TitleWords titles;
    private final FloatArray rarity;
    private final float[] norms;
    private final float[] weights;

    /** @param rarity inverse document frequency of each word */
    TitleSpace(TitleWords titles, FloatArray rarity) {
        this.titles = titles;
        this.rarity = rarity;
        Csr words = titles.words();
        this.norms = new float[words.rows()];
        for (int product = 0; product < norms.length; product++) {
            double sum = 0;
            for (int at = words.start(product); at < words.end(product); at++) {
                float weight = rarity.get(words.column(at));
                sum += weight * weight;
            }
            norms[product] = (float) Math.sqrt(sum);
        }
        this.weights = new float[words.entries()];
        for (int product = 0; product < norms.length; product++) {
            for (int at = words.start(product); at < words.end(product); at++) {
                weights[at] = perWord(product, rarity.get(words.column(at)));
            }
        }
    }

    /** @param known which products count: those with a row in the log, so that the future stays unknown */
    static TitleSpace of(TitleWords titles, boolean[] known) {
        WordFrequencies frequencies = titles.frequencies(known);
        float[] rarity = new float[TitleWords.BUCKETS];
        for (int word = 0; word < rarity.length; word++) {
            rarity[word] = (float) frequencies.rarity(word);
        }
        return new TitleSpace(titles, FloatArray.of(rarity));
    }

    public TitleWords titles() {
        return titles;
    }

    FloatArray rarity() {
        return rarity;
    }

    /** What the word at a position of the titles weighs in its product's unit vector. */
    float weight(int position) {
        return weights[position];
    }

    /** What a word of that rarity weighs in the product's unit vector. */
    float perWord(int product, float wordRarity) {
        return norms[product] == 0 ? 0 : wordRarity / norms[product];
    }

    /** Cosine of two products' titles, 0 where one has none. */
    public float cosine(int left, int right) {
        Csr words = titles.words();
        float sum = 0;
        int at = words.start(left);
        int other = words.start(right);
        while (at < words.end(left) && other < words.end(right)) {
            int order = Integer.compare(words.column(at), words.column(other));
            if (order == 0) {
                sum += weights[at] * weights[other];
            }
            at += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    /**
     * Adds {@code factor} times the product's vector to a dense vector of {@link TitleWords#BUCKETS} words.
     */
    public void addTo(float[] dense, int product, float factor) {
        for (int at = titles.words().start(product); at < titles.words().end(product); at++) {
            dense[titles.words().column(at)] += factor * weights[at];
        }
    }

    /** Sets the words of the product's title to 0 in a dense vector. */
    public void clear(float[] dense, int product) {
        for (int at = titles.words().start(product); at < titles.words().end(product); at++) {
            dense[titles.words().column(at)] = 0;
        }
    }

    /** Dot product of a dense vector and the product's unit vector. */
    public float dot(float[] dense, int product) {
        float sum = 0;
        for (int at = titles.words().start(product); at < titles.words().end(product); at++) {
            sum += dense[titles.words().column(at)] * weights[at];
        }
        return sum;
    }
}
