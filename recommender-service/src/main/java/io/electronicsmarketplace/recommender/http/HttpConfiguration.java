package io.electronicsmarketplace.recommender.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/** Resources of the web server. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    /** One event loop for each processor; reactor-netty itself has four at least, which take turns on a single one. */
    @Bean
    ReactorResourceFactory serverResources() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResourcesSupplier(
                () -> LoopResources.create("http", Runtime.getRuntime().availableProcessors(), true));
        return resources;
    }
}
