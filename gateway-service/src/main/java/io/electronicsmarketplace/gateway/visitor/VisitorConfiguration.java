package io.electronicsmarketplace.gateway.visitor;

import io.electronicsmarketplace.gateway.address.PublicAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitorConfiguration {

    @Bean
    VisitorKeys visitorKeys(@Value("${gateway.visitor-key-file}") Path file, PublicAddress address) {
        return VisitorKeys.load(file, address.isLoopback());
    }

    @Bean
    Visitors visitors(VisitorKeys keys, Clock clock, PublicAddress address) {
        return new Visitors(new VisitorTokenIssuer(keys, clock), address);
    }

    @Bean
    VisitorFilter visitorFilter(Visitors visitors) {
        return new VisitorFilter(visitors);
    }
}
