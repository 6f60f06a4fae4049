package io.electronicsmarketplace.recommendation.candidate.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleRefused;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.trees.SmallBundle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactorModelTest {

    @Test
    void cosines_doNotKnowLengths_andAreZeroWithoutAVector() {
        FactorSettings settings = new FactorSettings(2, 1, 1, 1);
        FactorModel model = FactorModel.of(settings, new float[] {3, 4, 0, 0, 0, -2}, new float[4]);
        float[][] cosines = model.cosines(new int[] {0, 1, 2}, new int[] {2, 0});
        assertThat(cosines).isDeepEqualTo(new float[][] {{-0.8f, 1}, {0, 0}, {1, -0.8f}});
    }

    /** Lengths as different as those of popular and of rare products, so that most are left out. */
    @Property(tries = 50)
    void propose_findsTheBestOfAll(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3000) int products) {
        int d = 8;
        SplittableRandom random = new SplittableRandom(seed);
        float[] vectors = new float[products * d];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) (random.nextGaussian() / (1 + i / d * 31 % products));
        }
        float[] gram = new float[d * d];
        for (int i = 0; i < d; i++) {
            gram[i * d + i] = 1;
        }
        FactorModel model = FactorModel.of(new FactorSettings(d, 10, 1, 1), vectors.clone(), gram);
        ShopperQuery query = new ShopperQuery(
                new int[] {0, products / 2}, new long[2], new float[] {1, 1}, 1, -1, product -> product % 3 != 1);
        CandidateList found = new CandidateList();
        model.propose(query, 20, new Workspace(products), found);

        float[] shopper = model.foldIn(query);
        int[] expected = IntStream.range(0, products)
                .filter(query.eligible())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(product -> -model.score(shopper, product))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(20)
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(IntStream.range(0, found.size()).map(found::product)).containsExactly(box(expected));
        for (int product = 0; product < products; product++) {
            assertThat(model.vector(product))
                    .containsExactly(Arrays.copyOfRange(vectors, product * d, (product + 1) * d));
        }
    }

    @Test
    void bundleOfAnEarlierFormat_hasVectorsByProduct(@TempDir Path store) {
        float[] vectors = {1, 0, 0, 3, 2, 2};
        FactorSettings settings = new FactorSettings(2, 1, 1, 1);
        BundleReader earlier = SmallBundle.of(store, writer -> {
            writer.floats("factors.vectors", FloatArray.of(vectors));
            writer.floats("factors.gram", FloatArray.of(1, 0, 0, 1));
        });
        FactorModel written = FactorModel.of(settings, vectors.clone(), new float[] {1, 0, 0, 1});
        BundleReader later = SmallBundle.of(store, written::write);
        ShopperQuery query =
                new ShopperQuery(new int[] {1}, new long[1], new float[] {1}, 1, -1, product -> product != 1);
        for (BundleReader reader : List.of(earlier, later)) {
            FactorModel read = FactorModel.read(reader, settings, 3);
            CandidateList found = new CandidateList();
            read.propose(query, 3, new Workspace(3), found);
            assertThat(found.toArray()).containsExactly(2, 0);
            assertThat(read.vector(1)).containsExactly(0, 3);
        }
        assertThatThrownBy(() -> FactorModel.read(later, settings, 2)).isInstanceOf(BundleRefused.class);
    }

    @Test
    void orderThatIsNone_isRefused(@TempDir Path store) {
        BundleReader twice = SmallBundle.of(store, writer -> {
            writer.floats("factors.longest-first", FloatArray.of(2, 1));
            writer.floats("factors.lengths", FloatArray.of(2, 1));
            writer.ints("factors.order", IntArray.of(1, 1));
            writer.floats("factors.gram", FloatArray.of(1));
        });
        assertThatThrownBy(() -> FactorModel.read(twice, new FactorSettings(1, 1, 1, 1), 2))
                .isInstanceOf(BundleRefused.class)
                .hasMessageContaining("twice");
    }

    private static Integer[] box(int[] values) {
        return Arrays.stream(values).boxed().toArray(Integer[]::new);
    }
}
