package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Answer;
import io.electronicsmarketplace.system.client.Api;
import io.electronicsmarketplace.system.client.SignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.JsonNode;

/**
 * Another model takes over while requests come at a constant rate: what those of the ten seconds around it notice,
 * against the ten seconds before. Afterwards the model that served before serves again.
 */
final class HotLoad {
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration BEFORE_SWAP = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String CHAMPION = "/api/v1/models/champion";

    private final Api admin;
    private final OpenLoopLoad load;

    HotLoad(RunningMarket market, OpenLoopLoad load) {
        String token = SignIn.asMobileApp(market.issuer(), "root", "root-demo-1");
        this.admin = market.gateway().with("Authorization", "Bearer " + token);
        this.load = load;
    }

    List<BenchReport.Row> measure(String surface, List<OpenLoopLoad.Target> targets, int rate, String conditions)
            throws IOException, InterruptedException {
        String first = champion().json().required("serving").asString();
        String other = another(first);
        OpenLoopLoad.Result before = load.send(targets, rate, WINDOW);
        CompletableFuture<OpenLoopLoad.Result> around = CompletableFuture.supplyAsync(() -> sent(targets, rate));
        Thread.sleep(BEFORE_SWAP);
        double seconds;
        OpenLoopLoad.Result during;
        try {
            seconds = promote(other);
            if (around.isDone()) {
                throw new IllegalStateException(
                        "the other model served only when the load had ended: say a lower --rate or free the machine");
            }
            during = around.get();
        } catch (ExecutionException e) {
            throw new IOException("the load around the swap failed", e);
        } finally {
            promote(first);
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

    private Answer champion() {
        return admin.get(CHAMPION).expect(200);
    }

    /** Seconds from the promotion until the version serves. */
    private double promote(String version) throws InterruptedException {
        String tag = champion().header("ETag").orElseThrow();
        long start = System.nanoTime();
        admin.with("If-Match", tag).put(CHAMPION, Map.of("version", version)).expect(200);
        while (!serves(version)) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new IllegalStateException(
                        version + " does not serve " + LIMIT.toSeconds() + " s after its promotion");
            }
            Thread.sleep(50);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private boolean serves(String version) {
        JsonNode serving = champion().json().path("serving");
        return version.equals(serving.asString(""));
    }
}
