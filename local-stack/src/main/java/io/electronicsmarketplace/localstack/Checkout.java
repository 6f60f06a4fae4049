package io.electronicsmarketplace.localstack;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in a checkout; all that is made by running lies under {@code .market}. */
final class Checkout {
    private final Path root;

    Checkout(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** Data, ports, logs and pid files. */
    Path market() {
        return root.resolve(".market");
    }

    Path software() {
        return market().resolve("software");
    }

    Path logs() {
        return market().resolve("logs");
    }

    Path archive() {
        return market().resolve("archive");
    }

    Path catalogueExport() {
        return market().resolve("catalogue-export");
    }

    Path searchIndex() {
        return market().resolve("search-index");
    }

    Path bundles() {
        return market().resolve("bundles");
    }

    Path sample() {
        return market().resolve("sample");
    }

    Path storefront() {
        return root.resolve("storefront").resolve("dist");
    }

    /**
     * What a module's build gives.
     *
     * @throws IllegalStateException if it was not built
     */
    Path jar(String module) {
        Path jar = root.resolve(module).resolve("target").resolve(module + ".jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    "%s is not there: the module %s has no program yet, or its build failed".formatted(jar, module));
        }
        return jar;
    }
}
