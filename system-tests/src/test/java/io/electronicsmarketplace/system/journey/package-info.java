/** What shoppers, sellers and operators do from start to end. */
package io.electronicsmarketplace.system.journey;
