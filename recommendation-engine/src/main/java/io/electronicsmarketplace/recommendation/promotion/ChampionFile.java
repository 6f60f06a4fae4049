package io.electronicsmarketplace.recommendation.promotion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The pointer as {@code champion.json} in the bundle store. */
public record ChampionFile(Path file) implements ChampionPointer {

    public static ChampionFile in(Path store) {
        return new ChampionFile(store.resolve("champion.json"));
    }

    @Override
    public Optional<Champion> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(JsonMapper.shared().readValue(Files.readString(file), Champion.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the champion pointer " + file, e);
        }
    }

    @Override
    public void move(Champion champion) {
        Path next = file.resolveSibling(".champion.json.next");
        try {
            Files.writeString(next, JsonMapper.shared().writeValueAsString(champion) + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move the champion pointer " + file, e);
        }
    }
}
