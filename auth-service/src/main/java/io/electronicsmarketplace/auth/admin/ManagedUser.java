package io.electronicsmarketplace.auth.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as those who manage accounts see it. */
record ManagedUser(
        String id,
        String username,
        @Nullable String email,
        @Nullable String name,
        boolean suspended,
        List<String> roles,
        Instant createdAt) {}
