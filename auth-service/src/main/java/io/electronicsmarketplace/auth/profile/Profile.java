package io.electronicsmarketplace.auth.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param name what others call the user
 */
record Profile(
        String id,
        String username,
        @Nullable String email,
        String name,

        @Schema(description = "Such as buyer and seller") List<String> roles,

        @Schema(description = "What the roles allow, such as listing:write")
        List<String> permissions,

        Instant createdAt) {}
