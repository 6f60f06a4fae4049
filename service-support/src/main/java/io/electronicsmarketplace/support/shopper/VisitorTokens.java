package io.electronicsmarketplace.support.shopper;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Duration;
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

    private final ReactiveJwtDecoder decoder;

    /** @param keysUrl address of the gateway's JWKS; read when first needed and when an unknown key shows up */
    public VisitorTokens(String keysUrl) {
        NimbusReactiveJwtDecoder nimbus = NimbusReactiveJwtDecoder.withJwkSetUri(keysUrl)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .validateType(false)
                .jwtProcessorCustomizer(processor ->
                        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TYPE))))
                .build();
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(Duration.ofSeconds(60)), new JwtIssuerValidator(ISSUER)));
        this.decoder = nimbus;
    }

    /** The visitor id of a valid token; empty for one that is not valid. Fails if the keys cannot be had. */
    public Mono<String> visitorOf(String token) {
        return decoder.decode(token)
                .mapNotNull(Jwt::getSubject)
                .onErrorResume(VisitorTokens::isInvalidToken, failure -> Mono.empty());
    }

    private static boolean isInvalidToken(Throwable failure) {
        return failure instanceof JwtException && !(failure.getCause() instanceof java.io.IOException);
    }
}
