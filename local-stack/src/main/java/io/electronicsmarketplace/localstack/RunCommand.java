package io.electronicsmarketplace.localstack;

import io.electronicsmarketplace.infrastructure.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code market run}: starts everything, prints where to go, and keeps it running until it's told to stop. */
@Command(name = "run", description = "Starts the marketplace and keeps it running.")
final class RunCommand implements Callable<Integer> {
    /** What a first start waits for: no trees are learnt yet. */
    private static final List<String> FIRST_TRAINING = List.of("--trials", "2", "--blend-only");

    private final Checkout checkout;
    private final Console console = new Console(System.out);
    private final JobRunner jobs = new JobRunner();
    private volatile @Nullable Stack stack;

    @Option(names = "--port", paramLabel = "N", description = "The gateway's port. Default: ${DEFAULT-VALUE}.")
    private int port = StackPorts.DEFAULT_GATEWAY;

    @Option(
            names = "--sample",
            paramLabel = "SIZE",
            description =
                    "What the first start fills the shop with: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private SampleSize sample = SampleSize.FULL;

    @Option(
            names = "--services",
            split = ",",
            paramLabel = "NAME",
            description = "Only these: ${COMPLETION-CANDIDATES}. Default: all.")
    private Set<Service> wanted = EnumSet.allOf(Service.class);

    @Option(
            names = "--training-interval",
            paramLabel = "MINUTES",
            description = "How often new interactions are trained on. Default: ${DEFAULT-VALUE}.")
    private int trainingInterval = 30;

    @Option(
            names = "--as-deployed",
            split = ",",
            paramLabel = "NAME",
            description = "Services whose JVM has the options of a container (both compilers, 268 MB of heap), to"
                    + " measure them. Default: none, so that all fit on a laptop.")
    private Set<Service> asDeployed = EnumSet.noneOf(Service.class);

    RunCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws Exception {
        Owner owner = new Owner(checkout);
        var running = owner.process();
        if (running.isPresent()) {
            console.say("The marketplace runs already: %s  (process %d; ./market stop ends it)"
                    .formatted(
                            new StackPorts(Stack.portsFile(checkout)).url(Service.GATEWAY),
                            running.get().pid()));
            return 0;
        }
        owner.register();
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook = new Thread(() -> shutDown(owner, stopped), "stop-market");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            start();
        } catch (CompletionException | IllegalStateException | IOException e) {
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            console.say("\nThe marketplace did not start: " + cause.getMessage());
            return 1;
        }
        stopped.await();
        return 0;
    }

    private void start() throws IOException, InterruptedException {
        FirstData data = new FirstData(checkout, console, jobs, sample);
        console.say("Starting the marketplace; logs are in .market/logs\n");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> generated = threads.submit(() -> {
                data.generate();
                return null;
            });
            Stack started = Stack.start(checkout, console, Part.NEEDED, asDeployed);
            stack = started;
            started.ports().settle(port);
            List<Service> first = new ArrayList<>(wanted);
            first.remove(Service.CATALOG);
            CompletableFuture<Void> services = task(() -> started.startServices(first));
            join(generated);
            CompletableFuture<Void> history = task(() -> data.importHistory(started));
            data.importCatalogue(started);
            if (wanted.contains(Service.CATALOG)) {
                started.startServices(List.of(Service.CATALOG));
            }
            history.join();
            data.markImported();
            services.join();
            trainFirst(data, started);
            keepTraining(data, started);
            greet(started);
        }
    }

    /** Without a model the feed shows what is popular: no reason not to run. */
    private void trainFirst(FirstData data, Stack started) throws IOException, InterruptedException {
        if (data.trained()) {
            return;
        }
        try {
            FirstData.exportCatalogue(started.ports());
            data.train(started.environment(), FIRST_TRAINING);
        } catch (IllegalStateException e) {
            console.done("models", "not trained; it is tried again with the next interactions");
            console.say(String.valueOf(e.getMessage()));
        }
    }

    private void keepTraining(FirstData data, Stack started) {
        Duration interval = Duration.ofMinutes(trainingInterval);
        TrainingRequests requests = new TrainingRequests(checkout.bundles(), Clock.systemUTC());
        Thread.ofPlatform()
                .daemon()
                .name("training-schedule")
                .start(new TrainingSchedule(checkout, data, started, interval, requests));
    }

    private void greet(Stack started) throws IOException {
        StackPorts ports = started.ports();
        console.say("""

                The marketplace is ready.

                  Storefront        %1$s
                  API               %1$s/api/v1
                  API docs          %1$s/docs
                  Keycloak console  %2$s/admin   admin / %3$s

                  Demo accounts     ada / ada-demo-1    buys and sells
                                    ben / ben-demo-1    buys
                                    sam / sam-demo-1    sells and buys
                                    root / root-demo-1  administers

                Ctrl-C here, or ./market stop elsewhere, ends it all.
                """.formatted(
                        ports.url(Service.GATEWAY),
                        started.addresses().keycloak().url(),
                        started.addresses().keycloak().adminPassword()));
    }

    private void shutDown(Owner owner, CountDownLatch stopped) {
        console.say("\nStopping …");
        jobs.close();
        Stack running = stack;
        if (running != null) {
            running.close();
        }
        try {
            owner.unregister();
        } catch (IOException e) {
            console.say("Cannot delete the pid file: " + e.getMessage());
        }
        console.say("Stopped.");
        stopped.countDown();
    }

    /** Something that may fail, run on a thread of its own. */
    private interface Task {
        void run() throws Exception;
    }

    private static CompletableFuture<Void> task(Task task) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        task.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (CompletionException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                command -> Thread.ofPlatform().daemon().start(command));
    }

    private static void join(Future<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }
}
