package io.electronicsmarketplace.localstack;

import java.nio.file.Path;

/** This program's own Java, with which all others are started. */
final class Jvm {
    private Jvm() {}

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
