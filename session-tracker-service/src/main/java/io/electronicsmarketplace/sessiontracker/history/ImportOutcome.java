package io.electronicsmarketplace.sessiontracker.history;

/** What came of importing one source. */
record ImportOutcome(SourceFile source, Checkpoint checkpoint, Kind kind) {

    /** How it came about. */
    enum Kind {
        IMPORTED,
        /** An earlier import was interrupted, and this one finished it. */
        RESUMED,
        /** The same content was imported before. */
        NOTHING_TO_DO
    }
}
