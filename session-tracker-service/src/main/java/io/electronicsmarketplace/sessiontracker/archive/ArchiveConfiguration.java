package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.archive.ArchiveStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The archive that the whole service uses. */
@Configuration
@EnableConfigurationProperties(ArchiveSettings.class)
class ArchiveConfiguration {

    @Bean
    ArchiveStore archiveStore(ArchiveSettings settings) {
        return ArchiveStore.at(settings.directory(), settings.mirrorDirectory());
    }
}
