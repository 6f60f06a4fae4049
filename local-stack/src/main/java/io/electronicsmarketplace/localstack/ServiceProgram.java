package io.electronicsmarketplace.localstack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * A service's jar, extracted from Boot's nested form into a folder of its own. A running service is
 * thereby not disturbed by a build, and its classes come from the JVM's class cache: written when it
 * first ends in order, used by every start after that.
 */
final class ServiceProgram {
    private static final List<String> SMALL =
            List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=64m", "-XX:MaxDirectMemorySize=64m");

    /** What the chart's {@code heapPercentage} makes of its largest memory limit of a service, and its options. */
    private static final List<String> DEPLOYED =
            List.of("-Xmx268m", "-Xms268m", "-XX:MetaspaceSize=128m", "-XX:SweeperThreshold=40");

    private final Checkout checkout;
    private final Service service;
    private final boolean asDeployed;

    /** @param asDeployed with the JVM's options of a container, instead of those that fit all on a laptop */
    ServiceProgram(Checkout checkout, Service service, boolean asDeployed) {
        this.checkout = checkout;
        this.service = service;
        this.asDeployed = asDeployed;
    }

    List<String> command() throws IOException, InterruptedException {
        Path folder = extracted();
        List<String> command = new ArrayList<>(List.of(
                Jvm.program(),
                marker(),
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Dio.netty.allocator.maxOrder=3"));
        if (asDeployed) {
            command.addAll(DEPLOYED);
        } else {
            command.addAll(List.of("-Xmx%dm".formatted(service.heapMebibytes()), "-Xms32m"));
            command.addAll(SMALL);
        }
        command.addAll(service.options(asDeployed));
        command.addAll(List.of("-jar", folder.resolve(service.module() + ".jar").toString()));
        return command;
    }

    /** By which a process of this service and checkout is recognised. */
    String marker() {
        return "-Dmarketplace.process=" + checkout.market().resolve(service.id());
    }

    private Path extracted() throws IOException, InterruptedException {
        Path jar = checkout.jar(service.module());
        String build = checksum(jar);
        Path builds = checkout.market().resolve("programs").resolve(service.module());
        Path folder = builds.resolve(build);
        if (Files.exists(folder)) {
            return folder;
        }
        Folders.delete(builds);
        Path making = builds.resolve("making");
        Process extraction = new ProcessBuilder(
                        Jvm.program(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        making.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(extraction.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (extraction.waitFor() != 0) {
            throw new IOException("%s cannot be extracted: %s".formatted(jar, output));
        }
        Files.move(making, folder);
        return folder;
    }

    /** By content, for the build gives every jar the same time. */
    private static String checksum(Path jar) throws IOException {
        CRC32C checksum = new CRC32C();
        try (var content = new CheckedInputStream(Files.newInputStream(jar), checksum)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return "%x-%08x".formatted(Files.size(jar), checksum.getValue());
    }
}
