package io.electronicsmarketplace.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store promises. */
abstract class ArchiveStoreContract {

    @TempDir
    Path directory;

    ArchiveStore store = ArchiveStore.in(Path.of(""));

    /** An empty one. */
    abstract ArchiveStore open() throws IOException;

    @BeforeEach
    final void openStore() throws IOException {
        store = open();
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    @Test
    void list_tellsOfWhatIsBelowAFolder_inTheOrderOfNames() throws IOException {
        put("t/day=2/b", "22");
        put("t/day=1/a", "1");
        put("tt/c", "333");
        assertThat(names("t")).containsExactly("t/day=1/a", "t/day=2/b");
        assertThat(store.list("t").get(1).bytes()).isEqualTo(2);
        assertThat(store.list("t").get(1).writtenAt())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(names("")).contains("t/day=1/a", "t/day=2/b", "tt/c");
        assertThat(store.list("absent")).isEmpty();
    }

    @Test
    void put_takesTheTemporaryAway_andRepeatedIsHarmless() throws IOException {
        Path temporary = put("t/a", "1");
        assertThat(temporary).doesNotExist();
        put("t/a", "1");
        assertThat(content("t/a")).isEqualTo("1");
        put("t/a", "2");
        assertThat(content("t/a")).isEqualTo("2");
    }

    @Test
    void temporaries_areNotListed_andGoWhenTheyAreOld() throws IOException {
        Path temporary = Files.writeString(store.temporary(), "of somebody");
        assertThat(names("t")).isEmpty();
        store.deleteTemporaries(Instant.now().minusSeconds(60));
        assertThat(temporary).exists();
        store.deleteTemporaries(Instant.now().plusSeconds(60));
        assertThat(temporary).doesNotExist();
    }

    @Test
    void delete_isForGood_andRepeatedIsHarmless() throws IOException {
        put("t/a", "1");
        assertThat(store.delete("t/a")).isTrue();
        store.delete("t/a");
        assertThat(store.list("t")).isEmpty();
        assertThat(store.read("t/a")).isEmpty();
    }

    @Test
    void replace_onlyInPlaceOfTheVersionThatWasRead() throws IOException {
        assertThat(store.read("d")).isEmpty();
        String first = replace("d", "1", null).orElseThrow();
        assertThat(replace("d", "1 of another", null))
                .as("there is one already")
                .isEmpty();
        assertThat(store.read("d").orElseThrow().version()).isEqualTo(first);

        String second = replace("d", "2", first).orElseThrow();
        assertThat(replace("d", "2 of another", first)).as("it was replaced").isEmpty();
        assertThat(store.read("d").orElseThrow().content()).isEqualTo(bytes("2"));

        store.delete("d");
        assertThat(replace("d", "3", second)).as("it was deleted").isEmpty();
        assertThat(store.read("d")).isEmpty();
    }

    @Test
    void lock_isForOneAtATime_untilItIsClosed() throws IOException {
        ArchiveStore.Lock first = store.tryLock("t/.lock").orElseThrow();
        assertThat(store.tryLock("t/.lock")).isEmpty();
        first.renew();
        assertThat(store.tryLock("u/.lock")).as("another lock").isPresent();
        first.close();
        assertThat(store.tryLock("t/.lock")).isPresent();
    }

    @Test
    void mirror_holdsExactlyWhatIsAskedFor_inThatOrder() throws IOException {
        put("t/day=1/a", "1");
        put("t/day=2/b", "22");
        List<StoredFile> files = store.list("t");
        try (ArchiveStore.Mirror mirror = store.mirror("reader")) {
            List<Path> paths = mirror.hold(files.reversed());
            assertThat(paths).extracting(path -> Files.readString(path)).containsExactly("22", "1");
            assertThat(paths.getFirst().getParent()).hasFileName("day=2");
            assertThat(mirror.hold(List.of())).isEmpty();
        }
    }

    final Path put(String name, String content) throws IOException {
        Path temporary = Files.writeString(store.temporary(), content);
        store.put(temporary, name);
        return temporary;
    }

    final Optional<String> replace(String name, String content, String version) throws IOException {
        return store.replace(name, bytes(content), version);
    }

    final String content(String name) throws IOException {
        return new String(store.read(name).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    final List<String> names(String folder) throws IOException {
        return store.list(folder).stream().map(StoredFile::name).toList();
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** What each of ten threads got out of the same. */
    static <T> List<T> tenAtOnce(Callable<T> what) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(10)) {
            return threads.invokeAll(IntStream.range(0, 10).mapToObj(i -> what).toList()).stream()
                    .flatMap(future -> Stream.of(future.resultNow()))
                    .toList();
        }
    }
}
