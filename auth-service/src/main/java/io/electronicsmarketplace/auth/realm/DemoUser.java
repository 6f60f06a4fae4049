package io.electronicsmarketplace.auth.realm;

import java.util.List;

/** Somebody to try the marketplace with; the password is known to everybody. */
record DemoUser(String username, String password, String email, String displayName, List<String> roles) {}
