package io.electronicsmarketplace.gateway.images;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Serves {@code /images/**} from {@code IMAGES_DIRECTORY}, if there is one. */
@Configuration(proxyBeanMethods = false)
class ImagesConfiguration implements WebFluxConfigurer {

    /** Another sample has other product ids, so a picture hardly ever changes. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final String directory;

    ImagesConfiguration(@Value("${gateway.images-directory}") String directory) {
        this.directory = directory;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        if (directory.isBlank()) {
            return;
        }
        // Not from the path itself: a folder that isn't there yet would lose the slash at its end.
        String location = "file:" + Path.of(directory).toAbsolutePath() + "/";
        registry.addResourceHandler("/images/**")
                .addResourceLocations(location)
                .setCacheControl(CacheControl.maxAge(FRESH).cachePublic());
    }
}
