package io.electronicsmarketplace.infrastructure.process;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process that is kept running: started, asked until it's ready, and started again with
 * back-off when it dies, until it is stopped. A process that never became ready is given up after
 * {@value #FIRST_ATTEMPTS} attempts; one that did is never given up.
 *
 * <p>One thread of its own does all of this; {@code stopping} and {@code guard} are the only things
 * that others touch.
 */
public final class SupervisedProcess {
    private static final Logger logger = LoggerFactory.getLogger(SupervisedProcess.class);
    private static final int FIRST_ATTEMPTS = 3;
    private static final Duration POLL = Duration.ofMillis(100);

    /** What a process is doing. */
    public enum State {
        STARTING,
        READY,
        RESTARTING,
        HELD,
        STOPPED,
        FAILED
    }

    private final ProcessSpec spec;
    private final Consumer<State> listener;
    private final PidFile pidFile;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile State state = State.STARTING;
    private volatile @Nullable Process guard;
    private volatile int restarts;

    /** Starts it at once; {@code listener} is told every change of state, on the supervising thread. */
    public SupervisedProcess(ProcessSpec spec, Consumer<State> listener) {
        this.spec = spec;
        this.listener = listener;
        this.pidFile = new PidFile(spec.pidFile(), spec.marker());
        this.thread =
                Thread.ofPlatform().daemon().name("supervise-" + spec.name()).start(this::supervise);
    }

    /** Returns when all are ready for the first time, or throws as soon as one is given up. */
    public static void awaitReady(Collection<SupervisedProcess> processes) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        CompletableFuture<?>[] all =
                processes.stream().map(SupervisedProcess::firstReady).toArray(CompletableFuture[]::new);
        for (CompletableFuture<?> one : all) {
            one.whenComplete((ready, failure) -> {
                if (failure != null) {
                    outcome.completeExceptionally(failure);
                }
            });
        }
        CompletableFuture<?> last = CompletableFuture.allOf(all).thenRun(() -> outcome.complete(null));
        try {
            outcome.join();
        } catch (CompletionException e) {
            last.cancel(false);
            throw e.getCause() instanceof IllegalStateException cause ? cause : e;
        }
    }

    public String name() {
        return spec.name();
    }

    public State state() {
        return state;
    }

    /** How often it was started again after it had died. */
    public int restarts() {
        return restarts;
    }

    /** The process itself (not its guard), while it runs. */
    public Optional<ProcessHandle> process() {
        return pidFile.process();
    }

    /** Done when it's ready for the first time, or failed with the end of its log when it is given up. */
    public CompletableFuture<Void> firstReady() {
        return firstReady;
    }

    /** Ends it in order (its signal first, after its grace KILL) and returns when it's gone. */
    public void stop() {
        stopping = true;
        closeInput(guard);
        thread.interrupt();
        try {
            thread.join(spec.stopGrace().plusSeconds(10));
            pidFile.endLeftOver(spec.stopGrace());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            logger.warn("Cannot clear up after {}", spec.name(), e);
        }
    }

    private void supervise() {
        Backoff backoff = new Backoff();
        int attempts = 0;
        try {
            while (!stopping) {
                waitWhileHeld();
                attempts++;
                Duration ready = runOnce();
                if (stopping) {
                    break;
                }
                if (!firstReady.isDone() && attempts >= FIRST_ATTEMPTS) {
                    giveUp();
                    return;
                }
                become(State.RESTARTING);
                restarts++;
                Thread.sleep(backoff.after(ready));
            }
        } catch (InterruptedException e) {
            // stop() woke us.
        } catch (IOException e) {
            logger.error("{} cannot be supervised any more", spec.name(), e);
            firstReady.completeExceptionally(e);
        }
        awaitEnd();
        firstReady.completeExceptionally(new IllegalStateException(spec.name() + " was stopped"));
        become(State.STOPPED);
    }

    /** From start to exit of one run; returns how long it was ready. */
    private Duration runOnce() throws IOException, InterruptedException {
        pidFile.endLeftOver(spec.stopGrace());
        Files.createDirectories(spec.workingDirectory());
        try {
            spec.prepare().run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            logger.debug("{} cannot be prepared", spec.name(), e);
            appendToLog("Cannot be prepared: " + e);
            return Duration.ZERO;
        }
        Process running = Guard.start(spec);
        guard = running;
        if (stopping) {
            closeInput(running);
        }
        boolean ready = awaitReady(running);
        long readySince = System.nanoTime();
        if (ready) {
            become(State.READY);
            firstReady.complete(null);
        } else if (running.isAlive()) {
            logger.warn(
                    "{} was not ready after {} s",
                    spec.name(),
                    spec.startTimeout().toSeconds());
            closeInput(running);
        }
        int status = running.waitFor();
        if (!stopping) {
            logger.warn("{} ended with status {}; see {}", spec.name(), status, spec.log());
        }
        return ready ? Duration.ofNanos(System.nanoTime() - readySince) : Duration.ZERO;
    }

    private boolean awaitReady(Process running) throws InterruptedException {
        long deadline = System.nanoTime() + spec.startTimeout().toNanos();
        while (running.isAlive() && !stopping && System.nanoTime() < deadline) {
            try {
                if (spec.readiness().ready()) {
                    return true;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                logger.trace("{} is not ready yet", spec.name(), e);
            }
            if (running.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    private void waitWhileHeld() throws InterruptedException {
        while (Files.exists(spec.holdFile()) && !stopping) {
            become(State.HELD);
            Thread.sleep(POLL);
        }
    }

    private void giveUp() {
        become(State.FAILED);
        firstReady.completeExceptionally(new IllegalStateException("%s does not start; its log %s ends with:%n%s"
                .formatted(spec.name(), spec.log(), LogTail.of(spec.log(), 20))));
    }

    /** After an interrupt: the guard was told to end its child; its exit says that the child is gone. */
    private void awaitEnd() {
        Process running = guard;
        if (running == null) {
            return;
        }
        closeInput(running);
        try {
            if (!running.waitFor(spec.stopGrace().toMillis() + 5000, TimeUnit.MILLISECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void become(State next) {
        if (state != next) {
            state = next;
            listener.accept(next);
        }
    }

    private void appendToLog(String line) throws IOException {
        Files.createDirectories(spec.log().toAbsolutePath().getParent());
        Files.writeString(
                spec.log(),
                line + System.lineSeparator(),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
    }

    private static void closeInput(@Nullable Process guard) {
        if (guard != null) {
            try {
                guard.getOutputStream().close();
            } catch (IOException e) {
                logger.debug("The guard's input was closed already", e);
            }
        }
    }
}
