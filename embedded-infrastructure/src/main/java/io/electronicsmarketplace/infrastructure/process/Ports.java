package io.electronicsmarketplace.infrastructure.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ports by name, chosen once and kept in a file, so that addresses in tokens, redirects and
 * bookmarks stay valid from one start to the next.
 */
public final class Ports {
    private static final Logger log = LoggerFactory.getLogger(Ports.class);

    /** Below the ranges from which Linux (32768) and macOS (49152) take ports for outgoing connections. */
    private static final int LOWEST = 18_000;

    private static final int HIGHEST = 32_000;

    private final Path file;
    private final Properties ports = new Properties();

    public Ports(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                ports.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
    }

    /** The port kept under this name, chosen now if there's none yet. */
    public synchronized int get(String name) {
        String kept = ports.getProperty(name);
        return kept != null ? Integer.parseInt(kept) : keep(name, choose());
    }

    /** Keeps this very port under this name. */
    public synchronized void set(String name, int port) {
        if (!String.valueOf(port).equals(ports.getProperty(name))) {
            keep(name, port);
        }
    }

    /**
     * The kept port, unless another program has taken it meanwhile: then a new one is chosen, since
     * nothing could be started otherwise. To be called when our own process is known not to run.
     */
    public synchronized int getFree(String name) {
        int port = get(name);
        if (isFree(port)) {
            return port;
        }
        int replacement = keep(name, choose());
        log.warn("Port {} of {} is taken by another program; from now on it's {}", port, name, replacement);
        return replacement;
    }

    public static boolean isFree(int port) {
        return isFree(InetAddress.getLoopbackAddress(), port);
    }

    public static boolean isFree(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Like the servers do it: connections of a former run that linger don't count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private int choose() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!ports.containsValue(String.valueOf(port)) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between %d and %d".formatted(LOWEST, HIGHEST));
    }

    private int keep(String name, int port) {
        ports.setProperty(name, String.valueOf(port));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
            try (var writer = Files.newBufferedWriter(temporary)) {
                ports.store(writer, "Chosen once and kept; delete this file to have new ones chosen.");
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        return port;
    }
}
