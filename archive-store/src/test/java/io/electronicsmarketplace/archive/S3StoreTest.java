package io.electronicsmarketplace.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against a real S3 API. */
class S3StoreTest extends ArchiveStoreContract {

    private static final TestInfrastructure INFRASTRUCTURE = TestInfrastructure.shared(Part.S3);

    private String address = "";

    @Override
    ArchiveStore open() {
        address = INFRASTRUCTURE.freshBucket().replace("?", "/some/prefix?");
        return at(address);
    }

    private ArchiveStore at(String other) {
        return ArchiveStore.at(other, directory.resolve("mirrors"));
    }

    @Test
    void replace_ofTenWhoReadTheSame_oneWins() throws Exception {
        String version = replace("d", "1", null).orElseThrow();
        List<Optional<String>> outcomes =
                tenAtOnce(() -> replace("d", "by " + Thread.currentThread().threadId(), version));
        assertThat(outcomes.stream().flatMap(Optional::stream))
                .singleElement()
                .isEqualTo(store.read("d").orElseThrow().version());
    }

    @Test
    void lease_ofTenWhoTry_oneGetsIt() throws Exception {
        assertThat(tenAtOnce(() -> store.tryLock(".lock")).stream().flatMap(Optional::stream))
                .hasSize(1);
    }

    @Test
    void leaseOfAProcessThatDied_lastsTenMinutesAtLeast_andRunsOut() throws IOException {
        try (ArchiveStore died = storeAt(11)) {
            assertThat(died.tryLock(".upkeep.lock")).isPresent();
            assertThat(store.tryLock(".upkeep.lock")).isEmpty();
        }
        try (ArchiveStore later = storeAt(20)) {
            assertThat(later.tryLock(".upkeep.lock")).isEmpty();
        }
        try (ArchiveStore muchLater = storeAt(35)) {
            assertThat(muchLater.tryLock(".upkeep.lock")).isPresent();
        }
    }

    @Test
    void leaseThatIsRenewed_goesOn_andWhoLostItNotices() throws IOException {
        var minutes = new AtomicInteger();
        InstantSource source = () -> Instant.EPOCH.plus(Duration.ofMinutes(minutes.get()));
        try (ArchiveStore owner =
                new S3Store(S3Address.of(address), directory.resolve("mirrors"), source.withZone(ZoneOffset.UTC))) {
            ArchiveStore.Lock lease = owner.tryLock("other").orElseThrow();
            String taken = content("other");
            minutes.set(9);
            lease.renew();
            assertThat(content("other")).as("ten minutes are left").isEqualTo(taken);
            minutes.set(11);
            lease.renew();
            assertThat(content("other")).isNotEqualTo(taken);
            replace(
                    "other",
                    "another " + Instant.MAX,
                    store.read("other").orElseThrow().version());
            minutes.set(30);
            assertThatThrownBy(lease::renew).isInstanceOf(IOException.class).hasMessageContaining("taken");
            lease.close();
        }
        assertThat(content("other")).as("is the other's").startsWith("another");
    }

    private ArchiveStore storeAt(int minutesFromNow) {
        return new S3Store(
                S3Address.of(address),
                directory.resolve("mirrors"),
                Clock.fixed(Instant.now().plus(Duration.ofMinutes(minutesFromNow)), ZoneOffset.UTC));
    }

    @Test
    void mirror_fetchesOnlyWhatIsMissing_andFollowsWhatIsReplaced() throws IOException {
        put("t/a", "1");
        put("t/b", "2");
        try (ArchiveStore.Mirror mirror = store.mirror("reader")) {
            Path kept = mirror.hold(store.list("t")).getFirst();
            Files.setLastModifiedTime(kept, FileTime.fromMillis(0));
            put("t/b", "3");
            List<Path> paths = mirror.hold(store.list("t"));
            assertThat(paths).extracting(path -> Files.readString(path)).containsExactly("1", "3");
            assertThat(Files.getLastModifiedTime(paths.getFirst()).toMillis())
                    .as("was not fetched again")
                    .isZero();
            assertThat(filesIn(directory.resolve("mirrors/reader"))).hasSize(2);
        }
        try (ArchiveStore.Mirror afterARestart = store.mirror("reader")) {
            store.delete("t/a");
            afterARestart.hold(store.list("t"));
            assertThat(filesIn(directory.resolve("mirrors/reader")))
                    .singleElement()
                    .satisfies(path -> assertThat(path).hasContent("3"));
        }
    }

    @Test
    void mirror_ofThousandsOfFiles_isComplete() throws IOException {
        List<String> names =
                IntStream.range(0, 1_100).mapToObj(i -> "t/%04d".formatted(i)).toList();
        for (String name : names) {
            store.replace(name, bytes(name), null);
        }
        assertThat(names("t")).as("more than a page of the listing").isEqualTo(names);
        try (ArchiveStore.Mirror mirror = store.mirror("reader")) {
            assertThat(mirror.hold(store.list("t")))
                    .extracting(path -> Files.readString(path))
                    .isEqualTo(names);
        }
    }

    @Test
    void mirror_isOneReadersAtATime() throws IOException {
        try (ArchiveStore.Mirror first = store.mirror("reader")) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> store.mirror("reader"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by another process");
            store.mirror("another").close();
        }
    }

    @Test
    void fileThatWasReplacedAfterTheListing_isNotTakenForTheOneThatWasListed() throws IOException {
        put("t/a", "1");
        List<StoredFile> listed = store.list("t");
        put("t/a", "2");
        try (ArchiveStore.Mirror mirror = store.mirror("reader")) {
            assertThatThrownBy(() -> mirror.hold(listed)).hasMessageContaining("read the archive anew");
            store.delete("t/a");
            assertThatThrownBy(() -> mirror.hold(listed)).hasMessageContaining("read the archive anew");
        }
        assertThat(filesIn(directory.resolve("mirrors")))
                .allMatch(path -> path.toString().endsWith(".lock"));
    }

    @Test
    void bucketThatIsMissing_isNamed() {
        try (ArchiveStore missing = at(address.replaceFirst("s3://[^/]+", "s3://missing-bucket"))) {
            assertThatThrownBy(() -> missing.list("t"))
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            "archive s3://missing-bucket/some/prefix: there is no such bucket; make it, or correct the archive's address");
            assertThatThrownBy(() -> missing.read("d")).hasMessageContaining("no such bucket");
            assertThatThrownBy(() -> missing.replace("d", bytes("1"), null)).hasMessageContaining("no such bucket");
        }
    }

    @Test
    void endpointThatIsDown_keepsTheTemporary_whichIsPutWhenItReturns() throws IOException {
        Path temporary = Files.writeString(store.temporary(), "1");
        INFRASTRUCTURE.stop(Part.S3);
        try {
            assertThatThrownBy(() -> store.put(temporary, "t/a"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("it does not answer");
            assertThat(temporary).hasContent("1");
        } finally {
            INFRASTRUCTURE.start(Part.S3);
        }
        store.put(temporary, "t/a");
        assertThat(content("t/a")).isEqualTo("1");
    }

    @Test
    void accessDenied_saysWhatTheCredentialsNeed() throws IOException {
        String denial = "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>no</Message></Error>";
        HttpServer server = answering(403, denial);
        try (ArchiveStore denied = at("s3://bucket?endpoint=" + url(server))) {
            assertThatThrownBy(() -> denied.list("t"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("access is denied (AccessDenied)")
                    .hasMessageContaining("s3:PutObject");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void apiThatTakesNoNoticeOfConditions_isRefused() throws IOException {
        HttpServer server = answering(200, "");
        try (ArchiveStore careless = at("s3://bucket?endpoint=" + url(server))) {
            assertThatThrownBy(() -> careless.replace("d", bytes("1"), null))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("does not honour If-Match");
        } finally {
            server.stop(0);
        }
    }

    /** An API that answers everything alike. */
    private static HttpServer answering(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("ETag", "\"e\"");
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
