package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.state.SessionRule;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When browsing sessions end; the recommender has the same settings. */
@Configuration(proxyBeanMethods = false)
class StateConfiguration {

    @Bean
    SessionRule sessionRule(
            @Value("${marketplace.browsing-session.inactivity}") Duration inactivity,
            @Value("${marketplace.browsing-session.longest}") Duration longest) {
        return new SessionRule(inactivity, longest, SessionRule.MOST);
    }
}
