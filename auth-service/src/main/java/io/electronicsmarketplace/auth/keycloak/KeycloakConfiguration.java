package io.electronicsmarketplace.auth.keycloak;

import java.util.concurrent.Executors;
import org.keycloak.admin.client.Keycloak;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
class KeycloakConfiguration {

    @Bean(destroyMethod = "close")
    Keycloak keycloak(KeycloakSettings settings) {
        return KeycloakClients.own(settings);
    }

    @Bean
    KeycloakRealm keycloakRealm(Keycloak keycloak, KeycloakSettings settings) {
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("keycloak-", 0).factory());
        return new KeycloakRealm(keycloak, settings.realm(), Schedulers.fromExecutorService(threads));
    }
}
