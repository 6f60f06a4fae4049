package io.electronicsmarketplace.gateway.visitor;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of visitor tokens. The first signs, all verify: a key is rotated by putting the new one in
 * front and dropping the old one when its last token has ended.
 */
final class VisitorKeys {

    private static final Logger log = LoggerFactory.getLogger(VisitorKeys.class);

    private final List<ECKey> keys;

    private VisitorKeys(List<ECKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads a private JWK or a JWK set.
     *
     * @param mayCreate whether a missing file is made with a new key: on a developer's machine, where
     *     nobody else signs
     * @throws IllegalStateException if there is no usable key
     */
    static VisitorKeys load(Path file, boolean mayCreate) {
        try {
            if (mayCreate && Files.notExists(file)) {
                create(file);
            }
            return parse(Files.readString(file));
        } catch (IOException | ParseException | JOSEException failure) {
            throw new IllegalStateException(
                    "VISITOR_KEY_FILE must hold a private ES256 key as a JWK or a JWK set, but %s cannot be used"
                            .formatted(file),
                    failure);
        }
    }

    private static VisitorKeys parse(String json) throws ParseException {
        List<JWK> keys = json.contains("\"keys\"") ? JWKSet.parse(json).getKeys() : List.of(JWK.parse(json));
        List<ECKey> usable = keys.stream()
                .filter(ECKey.class::isInstance)
                .map(ECKey.class::cast)
                .filter(key -> Curve.P_256.equals(key.getCurve()) && key.getKeyID() != null)
                .toList();
        if (usable.isEmpty() || !usable.getFirst().isPrivate()) {
            throw new ParseException("the first key is not a private P-256 key with a kid", 0);
        }
        return new VisitorKeys(usable);
    }

    private static void create(Path file) throws IOException, JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint(true)
                .generate();
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                "visitor-key",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, key.toJSONString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            log.info("Made a new key for visitor tokens: {}", file);
        } catch (FileAlreadyExistsException other) {
            log.info("Another gateway made the key for visitor tokens at the same time: {}", file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    ECKey signing() {
        return keys.getFirst();
    }

    List<ECKey> verifying() {
        return keys;
    }

    /** What is published: the public halves only. */
    JWKSet published() {
        return new JWKSet(keys.stream().<JWK>map(ECKey::toPublicJWK).toList());
    }
}
