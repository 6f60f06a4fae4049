package io.electronicsmarketplace.recommender.training;

import io.electronicsmarketplace.recommender.champion.BundleStore;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses who runs the trainer. */
@Configuration(proxyBeanMethods = false)
class TrainingConfiguration {

    @Bean
    TrainingLauncher trainingLauncher(
            TrainingSettings settings, BundleStore store, ObjectProvider<KubernetesClient> kubernetes, Clock clock) {
        return switch (settings.launcher()) {
            case FILE -> new FileTrainingLauncher(store.directory(), clock);
            case CRONJOB ->
                new CronJobTrainingLauncher(kubernetes.getObject(), settings.namespace(), settings.cronjob());
        };
    }
}
