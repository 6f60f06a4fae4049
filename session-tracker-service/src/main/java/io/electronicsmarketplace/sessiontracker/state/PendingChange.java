package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.sessiontracker.kafka.DeadLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One shopper's share of a batch: the change, and the records that it came from. */
final class PendingChange {

    private final ShopperChange change;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private CompletableFuture<Void> outcome = new CompletableFuture<>();

    PendingChange(ShopperId shopper) {
        this.change = new ShopperChange(shopper);
    }

    void add(Interaction interaction, ConsumerRecord<String, byte[]> record) {
        change.add(interaction);
        change.mark(record.partition(), record.offset());
        records.add(record);
    }

    ShopperChange change() {
        return change;
    }

    void start(ShopperStateWriter writer) {
        outcome = writer.apply(change).toCompletableFuture();
    }

    /**
     * Waits for the outcome. What Redis can never do goes to the dead letters; a Redis that cannot do it
     * now is a failure, so that the batch is tried again.
     */
    void await(DeadLetters deadLetters) {
        try {
            outcome.join();
        } catch (CompletionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (!StateRedis.isForGood(cause)) {
                throw e;
            }
            records.forEach(record -> deadLetters.put(record, cause));
        }
    }
}
