package io.electronicsmarketplace.gateway.address;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a person why the gateway refuses to start, instead of a stack trace. */
class InsecureAddressAnalyzer extends AbstractFailureAnalyzer<InsecureAddressException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InsecureAddressException cause) {
        return new FailureAnalysis(cause.getMessage(), "Set PUBLIC_URL to the https address that browsers use.", cause);
    }
}
