/**
 * Real PostgreSQL, Redis, Kafka and Keycloak as separate processes, started from Maven artefacts
 * without Docker: the one infrastructure of the tests and of local-stack. {@link
 * io.electronicsmarketplace.infrastructure.EmbeddedInfrastructure} starts and keeps it, {@link
 * io.electronicsmarketplace.infrastructure.TestInfrastructure} is what a test asks.
 */
@NullMarked
package io.electronicsmarketplace.infrastructure;

import org.jspecify.annotations.NullMarked;
