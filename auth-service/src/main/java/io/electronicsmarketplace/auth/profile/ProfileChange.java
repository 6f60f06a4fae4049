package io.electronicsmarketplace.auth.profile;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a user may change of the own account. Changing the address will come with verifying it. */
record ProfileChange(
        @NotBlank(message = "is required")
        @Size(max = 80, message = "has at most 80 characters")
        @Pattern(regexp = "[^<>&\"\\\\$%!#?;*~/|^=\\[\\]{}()\\p{Cntrl}]*", message = "has no special characters")
        @JsonAlias("displayName")
        String name) {}
