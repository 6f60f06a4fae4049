package io.electronicsmarketplace.system.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Ends processes of the running stack as a crash does, one after another, in an order drawn by a seed. */
public final class Kills {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final Path market;
    private final List<String> parts;
    private final Random random;
    private final List<String> next = new ArrayList<>();
    private final Map<String, Integer> byPart = new TreeMap<>();

    /**
     * @param market where the stack keeps its pid files
     * @param parts by their names among these; all are killed once, in an order drawn anew, before one is again
     */
    public Kills(Path market, List<String> parts, long seed) {
        this.market = market.toAbsolutePath().normalize();
        this.parts = List.copyOf(parts);
        this.random = new Random(seed);
    }

    /** kill -9 of the next part; if it is not there after the last kill, as soon as it is. Returns its name. */
    public String killNext() throws InterruptedException {
        if (next.isEmpty()) {
            next.addAll(parts);
            Collections.shuffle(next, random);
        }
        String part = next.removeLast();
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        Optional<ProcessHandle> process = process(part);
        while (process.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(part + " does not run");
            }
            Thread.sleep(POLL);
            process = process(part);
        }
        process.get().destroyForcibly();
        byPart.merge(part, 1, Integer::sum);
        return part;
    }

    /** How often each was killed. */
    public Map<String, Integer> byPart() {
        return Collections.unmodifiableMap(byPart);
    }

    /** By its pid file; never a process of another that came to have the number. */
    private Optional<ProcessHandle> process(String part) {
        try {
            String content = Files.readString(market.resolve(part + ".pid")).strip();
            return ProcessHandle.of(Long.parseLong(content.split(" ")[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().commandLine().orElse("").contains(market.toString()));
        } catch (IOException | NumberFormatException notThere) {
            return Optional.empty();
        }
    }
}
