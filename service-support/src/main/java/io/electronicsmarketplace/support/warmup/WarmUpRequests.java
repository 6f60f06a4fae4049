package io.electronicsmarketplace.support.warmup;

import java.util.List;

/** A service that has a bean of this sends itself these requests, over and over, before it is ready. */
@FunctionalInterface
public interface WarmUpRequests {

    /** Called once, before the budget begins to run; may wait for what they need, which holds readiness back. */
    List<WarmUpRequest> requests();
}
