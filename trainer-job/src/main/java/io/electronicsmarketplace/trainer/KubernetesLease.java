package io.electronicsmarketplace.trainer;

import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Lease object of coordination.k8s.io, renewed while the run lasts, so that a killed pod blocks others
 * for two minutes only. An expired one is taken over by an update of the version that was read: of two
 * who try, the API server lets one.
 */
final class KubernetesLease implements Lease {
    private static final Duration EXPIRY = Duration.ofMinutes(2);
    private static final Duration RENEWAL = Duration.ofSeconds(30);

    private final Resource<io.fabric8.kubernetes.api.model.coordination.v1.Lease> resource;
    private final InstantSource clock;
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lease-renewal").factory());

    /** A pod that is deleted gives it back at once; only a killed one leaves it to expire. */
    private final Thread release = new Thread(this::giveBack, "lease-release");

    private KubernetesLease(
            Resource<io.fabric8.kubernetes.api.model.coordination.v1.Lease> resource, InstantSource clock) {
        this.resource = resource;
        this.clock = clock;
        Runtime.getRuntime().addShutdownHook(release);
        renewal.scheduleAtFixedRate(this::renew, RENEWAL.toSeconds(), RENEWAL.toSeconds(), TimeUnit.SECONDS);
    }

    static KubernetesLease acquire(
            KubernetesClient client, String namespace, String name, String holder, InstantSource clock) {
        var resource = client.leases().inNamespace(namespace).withName(name);
        var found = resource.get();
        ZonedDateTime now = now(clock);
        if (found != null && isHeld(found.getSpec().getRenewTime(), now)) {
            throw new HeldByAnother(found.getSpec().getHolderIdentity());
        }
        var wanted = new LeaseBuilder()
                .withNewMetadata()
                .withNamespace(namespace)
                .withName(name)
                .withResourceVersion(found == null ? null : found.getMetadata().getResourceVersion())
                .endMetadata()
                .withNewSpec()
                .withHolderIdentity(holder)
                .withLeaseDurationSeconds((int) EXPIRY.toSeconds())
                .withRenewTime(now)
                .endSpec()
                .build();
        try {
            if (found == null) {
                client.resource(wanted).create();
            } else {
                client.resource(wanted).update();
            }
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
                throw new HeldByAnother("it was a moment quicker");
            }
            throw e;
        }
        return new KubernetesLease(resource, clock);
    }

    private static boolean isHeld(@Nullable ZonedDateTime renewed, ZonedDateTime now) {
        return renewed != null && renewed.plus(EXPIRY).isAfter(now);
    }

    private static ZonedDateTime now(InstantSource clock) {
        return clock.instant().atZone(ZoneOffset.UTC);
    }

    private void renew() {
        try {
            resource.edit(lease -> new LeaseBuilder(lease)
                    .editSpec()
                    .withRenewTime(now(clock))
                    .endSpec()
                    .build());
        } catch (KubernetesClientException e) {
            // The next renewal comes well before the lease expires; a schedule that throws would end.
            System.err.println("the lease could not be renewed: " + e.getMessage());
        }
    }

    private void giveBack() {
        renewal.shutdownNow();
        resource.delete();
    }

    @Override
    public void close() {
        giveBack();
        Runtime.getRuntime().removeShutdownHook(release);
    }
}
