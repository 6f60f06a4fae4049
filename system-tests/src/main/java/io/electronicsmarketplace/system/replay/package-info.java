/**
 * Plays a history through the real services, day by day, and sets what they served beside what offline
 * evaluation lists for the same queries; see docs/replay.md. Talks to this machine only, and ends what it started.
 */
@NullMarked
package io.electronicsmarketplace.system.replay;

import org.jspecify.annotations.NullMarked;
