package io.electronicsmarketplace.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FolderStoreTest extends ArchiveStoreContract {

    @Override
    ArchiveStore open() {
        return ArchiveStore.at(directory.resolve("archive").toString(), directory.resolve("mirrors"));
    }

    @Test
    void mirror_isTheFolderItself() throws IOException {
        put("t/a", "1");
        try (ArchiveStore.Mirror mirror = store.mirror("reader")) {
            assertThat(mirror.hold(store.list("t")))
                    .isEqualTo(List.of(directory.resolve("archive").resolve("t/a")));
            mirror.hold(List.of());
        }
        assertThat(content("t/a")).isEqualTo("1");
        assertThat(directory.resolve("mirrors")).doesNotExist();
    }
}
