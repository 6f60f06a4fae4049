package io.electronicsmarketplace.infrastructure.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What to run, and how to tell that it's ready.
 *
 * @param name its name in messages and of its files
 * @param stateDirectory where its pid file and hold file lie
 * @param workingDirectory where it is started
 * @param log gets its standard output and error, appended
 * @param command the program and its arguments; must contain {@code marker}
 * @param marker a part of the command line that no other process has, by which a process left over
 *     from a killed run is recognised
 * @param environment variables added to this program's own
 * @param stopSignal the signal that makes it end in order, without SIG
 * @param stopGrace how long it may take to end after that, before it is killed
 * @param startTimeout how long one attempt to start may take until it's ready
 * @param prepare done before every start, for example to bring files into shape
 * @param readiness asked some times a second until it says yes
 */
public record ProcessSpec(
        String name,
        Path stateDirectory,
        Path workingDirectory,
        Path log,
        List<String> command,
        String marker,
        Map<String, String> environment,
        String stopSignal,
        Duration stopGrace,
        Duration startTimeout,
        Step prepare,
        Readiness readiness) {

    public ProcessSpec {
        command = List.copyOf(command);
        if (command.stream().noneMatch(argument -> argument.contains(marker))) {
            throw new IllegalArgumentException("The command of %s lacks its marker %s".formatted(name, marker));
        }
    }

    Path pidFile() {
        return stateDirectory.resolve(name + ".pid");
    }

    /** While this file exists the process is not started again. */
    Path holdFile() {
        return stateDirectory.resolve(name + ".hold");
    }

    /** Something to be done that may fail. */
    @FunctionalInterface
    public interface Step {
        Step NOTHING = () -> {};

        void run() throws Exception;
    }

    /** A question put to a starting process in its own protocol; an exception means not yet. */
    @FunctionalInterface
    public interface Readiness {
        boolean ready() throws Exception;
    }
}
