package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.Workspace;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Workspaces to be used again; as many are kept as requests ever ran at once. */
final class WorkspacePool {
    private final int products;
    private final ConcurrentLinkedQueue<Workspace> idle = new ConcurrentLinkedQueue<>();

    WorkspacePool(int products) {
        this.products = products;
    }

    /** Runs {@code work} with a workspace of its own. One that was left in the middle is not used again. */
    <T> T with(Function<Workspace, T> work) {
        Workspace pooled = idle.poll();
        Workspace workspace = pooled == null ? new Workspace(products) : pooled;
        T result = work.apply(workspace);
        idle.add(workspace);
        return result;
    }
}
