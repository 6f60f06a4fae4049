package io.electronicsmarketplace.gateway.visitor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.electronicsmarketplace.support.shopper.VisitorTokens;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signs visitor tokens, and verifies those that come back without asking anybody. */
class VisitorTokenIssuer {

    static final Duration LIFETIME = Duration.ofDays(365);

    /** A token in its last quarter is signed anew, so that a visitor who keeps coming stays known. */
    private static final Duration RENEW_BEFORE_END = Duration.ofDays(90);

    /** No token of ours is longer; a longer text is not worth parsing. */
    private static final int MAX_LENGTH = 1024;

    /** Some 10 MB of heap; the tokens of the shoppers that one replica sees lately. */
    private static final int MOST_KNOWN = 10_000;

    private static final JOSEObjectType TYPE = new JOSEObjectType(VisitorTokens.TYPE);

    private final JWSHeader header;
    private final JWSSigner signer;
    private final Map<String, JWSVerifier> verifiers = new HashMap<>();
    private final Clock clock;

    /**
     * Tokens with a signature of ours, which stay such: the keys are read at the start. To verify one takes 2.5 ms of
     * processor time with C1, 0.5 ms with C2 and 50 ms before either has compiled it.
     */
    private final Cache<String, JWTClaimsSet> signed =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    VisitorTokenIssuer(VisitorKeys keys, Clock clock) {
        this.clock = clock;
        this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(keys.signing().getKeyID())
                .build();
        try {
            this.signer = new ECDSASigner(keys.signing());
            for (ECKey key : keys.verifying()) {
                verifiers.put(key.getKeyID(), new ECDSAVerifier(key));
            }
        } catch (JOSEException unusable) {
            throw new IllegalStateException("the key for visitor tokens cannot be used", unusable);
        }
    }

    /** A visitor nobody has seen before. */
    Visitor issue() {
        return issue(UUID.randomUUID().toString());
    }

    private Visitor issue(String id) {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(VisitorTokens.ISSUER)
                .subject(id)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException failure) {
            throw new IllegalStateException("a visitor token cannot be signed", failure);
        }
        return new Visitor(id, token.serialize());
    }

    /**
     * The visitor of a token that this gateway signed and that has not ended; empty for anything
     * else. Near the token's end the visitor comes with a new one.
     */
    Optional<Visitor> verify(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        JWTClaimsSet known = signed.getIfPresent(text);
        if (known != null) {
            return accept(text, known);
        }
        try {
            SignedJWT token = SignedJWT.parse(text);
            if (!isOurs(token)) {
                return Optional.empty();
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            signed.put(text, claims);
            return accept(text, claims);
        } catch (ParseException | JOSEException unreadable) {
            return Optional.empty();
        }
    }

    boolean isOurs(SignedJWT token) throws JOSEException {
        JWSVerifier verifier = verifiers.get(token.getHeader().getKeyID());
        return verifier != null && TYPE.equals(token.getHeader().getType()) && token.verify(verifier);
    }

    private Optional<Visitor> accept(String text, JWTClaimsSet claims) {
        Date end = claims.getExpirationTime();
        String id = claims.getSubject();
        Instant now = clock.instant();
        if (!VisitorTokens.ISSUER.equals(claims.getIssuer())
                || id == null
                || end == null
                || !now.isBefore(end.toInstant())) {
            return Optional.empty();
        }
        boolean nearItsEnd = now.isAfter(end.toInstant().minus(RENEW_BEFORE_END));
        return Optional.of(nearItsEnd ? issue(id) : new Visitor(id, text));
    }
}
