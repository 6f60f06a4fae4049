package io.electronicsmarketplace.sessiontracker.archive;

/** Something could not be archived now; trying again may help. */
final class ArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
