package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Finds the marketplace that {@code ./market run} has started here, unless told another. */
final class RunningMarket {

    @Option(names = "--gateway", paramLabel = "URL", description = "Default: the one that ./market run started here.")
    private @Nullable String gateway;

    @Option(names = "--issuer", paramLabel = "URL", description = "Keycloak's realm. Default: the one of ./market run.")
    private @Nullable String issuer;

    /** Whether it is the one that {@code ./market run} has started here. */
    boolean isHere() {
        return gateway == null;
    }

    Api gateway() {
        return Api.at(URI.create(gateway != null ? gateway : "http://localhost:" + port("gateway")));
    }

    String issuer() {
        return issuer != null ? issuer : "http://localhost:" + port("keycloak") + "/realms/marketplace";
    }

    /** Where the stack keeps what it needs while it runs. */
    static Path directory() {
        return Path.of(System.getProperty("market.root", ""), ".market");
    }

    static String port(String name) {
        var ports = new Properties();
        try (var in = Files.newBufferedReader(directory().resolve("ports"))) {
            ports.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("No marketplace was started here; say --gateway and --issuer", e);
        }
        return ports.getProperty(name);
    }
}
