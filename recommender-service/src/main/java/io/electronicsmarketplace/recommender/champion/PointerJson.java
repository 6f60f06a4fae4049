package io.electronicsmarketplace.recommender.champion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The pointer's JSON; its tag is the start of the JSON's SHA-256. */
final class PointerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PointerJson() {}

    static ChampionPointers.Tagged read(byte[] json) {
        try {
            ChampionPointer pointer = MAPPER.readValue(json, ChampionPointer.class);
            if (pointer == null || pointer.version() == null) {
                throw new UncheckedIOException(new IOException("the champion pointer names no version"));
            }
            return new ChampionPointers.Tagged(pointer, tag(json));
        } catch (JacksonException e) {
            throw new UncheckedIOException(new IOException("the champion pointer is not the JSON of one", e));
        }
    }

    static byte[] write(ChampionPointer pointer) {
        return MAPPER.writeValueAsBytes(pointer);
    }

    private static String tag(byte[] json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
