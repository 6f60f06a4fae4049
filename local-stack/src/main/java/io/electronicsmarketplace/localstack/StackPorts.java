package io.electronicsmarketplace.localstack;

import io.electronicsmarketplace.infrastructure.process.Ports;
import java.nio.file.Path;

/** The services' ports: the gateway's is asked for or 8080, the others are chosen once and kept. */
final class StackPorts {
    static final int DEFAULT_GATEWAY = 8080;

    private final Ports ports;

    StackPorts(Path file) {
        this.ports = new Ports(file);
    }

    int api(Service service) {
        return ports.get(service.id());
    }

    int management(Service service) {
        return ports.get(service.managementPort());
    }

    String url(Service service) {
        return "http://localhost:" + api(service);
    }

    String managementUrl(Service service) {
        return "http://localhost:" + management(service);
    }

    /**
     * To be called while no service runs: keeps the gateway's port, and moves those of the others
     * that another program has taken.
     *
     * @throws IllegalStateException if the gateway's port is taken
     */
    void settle(int gatewayPort) {
        if (!Ports.isFree(gatewayPort)) {
            throw new IllegalStateException(
                    "Port %d is taken by another program. Choose another one: ./market run --port 8090"
                            .formatted(gatewayPort));
        }
        ports.set(Service.GATEWAY.id(), gatewayPort);
        for (Service service : Service.values()) {
            if (service != Service.GATEWAY) {
                ports.getFree(service.id());
            }
            ports.getFree(service.managementPort());
        }
    }
}
