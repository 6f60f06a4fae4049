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

    /** Batches of any size, in which ids are new, known and twice the same, and between which the table grows. */
    @Test
    void numbers_ofABatch_areThoseOfOneAfterTheOther() {
        SplittableRandom random = new SplittableRandom(8);
        IdNumbers together = new IdNumbers();
        IdNumbers oneByOne = new IdNumbers();
        IdBatch batch = new IdBatch();
        for (int round = 0; round < 300; round++) {
            int[] expected = new int[random.nextInt(200)];
            for (int i = 0; i < expected.length; i++) {
                String id = id(random);
                batch.add(id);
                expected[i] = oneByOne.number(id);
            }
            int[] numbers = new int[expected.length];
            together.number(batch, numbers);
            assertThat(numbers).isEqualTo(expected);
            batch.clear();
        }
        assertThat(together.sorted()
                        .dictionary()
                        .bytes()
                        .mismatch(oneByOne.sorted().dictionary().bytes()))
                .isEqualTo(-1);
    }

    @Test
    void number_ofBytesInAText_isThatOfTheString() {
        IdNumbers numbers = new IdNumbers();
        numbers.number("other");
        int number = numbers.number("größe");
        byte[] text = "5,größe,x".getBytes(StandardCharsets.UTF_8);
        IdBatch batch = new IdBatch();
        batch.add(text, 2, text.length - 2);
        batch.add(text, 2, 2);
        int[] found = new int[2];
        numbers.number(batch, found);
        assertThat(found).containsExactly(number, 2);
        assertThat(numbers.number("")).isEqualTo(2);
    }

    @Test
    void anEmptyId_thatCameLast_isFoundAgain_whereItsBytesEnd() {
        IdNumbers numbers = new IdNumbers();
        numbers.number("x".repeat(1 << 12));
        numbers.number("");
        IdBatch batch = new IdBatch();
        batch.add("");
        int[] found = new int[1];
        numbers.number(batch, found);
        assertThat(found).containsExactly(1);
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
