package io.electronicsmarketplace.auth.device;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One device that is signed in. */
record SignInSession(
        String id,
        @Nullable String ipAddress,
        Instant startedAt,
        Instant lastUsedAt,

        @Schema(description = "With what: gateway is the browser, mobile the app")
        List<String> clients,

        @Schema(description = "Whether it is the one that asks")
        boolean current) {}
