package io.electronicsmarketplace.localstack.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComposeFileTest {
    private static final Pattern PROJECT_VERSION =
            Pattern.compile("<artifactId>electronics-marketplace</artifactId>\\s*<version>([^<]+)</version>");

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void ownServices_areTheModulesThatBecomeImages() {
        assertThat(ownServices()).containsExactlyInAnyOrderElementsOf(Modules.withImage());
    }

    @Test
    void ownImages_areCalledLikeTheirServiceAndHaveTheProjectsVersion() {
        var pom = PROJECT_VERSION.matcher(Modules.text(Modules.CHECKOUT.resolve("pom.xml")));
        assertThat(pom.find()).isTrue();

        for (String service : ownServices()) {
            assertThat(compose.ownImage(service)).contains(new ComposeFile.OwnImage(service, pom.group(1)));
        }
    }

    @Test
    void otherImages_haveAVersion() {
        for (String service : compose.services()) {
            assertThat(compose.service(service).get("image")).asString().matches(".+:[^:]*[0-9][^:]*");
        }
    }

    @Test
    void whatAServiceWaitsFor_isThereAndTellsItsHealth() {
        for (String service : compose.services()) {
            Yaml.map(compose.service(service), "depends_on").forEach((other, how) -> {
                assertThat(compose.services()).as("depends_on of %s", service).contains(other);
                if (String.valueOf(how).contains("service_healthy")) {
                    assertThat(compose.service(other))
                            .as("%s waits for %s", service, other)
                            .containsKey("healthcheck");
                }
            });
        }
    }

    @Test
    void mountedVolumes_areDeclared_andDeclaredOnesMounted() {
        var mounted = new TreeSet<String>();
        for (String service : compose.services()) {
            Yaml.list(compose.service(service), "volumes")
                    .forEach(volume -> mounted.add(volume.toString().split(":", -1)[0]));
        }

        assertThat(mounted).containsExactlyInAnyOrderElementsOf(compose.volumes());
    }

    @Test
    void publishedPorts_areThoseOfTheLoopbackOnly() {
        for (String service : compose.services()) {
            assertThat(Yaml.list(compose.service(service), "ports"))
                    .allSatisfy(port -> assertThat(port).asString().startsWith("127.0.0.1:"));
        }
    }

    private Set<String> ownServices() {
        var own = new TreeSet<>(compose.services());
        own.removeIf(service -> compose.ownImage(service).isEmpty());
        return own;
    }
}
