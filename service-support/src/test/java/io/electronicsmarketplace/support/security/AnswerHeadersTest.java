package io.electronicsmarketplace.support.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.web.server.header.CacheControlServerHttpHeadersWriter;
import org.springframework.security.web.server.header.CompositeServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ContentTypeOptionsServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XXssProtectionServerHttpHeadersWriter;

class AnswerHeadersTest {

    private static final ServerHttpHeadersWriter SPRINGS = new CompositeServerHttpHeadersWriter(
            new CacheControlServerHttpHeadersWriter(),
            new ContentTypeOptionsServerHttpHeadersWriter(),
            new XFrameOptionsServerHttpHeadersWriter(),
            new XXssProtectionServerHttpHeadersWriter(),
            new ReferrerPolicyServerHttpHeadersWriter());

    private final MockServerWebExchange exchange = exchange();
    private final MockServerWebExchange springs = exchange();

    private static MockServerWebExchange exchange() {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/"));
    }

    @Test
    void anAnswer_hasTheHeadersThatSpringSecurityGives() {
        assertThat(written()).isEqualTo(writtenBySpring());
        assertThat(written().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whatAnAnswerSaysItself_stays() {
        exchange.getResponse().getHeaders().setCacheControl("max-age=60");
        springs.getResponse().getHeaders().setCacheControl("max-age=60");
        exchange.getResponse().getHeaders().set("X-Frame-Options", "SAMEORIGIN");
        springs.getResponse().getHeaders().set("X-Frame-Options", "SAMEORIGIN");
        assertThat(written()).isEqualTo(writtenBySpring());
    }

    @Test
    void whatWasNotModified_saysNothingOfCaching() {
        exchange.getResponse().setStatusCode(HttpStatus.NOT_MODIFIED);
        springs.getResponse().setStatusCode(HttpStatus.NOT_MODIFIED);
        assertThat(written()).isEqualTo(writtenBySpring());
        assertThat(written().getCacheControl()).isNull();
    }

    private HttpHeaders written() {
        new AnswerHeaders().writeHttpHeaders(exchange).block();
        return exchange.getResponse().getHeaders();
    }

    private HttpHeaders writtenBySpring() {
        SPRINGS.writeHttpHeaders(springs).block();
        return springs.getResponse().getHeaders();
    }
}
