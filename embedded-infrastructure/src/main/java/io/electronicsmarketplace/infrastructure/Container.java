package io.electronicsmarketplace.infrastructure;

import java.util.List;
import java.util.Map;

/**
 * A part as a container: the same program, in the same configuration, as the one that is started
 * from Maven's artefacts.
 *
 * @param image official, with its version
 * @param command what the image's entry point is given; empty for the image's own
 * @param ports ports of this machine's loopback interface, with the container's port for each
 */
record Container(String image, List<String> command, Map<String, String> environment, Map<Integer, Integer> ports) {

    /** In Docker's notation. */
    List<String> portBindings() {
        return ports.entrySet().stream()
                .map(port -> "127.0.0.1:%d:%d".formatted(port.getKey(), port.getValue()))
                .toList();
    }
}
