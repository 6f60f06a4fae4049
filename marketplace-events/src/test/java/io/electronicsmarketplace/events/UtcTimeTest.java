package io.electronicsmarketplace.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {

    /** From the year 0 to the year 9999. */
    @Property
    void everyTimeToTheMillisecond_isWrittenAsTheJdkWritesIt_andReadBack(
            @ForAll @LongRange(min = -62_167_219_200_000L, max = 253_402_300_799_999L) long millis) {
        Instant time = Instant.ofEpochMilli(millis);
        assertThat(UtcTime.format(time)).isEqualTo(time.toString());
        assertThat(UtcTime.parse(time.toString())).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "2026-11-24T12:00:00.123456Z"})
    void otherTimes_areWrittenAsTheJdkWritesThem_andLeftToOthersToRead(String text) {
        assertThat(UtcTime.format(Instant.parse(text))).isEqualTo(text);
        assertThat(UtcTime.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-30T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-11-24T24:00:00Z",
                "2026-11-24T12:60:00Z",
                "2026-11-24T12:00:60Z",
                "2026-11-24 12:00:00Z",
                "2026-11-24T12:00:00+",
                "2026-11-24T12:00:00,123Z",
                "2026-11-24T12:00:0xZ",
                "2026-11-24T12:00:00.-12Z"
            })
    void whatIsNoPlainTime_isNotRead(String text) {
        assertThat(UtcTime.parse(text)).isNull();
    }
}
