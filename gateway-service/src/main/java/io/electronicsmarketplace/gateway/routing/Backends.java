package io.electronicsmarketplace.gateway.routing;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services are. */
@ConfigurationProperties("gateway.services")
public record Backends(URI auth, URI catalog, URI sessionTracker, URI recommender) {

    public URI addressOf(Backend backend) {
        return switch (backend) {
            case AUTH -> auth;
            case CATALOG -> catalog;
            case SESSION_TRACKER -> sessionTracker;
            case RECOMMENDER -> recommender;
        };
    }
}
