package io.electronicsmarketplace.sessiontracker.history;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar over the bytes of a file, when there is a terminal to show it on. */
final class ImportProgress implements AutoCloseable {

    private static final long MEBIBYTE = 1 << 20;

    private final @Nullable ProgressBar bar;
    private final @Nullable ScheduledExecutorService timer;

    private ImportProgress(@Nullable ProgressBar bar, @Nullable ScheduledExecutorService timer) {
        this.bar = bar;
        this.timer = timer;
    }

    static ImportProgress show(Path file, AtomicLong progress) throws IOException {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return new ImportProgress(null, null);
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(file.getFileName().toString())
                .setInitialMax(Files.size(file))
                .setUnit(" MiB", MEBIBYTE)
                .build();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        timer.scheduleAtFixedRate(() -> bar.stepTo(progress.get()), 0, 200, TimeUnit.MILLISECONDS);
        return new ImportProgress(bar, timer);
    }

    @Override
    public void close() {
        if (timer != null) {
            timer.shutdownNow();
        }
        if (bar != null) {
            bar.close();
        }
    }
}
