package io.electronicsmarketplace.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A document that says until when who has the lease, for a store without locks. It saves work, no more: a machine
 * whose clock is wrong, or that stood still for long, can be in beside another one.
 */
final class S3Lease implements ArchiveStore.Lock {

    /** Renewed in its second half: so the ten minutes that a lock lasts without are always left. */
    private static final Duration TERM = Duration.ofMinutes(20);

    private final ArchiveStore store;
    private final String name;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private String version = "";
    private Instant until = Instant.EPOCH;

    private S3Lease(ArchiveStore store, String name, Clock clock) {
        this.store = store;
        this.name = name;
        this.clock = clock;
    }

    static Optional<ArchiveStore.Lock> tryTake(ArchiveStore store, String name, Clock clock) throws IOException {
        Optional<ArchiveStore.Document> held = store.read(name);
        if (held.isPresent() && untilIn(held.get()).isAfter(clock.instant())) {
            return Optional.empty();
        }
        S3Lease lease = new S3Lease(store, name, clock);
        Instant until = clock.instant().plus(TERM);
        Optional<String> version = store.replace(
                name,
                lease.content(until),
                held.map(ArchiveStore.Document::version).orElse(null));
        return version.map(written -> {
            lease.version = written;
            lease.until = until;
            return lease;
        });
    }

    /** In the second half of its term. */
    @Override
    public void renew() throws IOException {
        if (clock.instant().plus(TERM.dividedBy(2)).isBefore(until)) {
            return;
        }
        Instant next = clock.instant().plus(TERM);
        version = store.replace(name, content(next), version)
                .orElseThrow(() -> new IOException("another one has taken %s of %s over".formatted(name, store)));
        until = next;
    }

    /** If another one has it by now, it stays theirs. */
    @Override
    public void close() throws IOException {
        store.replace(name, content(Instant.EPOCH), version);
    }

    private byte[] content(Instant end) {
        return (owner + " " + end).getBytes(StandardCharsets.UTF_8);
    }

    private static Instant untilIn(ArchiveStore.Document lease) {
        String content = new String(lease.content(), StandardCharsets.UTF_8);
        return Instant.parse(content.substring(content.indexOf(' ') + 1));
    }
}
