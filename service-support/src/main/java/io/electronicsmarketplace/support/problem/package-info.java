/**
 * Errors as RFC 9457 problem details with a stable type, the path of every violation, and a trace
 * id; never an exception's message.
 */
@NullMarked
package io.electronicsmarketplace.support.problem;

import org.jspecify.annotations.NullMarked;
