package io.electronicsmarketplace.recommender.training;

import io.electronicsmarketplace.recommender.training.TrainingLauncher.Launch.Busy;
import io.electronicsmarketplace.recommender.training.TrainingLauncher.Launch.Launched;
import io.electronicsmarketplace.recommender.training.TrainingLauncher.Launch.OtherOrder;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs the trainer as a Job made of the CronJob's template, as {@code kubectl create job --from} does; runs
 * are the Jobs that belong to the CronJob, the scheduled ones included.
 */
final class CronJobTrainingLauncher implements TrainingLauncher {

    /** Annotation with which Kubernetes' own tools mark a Job that was not started by the schedule. */
    private static final String INSTANTIATE = "cronjob.kubernetes.io/instantiate";

    private static final String ORDER = "electronics-marketplace/training-order";

    private final KubernetesClient client;
    private final String namespace;
    private final String cronJob;

    CronJobTrainingLauncher(KubernetesClient client, String namespace, String cronJob) {
        this.client = client;
        this.namespace = namespace;
        this.cronJob = cronJob;
    }

    @Override
    public Launch launch(String id, TrainingOrder order) {
        String name = cronJob + "-" + id;
        Job same =
                client.batch().v1().jobs().inNamespace(namespace).withName(name).get();
        if (same != null) {
            String known = same.getMetadata().getAnnotations().get(ORDER);
            return order.toString().equals(known) ? new Launched(run(same)) : new OtherOrder();
        }
        Optional<TrainingRun> running = runs(Integer.MAX_VALUE).stream()
                .filter(run -> !run.state().over())
                .findFirst();
        return running.<Launch>map(Busy::new).orElseGet(() -> new Launched(run(create(name, order))));
    }

    private Job create(String name, TrainingOrder order) {
        CronJob template = client.batch()
                .v1()
                .cronjobs()
                .inNamespace(namespace)
                .withName(cronJob)
                .get();
        if (template == null) {
            throw new IllegalStateException("there is no CronJob %s in %s".formatted(cronJob, namespace));
        }
        Job job = new JobBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .addToLabels(labels(template))
                .addToAnnotations(INSTANTIATE, "manual")
                .addToAnnotations(ORDER, order.toString())
                .withOwnerReferences(new OwnerReferenceBuilder()
                        .withApiVersion("batch/v1")
                        .withKind("CronJob")
                        .withName(cronJob)
                        .withUid(template.getMetadata().getUid())
                        .withController(true)
                        .build())
                .endMetadata()
                .withSpec(template.getSpec().getJobTemplate().getSpec())
                .editSpec()
                .editTemplate()
                .editSpec()
                .editFirstContainer()
                .withArgs(arguments(template, order))
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
        return client.resource(job).create();
    }

    private static java.util.Map<String, String> labels(CronJob template) {
        var metadata = template.getSpec().getJobTemplate().getMetadata();
        return metadata == null || metadata.getLabels() == null ? java.util.Map.of() : metadata.getLabels();
    }

    /** The template's, with the order's options in the place of theirs: one budget, one seed. */
    private static List<String> arguments(CronJob template, TrainingOrder order) {
        List<String> arguments = new ArrayList<>(template.getSpec()
                .getJobTemplate()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getArgs());
        if (order.minutes() != null || order.trials() != null) {
            remove(arguments, "--minutes");
            remove(arguments, "--trials");
        }
        if (order.seed() != null) {
            remove(arguments, "--seed");
        }
        add(arguments, "--minutes", order.minutes());
        add(arguments, "--trials", order.trials());
        add(arguments, "--seed", order.seed());
        return arguments;
    }

    private static void remove(List<String> arguments, String option) {
        int at = arguments.indexOf(option);
        if (at >= 0) {
            arguments.subList(at, Math.min(at + 2, arguments.size())).clear();
        }
    }

    private static void add(List<String> arguments, String option, @Nullable Number value) {
        if (value != null) {
            arguments.add(option);
            arguments.add(value.toString());
        }
    }

    @Override
    public List<TrainingRun> runs(int limit) {
        return client.batch().v1().jobs().inNamespace(namespace).list().getItems().stream()
                .filter(this::ofTheCronJob)
                .map(this::run)
                .sorted(Comparator.comparing(TrainingRun::requestedAt).reversed())
                .limit(limit)
                .toList();
    }

    private boolean ofTheCronJob(Job job) {
        return job.getMetadata().getOwnerReferences().stream()
                .anyMatch(owner ->
                        owner.getKind().equals("CronJob") && owner.getName().equals(cronJob));
    }

    private TrainingRun run(Job job) {
        JobStatus status = job.getStatus();
        String created = job.getMetadata().getCreationTimestamp();
        return new TrainingRun(
                job.getMetadata().getName().substring(cronJob.length() + 1),
                state(status),
                created == null ? Instant.EPOCH : Instant.parse(created),
                status == null ? null : time(status.getStartTime()),
                endedAt(status),
                null,
                message(status));
    }

    private static TrainingRun.State state(@Nullable JobStatus status) {
        if (has(status, "Complete")) {
            return TrainingRun.State.SUCCEEDED;
        }
        if (has(status, "Failed")) {
            return TrainingRun.State.FAILED;
        }
        boolean active = status != null && status.getActive() != null && status.getActive() > 0;
        return active ? TrainingRun.State.RUNNING : TrainingRun.State.REQUESTED;
    }

    private static boolean has(@Nullable JobStatus status, String condition) {
        return status != null
                && status.getConditions().stream()
                        .anyMatch(it ->
                                it.getType().equals(condition) && it.getStatus().equals("True"));
    }

    private static @Nullable Instant endedAt(@Nullable JobStatus status) {
        if (status == null) {
            return null;
        }
        return status.getCompletionTime() != null
                ? time(status.getCompletionTime())
                : status.getConditions().stream()
                        .filter(it -> it.getType().equals("Failed"))
                        .map(it -> time(it.getLastTransitionTime()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String message(@Nullable JobStatus status) {
        return status == null
                ? null
                : status.getConditions().stream()
                        .filter(it -> it.getType().equals("Failed"))
                        .map(it -> it.getReason())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Instant time(@Nullable String timestamp) {
        return timestamp == null ? null : Instant.parse(timestamp);
    }
}
