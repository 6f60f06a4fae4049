package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.data.Incidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The Python side of {@link AlsBench}: a process that holds the same matrix and fits it when asked to. It reads
 * the matrix from files of little-endian numbers, which are gone when it ends.
 */
final class AlsPeer implements AutoCloseable {
    private final Path folder;
    private final Process process;
    private final PrintWriter questions;
    private final BufferedReader answers;

    AlsPeer(Path python, Path script, Incidence matrix, int threads) {
        try {
            folder = Files.createTempDirectory("bench-als");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            write(matrix.matrix().starts().segment(), "starts");
            write(matrix.matrix().columns().segment(), "columns");
            write(matrix.evidence().segment(), "evidence");
            process = new ProcessBuilder(List.of(
                            python.toString(),
                            script.toString(),
                            folder.toString(),
                            Integer.toString(matrix.columns()),
                            Integer.toString(threads)))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            delete();
            throw new UncheckedIOException("the peer does not start: is %s a Python?".formatted(python), e);
        }
        questions = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private void write(MemorySegment segment, String name) throws IOException {
        Files.write(folder.resolve(name), segment.toArray(ValueLayout.JAVA_BYTE));
    }

    /** Seconds of one iteration, the mean of so many after the first. */
    double secondsOfIteration(int dimensions, int iterations) {
        questions.println(dimensions + " " + iterations);
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("the peer ended with status " + process.waitFor());
            }
            return Double.parseDouble(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        questions.close();
        process.destroy();
        delete();
    }

    private void delete() {
        try {
            for (String name : List.of("starts", "columns", "evidence")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
