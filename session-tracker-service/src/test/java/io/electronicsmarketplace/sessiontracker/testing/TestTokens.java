package io.electronicsmarketplace.sessiontracker.testing;

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
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** Issues visitor tokens as the gateway does and access tokens as Keycloak does, and publishes the keys of both. */
public final class TestTokens {

    public static final String ISSUER = "http://localhost/realms/marketplace";

    private final ECKey visitorKey;
    private final RSAKey accessKey;
    private final HttpServer server;

    public TestTokens() {
        try {
            visitorKey = new ECKeyGenerator(Curve.P_256).keyID("visitor").generate();
            accessKey = new RSAKeyGenerator(2048).keyID("access").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publish("/visitor-keys.json", visitorKey);
        publish("/access-keys.json", accessKey);
        server.start();
    }

    public String visitorKeysUrl() {
        return url("/visitor-keys.json");
    }

    public String accessKeysUrl() {
        return url("/access-keys.json");
    }

    public String visitorToken(String visitorId) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("visitor+jwt"))
                .keyID("visitor")
                .build();
        return sign(header, claims(visitorId).issuer("marketplace-gateway"), ecSigner());
    }

    public String accessToken(String userId) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID("access")
                .build();
        return sign(header, claims(userId).issuer(ISSUER).audience("marketplace-api"), rsaSigner());
    }

    private static JWTClaimsSet.Builder claims(String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
    }

    private static String sign(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWSSigner ecSigner() {
        try {
            return new ECDSASigner(visitorKey);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWSSigner rsaSigner() {
        try {
            return new RSASSASigner(accessKey);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(String path, JWK key) {
        byte[] keys = new JWKSet(key.toPublicJWK()).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().putAll(Map.of("Content-Type", java.util.List.of("application/json")));
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
