package io.electronicsmarketplace.infrastructure.process;

import java.io.IOException;

/** Sends signals that Java itself has no call for. */
final class Signals {
    private Signals() {}

    /** A process that's already gone is no error. */
    static void send(long pid, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", signal, String.valueOf(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
