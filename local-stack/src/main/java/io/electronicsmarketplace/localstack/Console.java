package io.electronicsmarketplace.localstack;

import java.io.PrintStream;
import java.util.Locale;

/** What a person sees while the stack starts: one line per thing that came about, with the seconds since the start. */
final class Console {
    private final PrintStream out;
    private final long start = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    synchronized void done(String what, String detail) {
        out.printf(Locale.ROOT, "  %6.1f s  %-28s %s%n", (System.nanoTime() - start) / 1e9, what, detail);
        out.flush();
    }
}
