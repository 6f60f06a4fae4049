package io.electronicsmarketplace.recommender;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the recommender. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class RecommenderService {

    public static void main(String[] arguments) {
        SpringApplication.run(RecommenderService.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
