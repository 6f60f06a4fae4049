package io.electronicsmarketplace.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://market.example", "http://192.168.0.7:8080", "http://localhost.example"})
    void plainHttp_elsewhereThanAtLoopback_isRefused(String url) {
        assertThatThrownBy(() -> PublicAddress.of(url)).isInstanceOf(InsecureAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://localhost", "https://market.example/shop", "localhost:8080"})
    void whatIsNoAddress_isRefused(String url) {
        assertThatThrownBy(() -> PublicAddress.of(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overHttps_cookiesAreBoundToTheHostAndSecure() {
        var cookie = PublicAddress.of("https://market.example/").cookie("session", "1", null);
        assertThat(cookie.toString()).isEqualTo("__Host-session=1; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void ownOrigin_atLoopback_isAnyOfItsNames_withTheSamePort() {
        var address = PublicAddress.of("http://localhost:8080");
        assertThat(address.isOwnOrigin("http://127.0.0.1:8080")).isTrue();
        assertThat(address.isOwnOrigin("http://localhost:8081")).isFalse();
        assertThat(address.isOwnOrigin("https://localhost:8080")).isFalse();
        assertThat(PublicAddress.of("https://market.example").isOwnOrigin("https://evil.example"))
                .isFalse();
    }

    @Test
    void forwardedAddresses_areBelievedOnlyAsFarAsTrustedProxiesWroteThem() {
        var request = MockServerHttpRequest.get("/")
                .remoteAddress(new java.net.InetSocketAddress("10.0.0.1", 4711))
                .header("X-Forwarded-For", "1.1.1.1, 203.0.113.9, 10.0.0.2")
                .build();
        assertThat(new ClientAddresses("10\\..*").of(request)).isEqualTo("203.0.113.9");
        assertThat(new ClientAddresses("").of(request)).isEqualTo("10.0.0.1");
    }
}
