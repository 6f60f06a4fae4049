package io.electronicsmarketplace.trainer;

import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * A Lease object of coordination.k8s.io. It expires after the longest that a run may take, so that the
 * lease of a pod that was killed does not block the next one for ever.
 */
record KubernetesLease(KubernetesClient client, String namespace, String name, String holder) implements Lease {
    private static final Duration LONGEST_RUN = Duration.ofHours(6);

    static KubernetesLease acquire(
            KubernetesClient client, String namespace, String name, String holder, ZonedDateTime now) {
        KubernetesLease lease = new KubernetesLease(client, namespace, name, holder);
        var found = client.leases().inNamespace(namespace).withName(name).get();
        if (found != null) {
            ZonedDateTime renewed = found.getSpec().getRenewTime();
            if (renewed != null && renewed.plus(LONGEST_RUN).isAfter(now)) {
                throw new HeldByAnother(found.getSpec().getHolderIdentity());
            }
            client.resource(found).delete();
        }
        try {
            client.resource(new LeaseBuilder()
                            .withNewMetadata()
                            .withNamespace(namespace)
                            .withName(name)
                            .endMetadata()
                            .withNewSpec()
                            .withHolderIdentity(holder)
                            .withLeaseDurationSeconds((int) LONGEST_RUN.toSeconds())
                            .withRenewTime(now.withZoneSameInstant(ZoneOffset.UTC))
                            .endSpec()
                            .build())
                    .create();
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
                throw new HeldByAnother("it was a moment quicker");
            }
            throw e;
        }
        return lease;
    }

    @Override
    public void close() {
        client.leases().inNamespace(namespace).withName(name).delete();
    }
}
