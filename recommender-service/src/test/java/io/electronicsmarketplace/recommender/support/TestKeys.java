package io.electronicsmarketplace.recommender.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
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
import java.util.List;
import java.util.Map;

/** Stands in for the gateway and Keycloak as issuers: signs tokens and publishes the keys. */
public final class TestKeys {

    public static final String ISSUER = "http://issuer.test/realms/marketplace";

    private final ECKey visitorKey;
    private final RSAKey accessKey;
    private final HttpServer server;

    public TestKeys() {
        try {
            visitorKey = new ECKeyGenerator(Curve.P_256).keyID("visitors").generate();
            accessKey = new RSAKeyGenerator(2048).keyID("access").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publish("/visitor-keys.json", new JWKSet(visitorKey));
        publish("/realms/marketplace/protocol/openid-connect/certs", new JWKSet(accessKey));
        server.start();
    }

    private void publish(String path, JWKSet keys) {
        byte[] json = keys.toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            try (var body = exchange.getResponseBody()) {
                body.write(json);
            }
        });
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String visitorToken(String visitorId) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("visitor+jwt"))
                .keyID("visitors")
                .build();
        var claims = claims("marketplace-gateway", visitorId);
        try {
            return signed(header, claims.build(), new ECDSASigner(visitorKey));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String accessToken(String userId, String... permissions) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("access").build();
        var claims = claims(ISSUER, userId)
                .audience("marketplace-api")
                .claim("realm_access", Map.of("roles", List.of(permissions)));
        try {
            return signed(header, claims.build(), new RSASSASigner(accessKey));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder claims(String issuer, String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }
}
