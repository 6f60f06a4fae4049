package io.electronicsmarketplace.support.shopper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Verifies visitor tokens: ES256 JWS of type {@value #TYPE}, issued by {@value #ISSUER} with the
 * visitor id as subject, against the keys that the gateway publishes.
 */
public final class VisitorTokens {

    public static final String HEADER = "Visitor-Token";
    public static final String ISSUER = "marketplace-gateway";
    public static final String TYPE = "visitor+jwt";

    private static final String OWN_VISITOR = "warm-up";

    /** Some 5 MB of heap; the tokens of the shoppers that one replica sees within {@link #KNOWN_FOR}. */
    private static final int MOST_KNOWN = 10_000;

    /** So long a token counts as it was found, be its key withdrawn meanwhile; the decoder keeps keys as well. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(5);

    private final ReactiveJwtDecoder decoder;
    private final Clock clock;

    /**
     * Tokens that were found valid. To verify one took a tenth of the processor time of a batch of 100 events,
     * by the profile of {@code bench ingest}, and more than all else for a request that does little.
     */
    private final Cache<String, Verified> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    private record Verified(String visitorId, Instant until) {}

    /** @param keysUrl address of the gateway's JWKS; read when first needed and when an unknown key shows up */
    public VisitorTokens(String keysUrl) {
        this(decoder(keysUrl), Clock.systemUTC());
    }

    VisitorTokens(ReactiveJwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    private static ReactiveJwtDecoder decoder(String keysUrl) {
        NimbusReactiveJwtDecoder nimbus = NimbusReactiveJwtDecoder.withJwkSetUri(keysUrl)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .validateType(false)
                .jwtProcessorCustomizer(processor ->
                        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TYPE))))
                .build();
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(Duration.ofSeconds(60)), new JwtIssuerValidator(ISSUER)));
        return nimbus;
    }

    /** The visitor id of a valid token; empty for one that is not valid. Fails if the keys cannot be had. */
    public Mono<String> visitorOf(String token) {
        String visitorId = known(token);
        return visitorId == null ? verified(token) : Mono.just(visitorId);
    }

    /** The visitor id of a token that was found valid lately and still is; {@code null} of all others, valid or not. */
    public @Nullable String known(String token) {
        Verified before = known.getIfPresent(token);
        return before != null && clock.instant().isBefore(before.until()) ? before.visitorId() : null;
    }

    private Mono<String> verified(String token) {
        return decoder.decode(token)
                .doOnNext(valid -> remember(token, valid))
                .mapNotNull(Jwt::getSubject)
                .onErrorResume(VisitorTokens::isInvalidToken, failure -> Mono.empty());
    }

    /**
     * A token that this service alone takes for some minutes, for a visitor that nobody is: for requests that it sends
     * itself.
     */
    public String ownToken() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        known.put(token, new Verified(OWN_VISITOR, clock.instant().plus(KNOWN_FOR)));
        return token;
    }

    private void remember(String token, Jwt valid) {
        if (valid.getSubject() != null && valid.getExpiresAt() != null) {
            known.put(token, new Verified(valid.getSubject(), valid.getExpiresAt()));
        }
    }

    private static boolean isInvalidToken(Throwable failure) {
        return failure instanceof JwtException && !(failure.getCause() instanceof java.io.IOException);
    }
}
