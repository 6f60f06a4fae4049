package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.promotion.ChampionFile;
import io.electronicsmarketplace.recommendation.promotion.ChampionPointer.Champion;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ChampionCommandTest {
    private static final Champion SERVING = new Champion("bundle-2", "bundle-1", "2026-11-24T06:00:00Z");

    @TempDir
    private Path store;

    @BeforeEach
    void letOneServe() {
        ChampionFile.in(store).move(SERVING);
    }

    @Test
    void whatServesAlready_keepsItsPredecessor() {
        assertThat(champion("bundle-2")).isZero();
        assertThat(ChampionFile.in(store).read()).contains(SERVING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundle-9", "../bundle-9", ""})
    void unknownVersion_isRefused_andNothingMoves(String version) {
        assertThat(champion(version)).isEqualTo(1);
        assertThat(ChampionFile.in(store).read()).contains(SERVING);
    }

    private int champion(String... arguments) {
        Settings settings = Settings.of(Map.of("BUNDLE_STORE_DIRECTORY", store.toString()));
        return new CommandLine(new ChampionCommand(settings)).execute(arguments);
    }
}
