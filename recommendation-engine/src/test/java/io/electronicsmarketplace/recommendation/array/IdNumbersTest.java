package io.electronicsmarketplace.recommendation.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IdNumbersTest {

    /** Ids of many lengths, among them prefixes of others, long common beginnings, and letters beyond ASCII. */
    @Test
    void numbersAndDictionary_areThoseOfAMap() {
        SplittableRandom random = new SplittableRandom(6);
        IdNumbers numbers = new IdNumbers();
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (int i = 0; i < 30_000; i++) {
            String id = id(random);
            assertThat(numbers.number(id)).isEqualTo(expected.computeIfAbsent(id, unknown -> expected.size()));
        }
        assertThat(numbers.size()).isEqualTo(expected.size());
        IdNumbers.Sorted sorted = numbers.sorted();
        Dictionary dictionary = Dictionary.of(expected.keySet());
        assertThat(sorted.dictionary().bytes().mismatch(dictionary.bytes())).isEqualTo(-1);
        assertThat(sorted.dictionary().starts().toArray())
                .isEqualTo(dictionary.starts().toArray());
        expected.forEach((id, number) -> assertThat(sorted.indexOf()[number]).isEqualTo(dictionary.indexOf(id)));
    }

    @Test
    void number_ofBytesInAText_isThatOfTheString() {
        IdNumbers numbers = new IdNumbers();
        numbers.number("other");
        int number = numbers.number("größe");
        byte[] text = "5,größe,x".getBytes(StandardCharsets.UTF_8);
        assertThat(numbers.number(text, 2, text.length - 2)).isEqualTo(number);
        assertThat(numbers.number(text, 2, 2)).isEqualTo(2);
        assertThat(numbers.number("")).isEqualTo(2);
    }

    private static String id(SplittableRandom random) {
        String start = random.nextInt(3) == 0 ? "a-common-beginning-" : "";
        int length = random.nextInt(12);
        StringBuilder id = new StringBuilder(start);
        for (int i = 0; i < length; i++) {
            id.append("ab\u0000é€9".charAt(random.nextInt(6)));
        }
        return id.toString();
    }
}
