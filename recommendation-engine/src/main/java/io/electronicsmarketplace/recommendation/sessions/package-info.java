/**
 * Evaluation of next-item recommendation on files of click sessions: every prefix of every test session is
 * a question, every product an answer.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.sessions;

import org.jspecify.annotations.NullMarked;
