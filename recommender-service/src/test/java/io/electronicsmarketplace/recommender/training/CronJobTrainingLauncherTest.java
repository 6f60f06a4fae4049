package io.electronicsmarketplace.recommender.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommender.training.TrainingLauncher.Launch.Busy;
import io.electronicsmarketplace.recommender.training.TrainingLauncher.Launch.Launched;
import io.electronicsmarketplace.recommender.training.TrainingLauncher.Launch.OtherOrder;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EnableKubernetesMockClient(crud = true)
class CronJobTrainingLauncherTest {

    private static final TrainingOrder ORDER = new TrainingOrder(5, null, 42L);

    private KubernetesClient client;
    private CronJobTrainingLauncher launcher;

    @BeforeEach
    void schedule() {
        launcher = new CronJobTrainingLauncher(client, "shop", "trainer");
        client.resource(new CronJobBuilder()
                        .withNewMetadata()
                        .withName("trainer")
                        .withNamespace("shop")
                        .endMetadata()
                        .withNewSpec()
                        .withSchedule("0 3 * * *")
                        .withNewJobTemplate()
                        .withNewMetadata()
                        .addToLabels("app.kubernetes.io/name", "trainer")
                        .endMetadata()
                        .withNewSpec()
                        .withNewTemplate()
                        .withNewSpec()
                        .addNewContainer()
                        .withName("trainer")
                        .withImage("trainer:1")
                        .withArgs("train", "--minutes", "30")
                        .endContainer()
                        .endSpec()
                        .endTemplate()
                        .endSpec()
                        .endJobTemplate()
                        .endSpec()
                        .build())
                .create();
    }

    private Job job(String id) {
        return client.batch()
                .v1()
                .jobs()
                .inNamespace("shop")
                .withName("trainer-" + id)
                .get();
    }

    @Test
    void launch_makesAJobOfTheCronJob() {
        assertThat(launcher.launch("one", ORDER)).isInstanceOf(Launched.class);
        Job job = job("one");
        assertThat(job.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getArgs())
                .containsExactly("train", "--minutes", "5", "--seed", "42");
        assertThat(job.getMetadata().getLabels()).containsEntry("app.kubernetes.io/name", "trainer");
        assertThat(job.getMetadata().getOwnerReferences().getFirst().getName()).isEqualTo("trainer");
    }

    @Test
    void launchOfTheSameId_isTheSameRun_orAnotherOrder() {
        launcher.launch("one", ORDER);
        assertThat(launcher.launch("one", ORDER)).isInstanceOf(Launched.class);
        assertThat(launcher.launch("one", TrainingOrder.USUAL)).isInstanceOf(OtherOrder.class);
    }

    @Test
    void launchWhileOneIsNotOver_isBusy_andAfterwardsNot() {
        launcher.launch("one", ORDER);
        assertThat(launcher.launch("two", ORDER)).isInstanceOf(Busy.class);
        client.resource(job("one"))
                .editStatus(job -> job.edit()
                        .withNewStatus()
                        .withStartTime("2026-11-24T12:00:01Z")
                        .addNewCondition()
                        .withType("Failed")
                        .withStatus("True")
                        .withReason("DeadlineExceeded")
                        .withLastTransitionTime("2026-11-24T13:00:00Z")
                        .endCondition()
                        .endStatus()
                        .build());
        TrainingRun first = launcher.runs(10).getFirst();
        assertThat(first.state()).isEqualTo(TrainingRun.State.FAILED);
        assertThat(first.message()).isEqualTo("DeadlineExceeded");
        assertThat(launcher.launch("two", ORDER)).isInstanceOf(Launched.class);
    }
}
