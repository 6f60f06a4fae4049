/** {@code market bench}: measurements against a running marketplace, each printed and written as JSON. */
@NullMarked
package io.electronicsmarketplace.system.bench;

import org.jspecify.annotations.NullMarked;
