package io.electronicsmarketplace.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class S3AddressTest {

    @Test
    void ofAmazon() {
        S3Address address = S3Address.of("s3://shop/archive/2/?region=eu-central-1");
        assertThat(address).isEqualTo(new S3Address("shop", "archive/2", null, "eu-central-1", false));
        assertThat(address.key("t/a")).isEqualTo("archive/2/t/a");
        assertThat(address.nameOf("archive/2/t/a")).isEqualTo("t/a");
        assertThat(address).hasToString("s3://shop/archive/2");
    }

    @Test
    void ofAnother_isAskedByPath_unlessItIsSaid() {
        assertThat(S3Address.of("s3://shop?endpoint=https://minio:9000"))
                .isEqualTo(new S3Address("shop", "", URI.create("https://minio:9000"), null, true));
        assertThat(S3Address.of("s3://shop?path-style=false&endpoint=https%3A%2F%2Fminio")
                        .pathStyle())
                .isFalse();
    }

    @Test
    void wrong_isRefusedWithItsReason() {
        assertThatThrownBy(() -> S3Address.of("s3:///archive")).hasMessageContaining("names no bucket");
        assertThatThrownBy(() -> S3Address.of("s3://shop?secret=x")).hasMessageContaining("none of the options");
    }
}
