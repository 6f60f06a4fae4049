package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.bundle.BundleRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;

/** How a failed command is told to whoever started it. */
final class Failures {
    private Failures() {}

    static String sentence(Exception failure) {
        if (failure instanceof UncheckedIOException wrapper && wrapper.getCause() instanceof IOException cause) {
            return sentence(cause);
        }
        return failure instanceof NoSuchFileException missing
                ? "there is no file " + missing.getFile()
                : String.valueOf(failure.getMessage());
    }

    /**
     * Whether nothing is wrong with this program, only with what it was given, or because another one is
     * at work; the stack then tells nothing that the sentence does not.
     */
    static boolean isOutside(Exception failure) {
        return failure instanceof IllegalArgumentException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof BundleRefused
                || failure instanceof Lease.HeldByAnother;
    }
}
