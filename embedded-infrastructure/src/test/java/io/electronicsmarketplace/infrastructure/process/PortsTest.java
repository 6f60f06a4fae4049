package io.electronicsmarketplace.infrastructure.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    private Path directory;

    @Test
    void aPort_isKeptFromOneStartToTheNext() {
        int chosen = ports().get("redis");
        assertThat(ports().get("redis")).isEqualTo(chosen);
    }

    @Test
    void ports_differByName() {
        Ports ports = ports();
        assertThat(ports.get("kafka")).isNotEqualTo(ports.get("redis"));
    }

    @Test
    void aPortThatAnotherProgramTook_isReplacedAndTheNewOneKept() throws Exception {
        int chosen = ports().get("redis");
        try (ServerSocket stranger = new ServerSocket(chosen, 1, InetAddress.getLoopbackAddress())) {
            int replacement = ports().getFree("redis");
            assertThat(replacement).isNotEqualTo(stranger.getLocalPort());
            assertThat(ports().get("redis")).isEqualTo(replacement);
        }
    }

    private Ports ports() {
        return new Ports(directory.resolve("ports"));
    }
}
