/** Clients that go on while something happens, and what they saw of it. */
package io.electronicsmarketplace.system.load;
