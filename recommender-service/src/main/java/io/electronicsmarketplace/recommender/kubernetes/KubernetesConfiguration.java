package io.electronicsmarketplace.recommender.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Outside a cluster nothing asks for the client, so it is not made. */
@Configuration(proxyBeanMethods = false)
class KubernetesConfiguration {

    @Bean
    @Lazy
    KubernetesClient kubernetesClient() {
        return new KubernetesClientBuilder().build();
    }
}
