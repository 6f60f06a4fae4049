package io.electronicsmarketplace.support.replay;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** Puts the replay's clock in the place of the service's own. */
@AutoConfiguration
@Profile("replay")
public class ReplayAutoConfiguration {

    /**
     * @param address where the service listens; empty would be everywhere
     * @param management where its metrics and operations are
     * @throws IllegalStateException if others than this machine could reach it
     */
    @Bean
    @Primary
    Clock replayClock(
            @Value("${marketplace.replay.clock-file}") Path file,
            @Value("${server.address}") String address,
            @Value("${management.server.address}") String management)
            throws UnknownHostException {
        if (!isLoopback(address) || !isLoopback(management)) {
            throw new IllegalStateException(
                    "The profile replay is for this machine alone: its clock is not the world's. Set SERVER_ADDRESS and"
                            + " MANAGEMENT_SERVER_ADDRESS to a loopback address, or leave the profile out.");
        }
        return new FileClock(file);
    }

    private static boolean isLoopback(String address) throws UnknownHostException {
        return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    }
}
