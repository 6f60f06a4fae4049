package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.RankingExamples;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * LambdaMART (Burges, MSR-TR-2010-82) by LightGBM's native library, which only the trainer has. Its sums
 * are made in a fixed order ({@code deterministic}, {@code force_row_wise}, a fixed number of threads),
 * so that equal examples give equal trees on any machine with the same kind of processor.
 */
final class LightGbm implements TreeLearner {
    static final TreeLearner LEARNER = new LightGbm();

    /** Fixed, whatever the machine has: sums of floats depend on how they are split. */
    private static final int THREADS = 2;

    private static boolean loaded;

    private LightGbm() {}

    @Override
    public Optional<String> hindrance() {
        try {
            load();
            return Optional.empty();
        } catch (IOException | LinkageError e) {
            return Optional.of(
                    "LightGBM's native library cannot be loaded (does the machine have libgomp?): " + e.getMessage());
        }
    }

    /**
     * Loads the native library. LightGBM4j unpacks it to a fixed name in the folder for temporary files, where
     * a second process would write over the code that the first one runs; so each gets a folder of its own. The
     * class loads it as soon as it is touched, so that nothing of it may be touched before.
     */
    private static synchronized void load() throws IOException {
        if (loaded) {
            return;
        }
        Path own = Files.createTempDirectory("lightgbm");
        String shared = System.setProperty("java.io.tmpdir", own.toString());
        try {
            LGBMBooster.loadNative();
            loaded = LGBMBooster.isNativeLoaded();
            if (!loaded) {
                throw new IOException("there is none for this system");
            }
        } finally {
            System.setProperty("java.io.tmpdir", shared);
            // What is loaded stays loaded; where a file in use cannot be deleted, it is when the process ends.
            own.toFile().deleteOnExit();
            for (File file : Objects.requireNonNullElse(own.toFile().listFiles(), new File[0])) {
                if (!file.delete()) {
                    file.deleteOnExit();
                }
            }
        }
    }

    @Override
    public TreeEnsemble learn(RankingExamples examples, RankerSettings settings, long seed) {
        return LightGbmText.parse(train(examples, settings, seed), examples.width());
    }

    /** The model in LightGBM's text form. */
    static String train(RankingExamples examples, RankerSettings settings, long seed) {
        String parameters = parameters(settings, seed);
        try (LGBMDataset data = data(examples, parameters);
                LGBMBooster booster = LGBMBooster.create(data, parameters)) {
            for (int tree = 0; tree < settings.trees(); tree++) {
                if (booster.updateOneIter()) {
                    break;
                }
            }
            return booster.saveModelToString(0, 0, FeatureImportanceType.GAIN);
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM cannot learn a ranker", e);
        }
    }

    private static LGBMDataset data(RankingExamples examples, String parameters) throws LGBMException {
        LGBMDataset data =
                LGBMDataset.createFromMat(examples.matrix(), examples.rows(), examples.width(), true, parameters, null);
        data.setField("label", examples.labels());
        data.setField("group", examples.lists());
        return data;
    }

    private static String parameters(RankerSettings settings, long seed) {
        return String.join(
                " ",
                "objective=lambdarank",
                "lambdarank_truncation_level=20",
                "num_leaves=" + settings.leaves(),
                "min_data_in_leaf=" + settings.leastInLeaf(),
                "learning_rate=" + settings.learningRate(),
                "feature_fraction=0.7",
                "bagging_fraction=0.8",
                "bagging_freq=1",
                "lambda_l2=5",
                "deterministic=true",
                "force_row_wise=true",
                "num_threads=" + THREADS,
                "seed=" + (seed & Integer.MAX_VALUE),
                "verbosity=-1");
    }
}
