/**
 * The records that cross Kafka and rest in the archive, the names of their topics, and their JSON.
 *
 * <p>Everything here is a contract between services that deploy at different times: fields are only
 * ever added, and a reader ignores fields that it does not know.
 */
@NullMarked
package io.electronicsmarketplace.events;

import org.jspecify.annotations.NullMarked;
