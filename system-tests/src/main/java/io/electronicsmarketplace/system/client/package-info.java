/** What tests and benchmarks talk to the marketplace with: shoppers and browsers that only know the gateway. */
@NullMarked
package io.electronicsmarketplace.system.client;

import org.jspecify.annotations.NullMarked;
