package io.electronicsmarketplace.system.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Stands in for the gateway as the issuer of visitor tokens: ES256 by a key of its own, which it publishes on
 * loopback until it is closed.
 */
public final class VisitorTokens implements AutoCloseable {
    private static final String KEY_ID = "stand-in";
    /** Longer than any replay or benchmark; by the real time, for signatures know no other. */
    private static final Duration VALID = Duration.ofDays(1);
    /** Bytes of a coordinate on P-256. */
    private static final int COORDINATE = 32;

    private final PrivateKey key;
    private final HttpServer server;

    public VisitorTokens() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            this.key = pair.getPrivate();
            this.server = publish((ECPublicKey) pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    private static HttpServer publish(ECPublicKey open) throws IOException {
        byte[] keys =
                "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"alg\":\"ES256\",\"use\":\"sig\",\"kid\":\"%s\",\"x\":\"%s\",\"y\":\"%s\"}]}"
                        .formatted(
                                KEY_ID,
                                base64url(fixed(open.getW().getAffineX())),
                                base64url(fixed(open.getW().getAffineY())))
                        .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            try (var body = exchange.getResponseBody()) {
                body.write(keys);
            }
        });
        server.start();
        return server;
    }

    /** Where the public key is. */
    public String keysUrl() {
        return "http://127.0.0.1:%d/keys.json".formatted(server.getAddress().getPort());
    }

    /** A token of this visitor. */
    public String of(String visitorId) {
        long now = Instant.now().getEpochSecond();
        String content = encoded("{\"alg\":\"ES256\",\"typ\":\"visitor+jwt\",\"kid\":\"%s\"}".formatted(KEY_ID))
                + "."
                + encoded("{\"iss\":\"marketplace-gateway\",\"sub\":\"%s\",\"iat\":%d,\"exp\":%d}"
                        .formatted(visitorId, now, now + VALID.toSeconds()));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64url(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs by ES256", e);
        }
    }

    private static String encoded(String json) {
        return base64url(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Of fixed length, big-endian. */
    private static byte[] fixed(BigInteger coordinate) {
        byte[] bytes = coordinate.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
