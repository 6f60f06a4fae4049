package io.electronicsmarketplace.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InteractionLogBuilderTest {
    private record Row(String shopper, String product, long at, InteractionKind kind, boolean target) {}

    /** Times before 1970 too, many rows at one time, rows that differ in kind or target alone, and equal ones. */
    @Test
    void build_ordersRowsByTime_shopper_product_kind_andTarget() {
        SplittableRandom random = new SplittableRandom(2);
        List<Row> rows = new ArrayList<>();
        InteractionLogBuilder builder = new InteractionLogBuilder().addProducts(List.of("p99", "p00"));
        for (int i = 0; i < 20_000; i++) {
            Row row = new Row(
                    "u" + random.nextInt(30),
                    "p" + random.nextInt(20),
                    random.nextInt(-100, 100) * (random.nextBoolean() ? 1L : 1_000_000_000_000L),
                    InteractionKind.values()[random.nextInt(InteractionKind.values().length)],
                    random.nextBoolean());
            rows.add(row);
            builder.add(row.shopper(), row.product(), row.at(), row.kind(), row.target());
        }
        InteractionLog log = builder.build();
        rows.sort(Comparator.comparingLong(Row::at)
                .thenComparing(Row::shopper)
                .thenComparing(Row::product)
                .thenComparing(Row::kind)
                .thenComparing(Row::target));
        assertThat(log.rows()).isEqualTo(rows.size());
        for (int row = 0; row < log.rows(); row++) {
            assertThat(new Row(
                            log.shoppers().idOf(log.shopper(row)),
                            log.products().idOf(log.product(row)),
                            log.atMillis(row),
                            log.kind(row),
                            log.isTarget(row)))
                    .isEqualTo(rows.get(row));
        }
        assertThat(log.products().size()).isEqualTo(22);
        assertThat(log.products().indexOf("p99")).isEqualTo(21);
        assertThat(log.products().defect()).isEmpty();
        assertThat(log.shoppers().defect()).isEmpty();
    }
}
