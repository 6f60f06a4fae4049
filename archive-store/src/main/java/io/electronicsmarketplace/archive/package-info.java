/**
 * Where the archive's files are, a folder or a bucket of an S3 API, and which of them count: the contract
 * between session-tracker-service, which writes them, and everybody who reads them. Whoever reads gets paths on
 * this machine.
 */
@NullMarked
package io.electronicsmarketplace.archive;

import org.jspecify.annotations.NullMarked;
