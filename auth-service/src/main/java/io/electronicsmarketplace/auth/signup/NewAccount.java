package io.electronicsmarketplace.auth.signup;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who wants an account. */
record NewAccount(
        @Schema(description = "To sign in with; the e-mail address if absent")
        @Size(min = 3, max = 40, message = "has 3 to 40 characters")
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9._-]*",
                message = "has letters, digits, dots, dashes and underscores only")
        @Nullable
        String username,

        @NotNull(message = "is required")
        @Email(message = "is not an e-mail address")
        @Size(max = 255, message = "has at most 255 characters")
        String email,

        @NotNull(message = "is required") @Size(min = 8, max = 128, message = "has 8 to 128 characters")
        String password,

        @Schema(description = "What others call you")
        @NotBlank(message = "is required")
        @Size(max = 80, message = "has at most 80 characters")
        @Pattern(regexp = "[^<>&\"\\\\$%!#?;*~/|^=\\[\\]{}()\\p{Cntrl}]*", message = "has no special characters")
        @JsonAlias("displayName")
        String name,

        @Schema(description = "Whether to sell as well; true if absent") @Nullable
        Boolean seller) {

    /** Keycloak's names are lower case. */
    String usernameOrEmail() {
        return (username == null ? email : username).toLowerCase(Locale.ROOT);
    }

    boolean sells() {
        return seller == null || seller;
    }

    @AssertTrue(message = "the password must be neither the username nor the e-mail address")
    @Schema(hidden = true)
    boolean isPasswordOfItsOwn() {
        return password == null
                || email == null
                || !(password.equalsIgnoreCase(email) || password.equalsIgnoreCase(usernameOrEmail()));
    }
}
