package io.electronicsmarketplace.gateway.signin;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who signed in with this browser. */
final class BrowserAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;

    BrowserAuthentication(SignIn signIn) {
        super(List.of()); // the services look at the access token's permissions, the gateway at none
        this.signIn = signIn;
        setAuthenticated(true);
    }

    SignIn signIn() {
        return signIn;
    }

    @Override
    public Object getPrincipal() {
        return signIn.userId();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
