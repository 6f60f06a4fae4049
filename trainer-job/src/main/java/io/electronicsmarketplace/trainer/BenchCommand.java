package io.electronicsmarketplace.trainer;

import picocli.CommandLine.Command;

/** {@code bench}: the benchmarks that need no running stack. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures training on generated histories, and models on given ones.",
        subcommands = {
            TrainingBench.class,
            AlsBench.class,
            LoadingBench.class,
            ColdBench.class,
            RankingBench.class,
            CatalogueBench.class,
            SessionsBench.class,
            VectorsBench.class
        })
final class BenchCommand {}
