package io.electronicsmarketplace.system.replay;

import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A bundle store that holds one bundle, the champion. */
final class ReplayStore {
    private final Path directory;

    ReplayStore(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    Path directory() {
        return directory;
    }

    /** Takes in a copy of a bundle and makes it the champion; returns its folder. */
    Path copyOf(Path bundle) throws IOException {
        Path folder = Files.createDirectory(
                directory.resolve(BundleReader.manifest(bundle).version()));
        try (Stream<Path> files = Files.list(bundle)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return crowned(folder);
    }

    /**
     * Trains a bundle on what happened before T, by the trainer's own program, and makes it the champion.
     *
     * @throws IllegalStateException if the trainer fails; what it said is on this terminal
     */
    Path trained(Path checkout, Path history, Path catalogue, int trials) throws IOException, InterruptedException {
        Path trained = directory.resolve("trained");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxRAMPercentage=60",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                checkout.resolve("trainer-job/target/trainer-job.jar").toString()));
        command.addAll(List.of("train", "--history", history.toString(), "--catalogue", catalogue.toString()));
        command.addAll(List.of("--until", "test", "--trials", String.valueOf(trials), "--out", trained.toString()));
        ProcessBuilder trainer = new ProcessBuilder(command).inheritIO();
        // Threads of native learners that wait in loops take the processor from whoever they wait for.
        trainer.environment().put("OMP_WAIT_POLICY", "passive");
        Process process = trainer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-training"));
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException("the training failed with status " + status);
        }
        return crowned(Files.move(
                trained, directory.resolve(BundleReader.manifest(trained).version())));
    }

    private Path crowned(Path folder) throws IOException {
        Files.writeString(directory.resolve("champion.json"), "{\"version\":\"" + folder.getFileName() + "\"}");
        return folder;
    }
}
