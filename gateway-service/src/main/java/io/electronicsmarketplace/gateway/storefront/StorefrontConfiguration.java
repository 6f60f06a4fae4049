package io.electronicsmarketplace.gateway.storefront;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

@Configuration(proxyBeanMethods = false)
class StorefrontConfiguration implements WebFluxConfigurer {

    private static final Logger log = LoggerFactory.getLogger(StorefrontConfiguration.class);

    private final String location;

    StorefrontConfiguration(@Value("${gateway.storefront-directory}") String directory) {
        this.location = locationOf(directory);
    }

    private static String locationOf(String directory) {
        if (directory.isBlank()) {
            return "classpath:/placeholder/";
        }
        Path folder = Path.of(directory).toAbsolutePath();
        if (!Files.isRegularFile(folder.resolve("index.html"))) {
            log.warn("No index.html in {}: serving the placeholder page instead of the storefront", folder);
            return "classpath:/placeholder/";
        }
        return folder.toUri().toString();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(location + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageResolver());
    }
}
