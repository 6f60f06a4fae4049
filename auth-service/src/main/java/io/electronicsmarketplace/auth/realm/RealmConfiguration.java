package io.electronicsmarketplace.auth.realm;

import io.electronicsmarketplace.auth.keycloak.KeycloakSettings;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RealmConfiguration {

    /** Runs before the service says that it is ready, while it already answers. */
    @Bean
    ApplicationRunner bringRealm(KeycloakSettings keycloak, RealmSettings settings) {
        var definition = new RealmDefinition(keycloak, settings);
        return arguments -> new RealmStart(keycloak, definition, new RealmReconciliation(definition)).run();
    }
}
