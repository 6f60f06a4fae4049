package io.electronicsmarketplace.localstack;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A fresh key for visitor tokens. */
final class VisitorKey {
    /** Bytes of a coordinate on P-256. */
    private static final int COORDINATE = 32;

    private VisitorKey() {}

    /** A private ES256 key as JWK (RFC 7518, section 6.2), on one line. */
    static String jwk() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            ECPublicKey open = (ECPublicKey) pair.getPublic();
            String x = base64url(open.getW().getAffineX());
            return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"alg\":\"ES256\",\"use\":\"sig\",\"kid\":\"%s\",\"x\":\"%s\",\"y\":\"%s\",\"d\":\"%s\"}"
                    .formatted(
                            x.substring(0, 12),
                            x,
                            base64url(open.getW().getAffineY()),
                            base64url(((ECPrivateKey) pair.getPrivate()).getS()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-256", e);
        }
    }

    /** Of fixed length, big-endian. */
    private static String base64url(BigInteger coordinate) {
        byte[] bytes = coordinate.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
