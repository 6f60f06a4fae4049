package io.electronicsmarketplace.catalog.imports;

import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar where a person is looking, and nothing in a log. */
interface Progress {

    Progress NONE = (task, total) -> new Bar() {
        @Override
        public void at(long done) {}

        @Override
        public void close() {}
    };

    Bar start(String task, long total);

    /** One task's bar. */
    interface Bar extends AutoCloseable {
        void at(long done);

        @Override
        void close();
    }

    static Progress ifTerminal() {
        return System.console() != null && System.console().isTerminal() ? Progress::terminal : NONE;
    }

    private static Bar terminal(String task, long total) {
        var bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(" MB", 1_000_000)
                .setUpdateIntervalMillis(250)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
        return new Bar() {
            @Override
            public void at(long done) {
                bar.stepTo(done);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
