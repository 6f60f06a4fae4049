package io.electronicsmarketplace.trainer;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar over the trials of a search on a terminal, plain lines elsewhere. */
final class Progress implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    Progress(int trials) {
        boolean terminal = System.console() != null && System.console().isTerminal();
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName("search")
                        .setInitialMax(trials)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build()
                : null;
    }

    void stage(String name) {
        if (bar == null) {
            System.out.println(name);
        } else {
            bar.setExtraMessage(name);
        }
    }

    void trial(int done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
