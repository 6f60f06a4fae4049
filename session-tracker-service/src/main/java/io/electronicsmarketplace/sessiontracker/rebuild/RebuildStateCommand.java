package io.electronicsmarketplace.sessiontracker.rebuild;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.events.state.SessionRule;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.electronicsmarketplace.sessiontracker.state.StateReplay;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rebuild-state}. */
@Command(
        name = "rebuild-state",
        mixinStandardHelpOptions = true,
        description = "Fills Redis from the archive and from what Kafka still keeps. May run beside the service and be"
                + " repeated; what is there already stays.")
public final class RebuildStateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--archive",
            defaultValue = "${env:ARCHIVE_DIRECTORY:-.market/archive}",
            paramLabel = "DIRECTORY",
            description = "a folder, or s3://bucket/prefix; by default ARCHIVE_DIRECTORY")
    private String archive = "";

    @Option(
            names = "--mirror",
            defaultValue = "${env:ARCHIVE_MIRROR_DIRECTORY:-${sys:java.io.tmpdir}/archive-mirror}",
            paramLabel = "DIRECTORY",
            description = "for files of an archive elsewhere; by default ARCHIVE_MIRROR_DIRECTORY")
    private Path mirror = Path.of("");

    @Option(names = "--redis", defaultValue = "${env:REDIS_URL:-redis://localhost:6379}", paramLabel = "URL")
    private String redisUrl = "";

    @Option(names = "--kafka", defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}", paramLabel = "SERVERS")
    private String kafka = "";

    @Option(
            names = "--session-inactivity",
            defaultValue = "${env:BROWSING_SESSION_INACTIVITY:-30m}",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "after which a browsing session is over; by default BROWSING_SESSION_INACTIVITY")
    private Duration sessionInactivity = SessionRule.STANDARD.pause();

    @Option(
            names = "--session-longest",
            defaultValue = "${env:BROWSING_SESSION_LONGEST:-12h}",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "that a browsing session goes on; by default BROWSING_SESSION_LONGEST")
    private Duration sessionLongest = SessionRule.STANDARD.longest();

    /** Durations as in the service's settings, such as {@code 30m}. */
    private static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            return DurationStyle.detectAndParse(value);
        }
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (StateRedis redis = new StateRedis(redisUrl);
                ArchiveStore store = ArchiveStore.at(archive, mirror)) {
            Clock clock = Clock.systemUTC();
            SessionRule rule = new SessionRule(sessionInactivity, sessionLongest, SessionRule.MOST);
            var replayed =
                    new StateRebuild(redis, () -> new StateReplay(redis, rule, clock), kafka, store, clock).run();
            out().println(replayed.map(Object::toString)
                    .orElse("Redis is being filled by somebody else; try again later"));
            out().flush();
            return replayed.isPresent() ? 0 : 1;
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
