/** What clients see when a part of the marketplace is killed, and that it heals by itself. */
package io.electronicsmarketplace.system.fault;
