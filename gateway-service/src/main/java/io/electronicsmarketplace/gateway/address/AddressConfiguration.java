package io.electronicsmarketplace.gateway.address;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AddressConfiguration {

    @Bean
    PublicAddress publicAddress(@Value("${gateway.public-url}") String publicUrl) {
        return PublicAddress.of(publicUrl);
    }

    @Bean
    ClientAddresses clientAddresses(@Value("${gateway.trusted-proxies}") String trustedProxies) {
        return new ClientAddresses(trustedProxies);
    }
}
