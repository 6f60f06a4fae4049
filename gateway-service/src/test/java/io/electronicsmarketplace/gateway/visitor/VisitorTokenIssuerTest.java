package io.electronicsmarketplace.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitorTokenIssuerTest {

    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    @TempDir
    Path folder;

    private VisitorKeys keys;
    private VisitorTokenIssuer issuer;

    @BeforeEach
    void start() {
        keys = VisitorKeys.load(folder.resolve("key.json"), true);
        issuer = at(START);
    }

    private VisitorTokenIssuer at(Instant time) {
        return new VisitorTokenIssuer(keys, Clock.fixed(time, ZoneOffset.UTC));
    }

    @Test
    void aTokenJustIssued_isItsVisitor() {
        Visitor visitor = issuer.issue();
        assertThat(issuer.verify(visitor.token())).hasValue(visitor);
    }

    @Test
    void aTokenThatWasVerified_isNotVerifiedAgain_andStillEnds() {
        String token = issuer.issue().token();
        Instant[] now = {START};
        int[] verified = {0};
        var counting = new VisitorTokenIssuer(keys, ((InstantSource) () -> now[0]).withZone(ZoneOffset.UTC)) {
            @Override
            boolean isOurs(SignedJWT text) throws JOSEException {
                verified[0]++;
                return super.isOurs(text);
            }
        };
        assertThat(counting.verify(token)).isPresent().isEqualTo(counting.verify(token));
        assertThat(verified[0]).isEqualTo(1);

        now[0] = START.plus(VisitorTokenIssuer.LIFETIME);
        assertThat(counting.verify(token)).isEmpty();
        assertThat(verified[0]).isEqualTo(1);
    }

    @Test
    void aTokenOfAnotherKey_isNobody() {
        var other = new VisitorTokenIssuer(VisitorKeys.load(folder.resolve("other.json"), true), Clock.systemUTC());
        assertThat(issuer.verify(other.issue().token())).isEmpty();
    }

    @Test
    void aTokenThatWasChanged_isNobody() {
        String[] parts = issuer.issue().token().split("\\.");
        String[] others = issuer.issue().token().split("\\.");
        assertThat(issuer.verify(parts[0] + "." + others[1] + "." + parts[2])).isEmpty();
        assertThat(issuer.verify("eyJhbGciOiJub25lIn0." + parts[1] + ".")).isEmpty();
        assertThat(issuer.verify("not a token")).isEmpty();
        assertThat(issuer.verify("x".repeat(100_000))).isEmpty();
    }

    @Test
    void aTokenAtItsEnd_isNobody() {
        String token = issuer.issue().token();
        assertThat(at(START.plus(VisitorTokenIssuer.LIFETIME)).verify(token)).isEmpty();
    }

    @Test
    void aTokenNearItsEnd_isRenewedForTheSameVisitor() {
        Visitor visitor = issuer.issue();
        Instant late = START.plus(VisitorTokenIssuer.LIFETIME).minus(Duration.ofDays(10));
        Visitor renewed = at(late).verify(visitor.token()).orElseThrow();
        assertThat(renewed.id()).isEqualTo(visitor.id());
        assertThat(renewed.token()).isNotEqualTo(visitor.token());
    }

    @Test
    void theKey_isKept_privateToItsOwner_andPublishedWithoutItsSecret() throws Exception {
        Path file = folder.resolve("key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(VisitorKeys.load(file, true).signing()).isEqualTo(keys.signing());
        assertThat(keys.published().toString(false)).doesNotContain("\"d\"");
    }

    @Test
    void withoutAKey_andNotAtLoopback_thereIsNoStart() {
        assertThatThrownBy(() -> VisitorKeys.load(folder.resolve("missing.json"), false))
                .hasMessageContaining("VISITOR_KEY_FILE");
    }
}
