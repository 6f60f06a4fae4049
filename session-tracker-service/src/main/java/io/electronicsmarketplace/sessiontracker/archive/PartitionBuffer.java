package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.sessiontracker.archive.ArchiveFiles.OffsetRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The records of one partition that will be the next file: an unbroken range of offsets, of one day. */
final class PartitionBuffer<T> {

    private final List<ArchivedRecord<T>> records = new ArrayList<>();
    private final LocalDate day;
    private final int partition;
    private final long first;
    private final Instant since;
    private long last;
    private long bytes;

    /** @param day on which the first record was taken in */
    PartitionBuffer(LocalDate day, int partition, long first, Instant since) {
        this.day = day;
        this.partition = partition;
        this.first = first;
        this.last = first - 1;
        this.since = since;
    }

    void add(T value, long offset, int size) {
        records.add(new ArchivedRecord<>(value, partition, offset));
        skip(offset);
        bytes += size;
    }

    /** The record at this offset has no row. */
    void skip(long offset) {
        last = offset;
    }

    boolean isDue(ArchiveSettings settings, Instant now) {
        return records.size() >= settings.flushRows()
                || bytes >= settings.flushSize().toBytes()
                || !since.plus(settings.flushAfter()).isAfter(now);
    }

    /** Whether a record of that day must go to another file; a straggler of an earlier day need not. */
    boolean isBefore(LocalDate other) {
        return day.isBefore(other);
    }

    /** The offset after the last one that is in here. */
    long next() {
        return last + 1;
    }

    List<ArchivedRecord<T>> records() {
        return records;
    }

    OffsetRange range() {
        return new OffsetRange(day, partition, first, last);
    }
}
