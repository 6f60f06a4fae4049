package io.electronicsmarketplace.system.delivery;

import io.lettuce.core.RedisException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** Whether every accepted event is in the archive and in session state, once. */
public final class DeliveryCheck {

    private static final Duration POLL = Duration.ofMillis(500);

    private final ArchiveCheck archive;
    private final StateCheck state;

    /** @param archive directory of the archive */
    public DeliveryCheck(Path archive, String redisUrl) {
        this.archive = new ArchiveCheck(archive);
        this.state = new StateCheck(redisUrl);
    }

    /** That of the stack in whose environment this runs. */
    public static DeliveryCheck ofRunning() {
        return new DeliveryCheck(Path.of(variable("ARCHIVE_DIRECTORY")), variable("REDIS_URL"));
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set; ./market sets it");
        }
        return value;
    }

    /**
     * @param repeatedEvents event ids that the archive's files have again, and readers drop
     * @param repeatedOffsets offsets that the archive's files have again, and readers drop
     */
    public record Outcome(
            long missingInArchive,
            long doubledInArchive,
            long repeatedEvents,
            long repeatedOffsets,
            long missingInState,
            long doubledInState) {

        public boolean nothingMissing() {
            return missingInArchive == 0 && missingInState == 0;
        }

        /** Whether every event is there, once. */
        public boolean exactlyOnce() {
            return nothingMissing() && doubledInArchive == 0 && doubledInState == 0;
        }
    }

    /** Waits until nothing is missing any more, or for as long as one is ready to wait. */
    public Outcome await(AcceptedEvents accepted, Duration patience)
            throws IOException, SQLException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean last = System.nanoTime() > deadline;
            try {
                Outcome outcome = of(accepted);
                if (outcome.nothingMissing() || last) {
                    return outcome;
                }
            } catch (RedisException e) {
                if (last) {
                    throw e;
                }
            }
            Thread.sleep(POLL);
        }
    }

    /** Waits until nothing is missing in session state any more; returns whether that was in this time. */
    public boolean awaitState(AcceptedEvents accepted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean last = System.nanoTime() > deadline;
            if (state.of(accepted).missing() == 0) {
                return true;
            }
            if (last) {
                return false;
            }
            Thread.sleep(POLL);
        }
    }

    private Outcome of(AcceptedEvents accepted) throws IOException, SQLException {
        StateCheck.Outcome inState = state.of(accepted);
        ArchiveCheck.Outcome inArchive = archive.of(accepted);
        return new Outcome(
                inArchive.missing(),
                inArchive.doubled(),
                inArchive.repeatedEvents(),
                inArchive.repeatedOffsets(),
                inState.missing(),
                inState.doubled());
    }
}
