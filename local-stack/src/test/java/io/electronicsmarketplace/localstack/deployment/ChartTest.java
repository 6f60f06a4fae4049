package io.electronicsmarketplace.localstack.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {
    private static final Path RENDERED = Path.of("target/marketplace.yaml");

    @Test
    void plainManifests_areTheChartWithItsDefaults() throws IOException {
        String rendered = Chart.rendered().withoutHooks();
        String manifests = Modules.text(Modules.CHECKOUT.resolve("k8s/base/marketplace.yaml"));
        String remark = manifests.substring(0, manifests.indexOf('\n') + 1);
        Files.writeString(RENDERED, remark + rendered);

        assertThat(firstDifference(manifests, remark + rendered))
                .as("k8s/base/marketplace.yaml; local-stack/%s is what the chart gives", RENDERED)
                .isEmpty();
    }

    private static String firstDifference(String left, String right) {
        Iterator<String> others = right.lines().iterator();
        Optional<String> different = left.lines()
                .filter(line -> !others.hasNext() || !others.next().equals(line))
                .findFirst();
        return different
                .or(() -> others.hasNext() ? Optional.of(others.next()) : Optional.empty())
                .orElse("");
    }

    @Test
    void helmFindsNoFault() {
        LintResult lint = new Helm(Chart.FOLDER).lint().strict().call();

        assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
    }

    @Test
    void workloads_areTheModulesThatBecomeImages() {
        assertThat(Chart.rendered().workloads()).containsExactlyElementsOf(Modules.withImage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"by-address.yaml", "operators.yaml", "archive-in-bucket.yaml"})
    void examples_render(String example) {
        Path file = Modules.CHECKOUT.resolve("helm/marketplace/examples").resolve(example);

        assertThat(Chart.rendered(List.of(file), Map.of()).workloads()).isNotEmpty();
    }

    @Test
    void archiveInABucket_isReachedByThoseTwoAlone() {
        Path example = Modules.CHECKOUT.resolve("helm/marketplace/examples/archive-in-bucket.yaml");
        Chart chart =
                Chart.rendered(List.of(example), Map.of("global.archive.serviceAccountAnnotations.role", "writer"));

        for (String workload : Modules.withImage()) {
            boolean usesIt = List.of("session-tracker-service", "trainer-job").contains(workload);
            assertThat(chart.variables(workload).contains("AWS_SECRET_ACCESS_KEY"))
                    .as("credentials of %s", workload)
                    .isEqualTo(usesIt);
            assertThat(chart.text("NetworkPolicy", workload).contains("9000"))
                    .as("network policy of %s", workload)
                    .isEqualTo(usesIt);
            assertThat(chart.text("ServiceAccount", workload).contains("role=writer"))
                    .as("service account of %s", workload)
                    .isEqualTo(usesIt);
        }
    }

    @Test
    void unknownOrWrongValue_isRefused() {
        assertThatThrownBy(() -> Chart.rendered(List.of(), Map.of("global.publicUri", "http://localhost")))
                .hasMessageContaining("publicUri");
        assertThatThrownBy(() -> Chart.rendered(List.of(), Map.of("global.archive.address", "/data/archive")))
                .hasMessageContaining("archive");
        assertThatThrownBy(() -> Chart.rendered(List.of(), Map.of("global.publicUrl", "localhost/")))
                .hasMessageContaining("publicUrl");
    }
}
