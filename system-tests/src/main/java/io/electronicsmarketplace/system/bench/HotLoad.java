package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Api;
import io.electronicsmarketplace.system.client.SignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Another model takes over while requests come at a constant rate: what those of the ten seconds around it notice,
 * against the ten seconds before. Afterwards the model that served before serves again.
 */
final class HotLoad {
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration BEFORE_SWAP = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final String CHAMPION = "/api/v1/models/champion";

    private final Api admin;
    private final OpenLoopLoad load;
    private final ServingModel serving = new ServingModel();

    HotLoad(RunningMarket market, OpenLoopLoad load) {
        String token = SignIn.asMobileApp(market.issuer(), "root", "root-demo-1");
        this.admin = market.gateway().with("Authorization", "Bearer " + token);
        this.load = load;
    }

    List<BenchReport.Row> measure(String surface, List<OpenLoopLoad.Target> targets, int rate, String conditions)
            throws IOException, InterruptedException {
        String first = serving.version();
        String tag = tag();
        String other = another(first);
        OpenLoopLoad.Result before = load.send(targets, rate, WINDOW);
        CompletableFuture<OpenLoopLoad.Result> around = CompletableFuture.supplyAsync(() -> sent(targets, rate));
        Thread.sleep(BEFORE_SWAP);
        double seconds;
        OpenLoopLoad.Result during;
        try {
            seconds = promote(other, tag);
            if (around.isDone()) {
                throw new IllegalStateException(
                        "the other model served only when the load had ended: say a lower --rate or free the machine");
            }
            during = around.get();
        } catch (ExecutionException e) {
            throw new IOException("the load around the swap failed", e);
        } finally {
            promote(first, tag());
        }
        String name = surface + " hot load ";
        return List.of(
                new BenchReport.Row(name + "p99 before", before.p99(), "ms", conditions),
                new BenchReport.Row(name + "p99 around", during.p99(), "ms", conditions),
                new BenchReport.Row(name + "p99 ratio", during.p99() / before.p99(), "x", "10 s around by 10 s before"),
                new BenchReport.Row(
                        name + "failed",
                        Math.round(during.requests() * (1 - during.success())),
                        "requests",
                        "of %d".formatted(during.requests())),
                new BenchReport.Row(name + "promotion to serving", seconds, "s", first + " to " + other));
    }

    private OpenLoopLoad.Result sent(List<OpenLoopLoad.Target> targets, int rate) {
        try {
            return load.send(targets, rate, WINDOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String another(String version) {
        return admin.get("/api/v1/models")
                .expect(200)
                .items()
                .map(model -> model.required("version").asString())
                .filter(other -> !other.equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "there is only one model, none to change to: ./market train --trials 0 makes another"));
    }

    private String tag() {
        return admin.get(CHAMPION).expect(200).header("ETag").orElseThrow();
    }

    /**
     * Seconds from the promotion until the version serves. The recommender is asked for it on its management port: an
     * administrator's token would be verified each time, on the processor that is measured.
     */
    private double promote(String version, String tag) throws InterruptedException {
        long start = System.nanoTime();
        admin.with("If-Match", tag).put(CHAMPION, Map.of("version", version)).expect(200);
        while (!serving.version().equals(version)) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new IllegalStateException(
                        version + " does not serve " + LIMIT.toSeconds() + " s after its promotion");
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
