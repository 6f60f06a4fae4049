package io.electronicsmarketplace.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VisitorKeyTest {

    /** Several, since one coordinate in 256 begins with a zero byte, and every second with a set bit. */
    @RepeatedTest(20)
    void jwk_isAPrivateKeyWithItsPublicHalf_onOneLine() throws Exception {
        String jwk = VisitorKey.jwk();
        assertThat(jwk).doesNotContain("\n");
        JsonNode key = JsonMapper.shared().readTree(jwk);
        assertThat(key.path("alg").asString()).isEqualTo("ES256");
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
        KeyFactory keys = KeyFactory.getInstance("EC");

        Signature signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(keys.generatePrivate(new ECPrivateKeySpec(number(key, "d"), curve)));
        signing.update(new byte[] {1, 2, 3});
        byte[] signature = signing.sign();

        Signature verifying = Signature.getInstance("SHA256withECDSA");
        verifying.initVerify(
                keys.generatePublic(new ECPublicKeySpec(new ECPoint(number(key, "x"), number(key, "y")), curve)));
        verifying.update(new byte[] {1, 2, 3});
        assertThat(verifying.verify(signature)).isTrue();
    }

    private static BigInteger number(JsonNode key, String name) {
        byte[] bytes = Base64.getUrlDecoder().decode(key.path(name).asString());
        assertThat(bytes).as(name).hasSize(32);
        return new BigInteger(1, bytes);
    }
}
