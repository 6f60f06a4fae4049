package io.electronicsmarketplace.trainer;

/** The right to promote, which one trainer at a time has. Closing gives it back. */
interface Lease extends AutoCloseable {

    @Override
    void close();

    /** Thrown when another trainer has it. */
    final class HeldByAnother extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HeldByAnother(String holder) {
            super("another trainer is at work: " + holder);
        }
    }
}
