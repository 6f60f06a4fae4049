/**
 * What Redis remembers of a shopper: the keys and their layout, how one remembered interaction is
 * written, the rule that tells where a browsing session begins, and the reader.
 *
 * <p>session-tracker-service is the only writer, recommender-service the main reader; both use these
 * classes and nothing else knows a key. Everything is made so that it may be read by a newer or an
 * older version than it was written by: fields are only added, and what is not understood is skipped.
 */
@NullMarked
package io.electronicsmarketplace.events.state;

import org.jspecify.annotations.NullMarked;
