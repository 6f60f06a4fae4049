/** The whole system through the gateway: its clients and benchmarks here, its tests beside. */
@NullMarked
package io.electronicsmarketplace.system;

import org.jspecify.annotations.NullMarked;
