package io.electronicsmarketplace.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleVerbTest {

    @Test
    void bench_goesToTheModuleThatHasTheBenchmark() {
        assertThat(ModuleVerb.of(List.of("bench", "training", "--threads", "2")))
                .contains(ModuleVerb.BENCH_TRAINING);
        assertThat(ModuleVerb.of(List.of("bench", "als"))).contains(ModuleVerb.BENCH_TRAINING);
        assertThat(ModuleVerb.of(List.of("bench", "loading"))).contains(ModuleVerb.BENCH_TRAINING);
        assertThat(ModuleVerb.of(List.of("bench", "ranking"))).contains(ModuleVerb.BENCH_TRAINING);
        assertThat(ModuleVerb.of(List.of("bench", "checkout"))).contains(ModuleVerb.BENCH);
        assertThat(ModuleVerb.of(List.of("bench"))).contains(ModuleVerb.BENCH);
    }

    @Test
    void otherVerbs_areFoundByTheirName() {
        assertThat(ModuleVerb.of(List.of("evaluate-sessions", "--train", "f"))).contains(ModuleVerb.EVALUATE_SESSIONS);
        assertThat(ModuleVerb.of(List.of("run"))).isEmpty();
        assertThat(ModuleVerb.of(List.of())).isEmpty();
    }
}
