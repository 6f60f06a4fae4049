package io.electronicsmarketplace.recommendation.pipeline;

/**
 * Tells whether time is up. Asked between the stages of a request: what is not done by then is left out,
 * and the list is completed by what is cheap.
 */
@FunctionalInterface
public interface Deadline {
    Deadline NONE = () -> false;

    boolean passed();
}
