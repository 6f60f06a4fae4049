package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RepeatedKeysTest {

    @Test
    void repeated_areTheKeysThatCameTwiceOrMore() {
        SplittableRandom random = new SplittableRandom(5);
        RepeatedKeys keys = new RepeatedKeys();
        LongSet seen = new LongOpenHashSet();
        LongSet expected = new LongOpenHashSet();
        for (int i = 0; i < 50_000; i++) {
            // Of a few keys many come often, of very many none.
            long key = random.nextBoolean() ? random.nextLong(20_000) << 40 : random.nextLong() >>> 1;
            keys.add(key);
            if (!seen.add(key)) {
                expected.add(key);
            }
        }
        assertThat(expected).hasSizeGreaterThan(1_000);
        assertThat(keys.repeated()).isEqualTo(expected);
    }
}
