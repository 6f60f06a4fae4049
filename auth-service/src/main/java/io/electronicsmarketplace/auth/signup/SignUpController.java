package io.electronicsmarketplace.auth.signup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Accounts")
class SignUpController {

    /**
     * Every sign-up takes at least this long: making an account takes some 150 ms more than finding
     * that there is one, which would tell the two apart.
     */
    private static final Duration AT_LEAST = Duration.ofMillis(500);

    /** The answer to every sign-up. */
    record Accepted(String status) {}

    private final SignUp signUp;

    SignUpController(SignUp signUp) {
        this.signUp = signUp;
    }

    @Operation(
            summary = "Sign up",
            description = "The answer is the same whether the address or name is new or has an account already.")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Accepted> signUp(@Valid @RequestBody NewAccount account) {
        return Mono.whenDelayError(signUp.create(account), Mono.delay(AT_LEAST)).thenReturn(new Accepted("accepted"));
    }
}
