package io.electronicsmarketplace.gateway.address;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Tells the address of a caller. {@code X-Forwarded-For} is believed only as far as trusted proxies
 * wrote it: read from its end, the first address that is not a trusted proxy's is the caller's.
 */
public final class ClientAddresses {

    private final Pattern trustedProxies;

    /** @param trustedProxies regular expression of addresses; an empty one trusts nobody */
    public ClientAddresses(String trustedProxies) {
        this.trustedProxies = Pattern.compile(trustedProxies);
    }

    public String of(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        String peer = remote == null || remote.getAddress() == null
                ? "unknown"
                : remote.getAddress().getHostAddress();
        if (!isTrusted(peer)) {
            return peer;
        }
        List<String> hops = request.getHeaders().getOrEmpty("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList()
                .reversed();
        return hops.stream().filter(hop -> !isTrusted(hop)).findFirst().orElse(peer);
    }

    private boolean isTrusted(String address) {
        return trustedProxies.matcher(address).matches();
    }
}
