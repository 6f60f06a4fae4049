package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuckDbTest {

    @Test
    void spill_endsBeforeAPodsTemporaryFolderIsFull() {
        List<String> set = new ArrayList<>();
        try (DuckDb duckDb = new DuckDb()) {
            duckDb.query("SELECT current_setting('max_temp_directory_size')", row -> set.add(row.getString(1)));
        }
        // 3 GB of 10^9 bytes, in GiB of 2^30.
        assertThat(set).containsExactly("2.7 GiB");
    }
}
