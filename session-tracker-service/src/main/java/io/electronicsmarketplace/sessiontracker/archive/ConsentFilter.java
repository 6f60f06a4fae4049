package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.sessiontracker.state.ShopperConsents;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Leaves out what shoppers did who refused profiling. */
@Component
class ConsentFilter {

    private final ShopperConsents consents;

    ConsentFilter(ShopperConsents consents) {
        this.consents = consents;
    }

    /** @throws io.lettuce.core.RedisException if Redis, which knows the decisions, is away */
    <T> List<ArchivedRecord<T>> allowed(ArchivedTopic<T> topic, List<ArchivedRecord<T>> records) {
        Set<ShopperId> shoppers = new HashSet<>();
        records.forEach(record -> topic.shopper(record.value()).ifPresent(shoppers::add));
        Set<ShopperId> refused = consents.refusedAmong(shoppers);
        return refused.isEmpty()
                ? records
                : records.stream()
                        .filter(record -> topic.shopper(record.value())
                                .filter(refused::contains)
                                .isEmpty())
                        .toList();
    }
}
