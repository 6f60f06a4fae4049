/**
 * How PostgreSQL is reached: reactively by the service, by JDBC where a thread of its own works in
 * bulk (import, export, relay, migrations); and what its absence means to clients.
 */
@NullMarked
package io.electronicsmarketplace.catalog.database;

import org.jspecify.annotations.NullMarked;
