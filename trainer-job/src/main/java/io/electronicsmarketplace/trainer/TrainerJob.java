package io.electronicsmarketplace.trainer;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point. Exit status 0 only if the command did its work. */
@Command(
        name = "trainer-job",
        description = "Trains, compares and promotes recommendation models.",
        mixinStandardHelpOptions = true,
        subcommands = {
            TrainCommand.class,
            EvaluateCommand.class,
            EvaluateSessionsCommand.class,
            EvaluateGateCommand.class,
            SimulateCommand.class,
            ChampionCommand.class,
            BenchCommand.class,
        })
public final class TrainerJob {
    private TrainerJob() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a command and returns its exit status. */
    static int run(String... arguments) {
        return new CommandLine(new TrainerJob())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("failed: " + Failures.sentence(failure));
                    if (!Failures.isOutside(failure)) {
                        failure.printStackTrace(command.getErr());
                    }
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }
}
