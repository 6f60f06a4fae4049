package io.electronicsmarketplace.recommendation.bundle;

import java.nio.file.Path;
import java.util.List;

/** A bundle that must not serve, with every reason found. */
public final class BundleRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> reasons;

    public BundleRefused(Path bundle, List<String> reasons) {
        super("model bundle " + bundle + " refused: " + String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
