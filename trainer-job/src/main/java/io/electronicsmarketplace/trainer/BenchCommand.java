package io.electronicsmarketplace.trainer;

import picocli.CommandLine.Command;

/** {@code bench}: the benchmarks that need no running stack. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures training on generated histories.",
        subcommands = {TrainingBench.class, AlsBench.class})
final class BenchCommand {}
