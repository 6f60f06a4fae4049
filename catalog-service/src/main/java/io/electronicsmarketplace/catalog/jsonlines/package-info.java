/** Reads files of one JSON text a line, plain or gz, however long and however damaged. */
@NullMarked
package io.electronicsmarketplace.catalog.jsonlines;

import org.jspecify.annotations.NullMarked;
