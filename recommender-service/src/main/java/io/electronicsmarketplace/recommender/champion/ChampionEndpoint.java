package io.electronicsmarketplace.recommender.champion;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/champion} on the management port: what serves, for operators and for local-stack. */
@Component
@Endpoint(id = "champion")
class ChampionEndpoint {

    private final ChampionLoader loader;

    ChampionEndpoint(ChampionLoader loader) {
        this.loader = loader;
    }

    @ReadOperation
    public ChampionStatus champion() {
        return loader.status();
    }
}
