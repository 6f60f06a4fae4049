package io.electronicsmarketplace.sessiontracker.kafka;

import io.electronicsmarketplace.events.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts records that can never be processed aside, as they came, with the cause and the place in headers:
 * {@value #TOPIC}, {@value #PARTITION}, {@value #OFFSET}, {@value #CAUSE}.
 */
@Component
public class DeadLetters {

    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";
    public static final String CAUSE = "dead-letter-cause";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaTemplate<String, byte[]> kafka;
    private final MeterRegistry meters;

    DeadLetters(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.meters = meters;
    }

    /**
     * Sends the record to the dead-letter topic of its topic and waits until the brokers have it, so
     * that its offset may be committed afterwards.
     *
     * @throws CompletionException if they do not take it; then the record must be processed again
     */
    public void put(ConsumerRecord<String, byte[]> record, Throwable cause) {
        log.warn(
                "{}-{} offset {} goes to the dead letters: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                cause.getMessage());
        var letter = new ProducerRecord<>(Topics.deadLettersOf(record.topic()), record.key(), record.value());
        record.headers().forEach(header -> letter.headers().add(header));
        add(letter.headers(), TOPIC, record.topic());
        add(letter.headers(), PARTITION, Integer.toString(record.partition()));
        add(letter.headers(), OFFSET, Long.toString(record.offset()));
        add(letter.headers(), CAUSE, String.valueOf(cause.getMessage()));
        kafka.send(letter).join();
        meters.counter("marketplace.dead.letters", "topic", record.topic()).increment();
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
