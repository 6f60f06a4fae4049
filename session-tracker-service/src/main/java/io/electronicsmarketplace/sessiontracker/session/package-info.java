/**
 * What a shopper may see and decide about what is remembered: the running browsing session, its
 * end, and the consent to profiling.
 */
@NullMarked
package io.electronicsmarketplace.sessiontracker.session;

import org.jspecify.annotations.NullMarked;
