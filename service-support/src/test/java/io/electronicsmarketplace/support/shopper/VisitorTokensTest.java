package io.electronicsmarketplace.support.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class VisitorTokensTest {

    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private Instant now = START;
    private final List<String> verified = new ArrayList<>();
    private final VisitorTokens tokens =
            new VisitorTokens(this::verify, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void aTokenThatWasVerified_isNotVerifiedAgainBeforeItExpires() {
        assertThat(tokens.visitorOf("good").block()).isEqualTo("visitor of good");
        assertThat(tokens.visitorOf("good").block()).isEqualTo("visitor of good");
        assertThat(verified).containsExactly("good");

        now = START.plusSeconds(60);
        tokens.visitorOf("good").block();
        assertThat(verified).containsExactly("good", "good");
    }

    @Test
    void anInvalidToken_isVerifiedEveryTime() {
        assertThat(tokens.visitorOf("bad").blockOptional()).isEmpty();
        assertThat(tokens.visitorOf("bad").blockOptional()).isEmpty();
        assertThat(verified).containsExactly("bad", "bad");
    }

    @Test
    void anOwnToken_isTakenForSomeMinutes_byWhoMadeItAlone() {
        var others = new VisitorTokens(token -> Mono.error(new BadJwtException("bad")), Clock.systemUTC());
        String own = others.ownToken();
        assertThat(others.visitorOf(own).blockOptional()).isPresent();
        assertThat(others.ownToken()).isNotEqualTo(own);
        assertThat(new VisitorTokens(token -> Mono.error(new BadJwtException("bad")), Clock.systemUTC())
                        .visitorOf(own)
                        .blockOptional())
                .isEmpty();

        String ending = tokens.ownToken();
        now = START.plusSeconds(300);
        tokens.visitorOf(ending).block();
        assertThat(verified).containsExactly(ending);
    }

    /** Of tokens that expire a minute after the start. */
    private Mono<Jwt> verify(String token) {
        verified.add(token);
        return token.equals("bad")
                ? Mono.error(new BadJwtException("bad"))
                : Mono.just(Jwt.withTokenValue(token)
                        .header("alg", "ES256")
                        .subject("visitor of " + token)
                        .issuedAt(START)
                        .expiresAt(START.plusSeconds(60))
                        .build());
    }
}
