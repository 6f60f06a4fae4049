/** Each path through the marketplace, walked by real processes through the gateway. */
package io.electronicsmarketplace.system;
