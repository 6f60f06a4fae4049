package io.electronicsmarketplace.system.client;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A browser, as far as signing in needs one: it keeps cookies by host, follows redirects, fills in
 * Keycloak's form. Like real ones it treats loopback as secure, so it sends Secure cookies there.
 */
public final class Browser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"", Pattern.DOTALL);
    private static final int MOST_REDIRECTS = 10;

    private final Map<String, Map<String, String>> cookiesByPort = new LinkedHashMap<>();
    private URI address;

    public Browser(URI start) {
        this.address = start;
    }

    /** Where it has come to. */
    public URI address() {
        return address;
    }

    /** Goes to an address and on to wherever that redirects, as long as it leads to http on this machine. */
    public Answer open(String to) {
        return follow(once("GET", to, null, "application/x-www-form-urlencoded", "navigate"));
    }

    /** One call of the page's script to the page's own origin. */
    public Answer call(String method, String path, @Nullable Object body) {
        return once(method, path, body, "application/json", "cors");
    }

    /** Fills in and sends the sign-in form that it is at. */
    public Answer signIn(Answer page, String user, String password) {
        Matcher form = FORM.matcher(page.expect(200).text());
        if (!form.find()) {
            throw new AssertionError("no sign-in form in " + page);
        }
        String fields = form("username", user, "password", password, "credentialId", "");
        return follow(once(
                "POST", form.group(1).replace("&amp;", "&"), fields, "application/x-www-form-urlencoded", "navigate"));
    }

    public static String form(String... namesAndValues) {
        var pairs = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Stops in front of an address that this machine does not serve, such as an app's callback. */
    private Answer follow(Answer first) {
        Answer answer = first;
        for (int i = 0; i < MOST_REDIRECTS && answer.status() / 100 == 3; i++) {
            URI next = address.resolve(answer.header("Location").orElseThrow());
            if (next.getPort() == CALLBACK_PORT) {
                address = next;
                return answer;
            }
            answer = once("GET", next.toString(), null, "text/plain", "navigate");
        }
        return answer;
    }

    /** Nothing listens there: an app would take the address itself. */
    static final int CALLBACK_PORT = 9;

    private Answer once(String method, String to, @Nullable Object body, String contentType, String mode) {
        URI target = address.resolve(to);
        Map<String, String> cookies =
                cookiesByPort.computeIfAbsent(target.getHost() + ":" + target.getPort(), host -> new LinkedHashMap<>());
        boolean sameOrigin = target.getAuthority().equals(address.getAuthority());
        Api api = Api.at(target)
                .with("Sec-Fetch-Site", sameOrigin ? "same-origin" : "cross-site")
                .with("Sec-Fetch-Mode", mode);
        if (mode.equals("navigate")) {
            api = api.with("Accept", "text/html,application/xhtml+xml");
        }
        if (!cookies.isEmpty()) {
            api = api.with(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        Answer answer = api.send(method, target.toString(), body, contentType);
        answer.response().headers().allValues("Set-Cookie").stream()
                .flatMap(line -> HttpCookie.parse("Set-Cookie: " + line).stream())
                .forEach(cookie -> keep(cookies, cookie));
        if (mode.equals("navigate")) {
            address = target;
        }
        return answer;
    }

    private static void keep(Map<String, String> cookies, HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }
}
