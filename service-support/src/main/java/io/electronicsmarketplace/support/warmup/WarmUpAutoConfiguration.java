package io.electronicsmarketplace.support.warmup;

import java.net.InetAddress;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Warms up a service that says with which requests. */
@AutoConfiguration
@ConditionalOnBean(WarmUpRequests.class)
@ConditionalOnProperty("marketplace.warm-up.requests")
public class WarmUpAutoConfiguration {

    /**
     * Spring says that a service is ready after its runners have ended.
     *
     * @param address where the service listens, if not everywhere
     */
    @Bean
    ApplicationRunner loopbackWarmUp(
            WarmUpRequests requests,
            Environment environment,
            @Value("${server.address:}") String address,
            @Value("${marketplace.warm-up.requests}") int most,
            @Value("${marketplace.warm-up.budget}") Duration budget) {
        return arguments -> {
            // The port is known only now: tests take any that is free.
            String url = "http://%s:%s".formatted(hostOf(address), environment.getProperty("local.server.port"));
            new LoopbackWarmUp(requests, new WarmUpSettings(url, most, budget)).run();
        };
    }

    private static String hostOf(String address) throws java.net.UnknownHostException {
        InetAddress listening = InetAddress.getByName(address); // loopback if empty
        InetAddress host = listening.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listening;
        return host instanceof java.net.Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
    }
}
