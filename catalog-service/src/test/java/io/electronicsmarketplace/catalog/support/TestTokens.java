package io.electronicsmarketplace.catalog.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Plays Keycloak's and the gateway's part: keys at an address, and tokens signed with them. */
public final class TestTokens {

    public static final String ISSUER = "http://identity.test/realms/marketplace";

    private final RSAKey accessKey;
    private final ECKey visitorKey;
    private final HttpServer server;

    public TestTokens() {
        try {
            accessKey = new RSAKeyGenerator(2048).keyID("access").generate();
            visitorKey = new ECKeyGenerator(Curve.P_256).keyID("visitor").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publish("/access", accessKey);
        publish("/visitor", visitorKey);
        server.start();
    }

    public String accessKeysUrl() {
        return url("/access");
    }

    public String visitorKeysUrl() {
        return url("/visitor");
    }

    /** A user's access token with these permissions. */
    public String access(String userId, String... permissions) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(userId)
                .audience("marketplace-api")
                .claim("realm_access", Map.of("roles", List.of(permissions)));
        return sign(JWSAlgorithm.RS256, JOSEObjectType.JWT, accessKey.getKeyID(), claims, rsa());
    }

    public String visitor(String visitorId) {
        var claims = new JWTClaimsSet.Builder().issuer("marketplace-gateway").subject(visitorId);
        try {
            return sign(
                    JWSAlgorithm.ES256,
                    new JOSEObjectType("visitor+jwt"),
                    visitorKey.getKeyID(),
                    claims,
                    new ECDSASigner(visitorKey));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWSSigner rsa() {
        try {
            return new RSASSASigner(accessKey);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(
            JWSAlgorithm algorithm, JOSEObjectType type, String key, JWTClaimsSet.Builder claims, JWSSigner signer) {
        Instant now = Instant.now();
        var token = new SignedJWT(
                new JWSHeader.Builder(algorithm).type(type).keyID(key).build(),
                claims.issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                        .build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void publish(String path, JWK key) {
        byte[] body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
