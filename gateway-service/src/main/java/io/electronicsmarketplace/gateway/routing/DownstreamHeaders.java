package io.electronicsmarketplace.gateway.routing;

import io.electronicsmarketplace.gateway.visitor.Visitors;
import io.electronicsmarketplace.support.shopper.VisitorTokens;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service hears of who is asking: the access token and the visitor token, both verifiable,
 * and nothing that a client could have made up. Cookies stay here too: they belong to the gateway.
 */
@Component
public class DownstreamHeaders implements HttpHeadersFilter, Ordered {

    private static final String ACCESS_TOKEN = DownstreamHeaders.class.getName() + ".accessToken";

    /** Headers by which proxies and frameworks tell an application who the user is. */
    private static final Pattern IDENTITY = Pattern.compile(
            "(x-)?(auth(enticated)?|user|visitor|shopper|account|principal|session|remote|client|ssl|real|tenant|role|"
                    + "permission|original|internal)s?(-.*)?|(x-)?forwarded(-.*)?|x-amzn-oidc-.*|x-goog-.*|impersonate-.*",
            Pattern.CASE_INSENSITIVE);

    private final Visitors visitors;

    DownstreamHeaders(Visitors visitors) {
        this.visitors = visitors;
    }

    /** Says with which access token this request goes on. */
    public static void relay(ServerWebExchange exchange, String accessToken) {
        exchange.getAttributes().put(ACCESS_TOKEN, accessToken);
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        input.forEach((name, values) -> {
            if (!IDENTITY.matcher(name).matches()) {
                headers.put(name, values);
            }
        });
        headers.remove(HttpHeaders.COOKIE);
        headers.remove(HttpHeaders.AUTHORIZATION);
        headers.set(VisitorTokens.HEADER, visitors.current(exchange).token());
        @Nullable String accessToken = exchange.getAttribute(ACCESS_TOKEN);
        if (accessToken != null) {
            headers.setBearerAuth(accessToken);
        }
        return headers;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
