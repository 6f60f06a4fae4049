package io.electronicsmarketplace.sessiontracker.intake;

import io.electronicsmarketplace.support.shopper.VisitorTokens;
import io.electronicsmarketplace.support.warmup.WarmUpRequest;
import io.electronicsmarketplace.support.warmup.WarmUpRequests;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Batches whose only event is refused, for a field that is not known, after all of it was read. */
@Component
class IntakeWarmUp implements WarmUpRequests {

    private static final String BATCH = """
            {"sentAt":"2026-01-01T00:00:00.000Z","events":[{"eventId":"00000000-0000-4000-8000-000000000000",
             "type":"click","productId":"warm-up","at":"2026-01-01T00:00:00.000Z","warmUp":"refused"}]}""";

    private final VisitorTokens tokens;

    IntakeWarmUp(VisitorTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public List<WarmUpRequest> requests() {
        return List.of(
                WarmUpRequest.post("/api/v1/interactions", Map.of(VisitorTokens.HEADER, tokens.ownToken()), BATCH));
    }
}
