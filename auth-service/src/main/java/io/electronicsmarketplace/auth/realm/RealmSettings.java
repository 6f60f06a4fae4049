package io.electronicsmarketplace.auth.realm;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param publicUrl the gateway's public address, to which sign-ins may return
 * @param demoAccounts whether ada, ben, sam and root are made
 */
@ConfigurationProperties("auth.realm")
record RealmSettings(String publicUrl, boolean demoAccounts) {}
