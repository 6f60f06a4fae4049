package io.electronicsmarketplace.support.shopper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Lets controllers take a {@link Shopper}; the gateway, which issues the tokens, leaves it out. */
@AutoConfiguration
@ConditionalOnProperty("marketplace.visitor-keys-url")
public class ShopperAutoConfiguration {

    @Bean
    VisitorTokens visitorTokens(@Value("${marketplace.visitor-keys-url}") String keysUrl) {
        return new VisitorTokens(keysUrl);
    }

    @Bean
    WebFluxConfigurer shopperArguments(VisitorTokens visitorTokens) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new ShopperArgumentResolver(visitorTokens));
            }
        };
    }
}
