package io.electronicsmarketplace.support.problem;

/**
 * One thing wrong with a request.
 *
 * @param path where, such as {@code events[3].at}, or the name of a parameter
 * @param message what is wrong and what would be right
 */
public record Violation(String path, String message) {}
