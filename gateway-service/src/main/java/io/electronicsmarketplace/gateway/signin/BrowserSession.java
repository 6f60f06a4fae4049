package io.electronicsmarketplace.gateway.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a browser is told of itself. */
@JsonInclude
record BrowserSession(
        boolean signedIn,

        @Schema(description = "Who is signed in; null for a visitor") @Nullable
        User user,

        String visitorId,

        @Schema(description = "For the header X-CSRF-Token, where a browser sends neither Sec-Fetch-Site nor Origin")
        String csrfToken) {

    /** @param permissions such as {@code listing:write} */
    record User(String id, String name, List<String> permissions) {}
}
