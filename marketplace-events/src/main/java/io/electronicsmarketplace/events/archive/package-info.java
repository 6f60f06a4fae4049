/**
 * Which files of the archive count: the contract between session-tracker-service, which writes them, and
 * everybody who reads them.
 */
@NullMarked
package io.electronicsmarketplace.events.archive;

import org.jspecify.annotations.NullMarked;
