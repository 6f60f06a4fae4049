package io.electronicsmarketplace.recommender.champion;

import io.electronicsmarketplace.recommender.champion.ChampionPointers.Move.Moved;
import io.electronicsmarketplace.recommender.champion.ChampionPointers.Move.MovedByOthers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pointer as the file {@value #FILE} in the bundle store, replaced atomically. Whoever replaces it
 * after looking at it holds the lock on {@value #LOCK} meanwhile. It is polled, because file events do
 * not cross network file systems.
 */
final class FileChampionPointers implements ChampionPointers {

    static final String FILE = "champion.json";
    static final String LOCK = "champion.lock";

    private static final Logger log = LoggerFactory.getLogger(FileChampionPointers.class);

    private final Path store;
    private final Duration poll;

    FileChampionPointers(Path store, Duration poll) {
        this.store = store;
        this.poll = poll;
    }

    @Override
    public Optional<Tagged> read() {
        byte[] json = bytes();
        return json == null ? Optional.empty() : Optional.of(PointerJson.read(json));
    }

    private byte @Nullable [] bytes() {
        try {
            return Files.readAllBytes(store.resolve(FILE));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Watch watch(Runnable changed) {
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("champion-pointer").daemon().factory());
        timer.scheduleWithFixedDelay(new Poll(changed), poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
        return timer::shutdownNow;
    }

    /** Compares the file with what it was at the last look. */
    private final class Poll implements Runnable {
        private final Runnable changed;
        private byte @Nullable [] last;

        Poll(Runnable changed) {
            this.changed = changed;
        }

        @Override
        public void run() {
            try {
                byte[] now = bytes();
                if (!Arrays.equals(now, last)) {
                    last = now;
                    changed.run();
                }
            } catch (UncheckedIOException e) {
                log.warn("the champion pointer cannot be read: {}", e.getMessage());
            }
        }
    }

    @Override
    public synchronized Move move(String expectedTag, String version, Instant now) {
        try (FileChannel lock =
                        FileChannel.open(store.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            Optional<Tagged> current = read();
            if (!current.map(Tagged::tag).orElse(ABSENT).equals(expectedTag)) {
                return new MovedByOthers();
            }
            byte[] json = PointerJson.write(new ChampionPointer(
                    version, current.map(it -> it.pointer().version()).orElse(null), now));
            Path written = Files.createTempFile(store, "champion", ".tmp");
            Files.write(written, json);
            Files.move(
                    written, store.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Moved(PointerJson.read(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
