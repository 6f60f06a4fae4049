/** The API against its own description: requests made from it, and spoilt in seeded ways. */
package io.electronicsmarketplace.system.contract;
