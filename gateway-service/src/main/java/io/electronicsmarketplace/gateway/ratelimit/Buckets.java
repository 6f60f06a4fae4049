package io.electronicsmarketplace.gateway.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import reactor.core.publisher.Mono;

/** Where tokens are taken. */
interface Buckets {

    /** Takes one token out of the caller's bucket, if it has one. */
    Mono<ConsumptionProbe> take(String caller, RateLimit limit);
}
