package io.electronicsmarketplace.recommender.training;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param launcher who runs the trainer
 * @param cronjob the CronJob whose template a run is made of
 * @param namespace of that CronJob
 */
@ConfigurationProperties("marketplace.recommender.training")
record TrainingSettings(LauncherKind launcher, String cronjob, String namespace) {

    /** Who runs the trainer. */
    enum LauncherKind {
        FILE,
        CRONJOB
    }
}
