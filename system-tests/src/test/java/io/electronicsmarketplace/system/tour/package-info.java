/** The README's tour, run as it is written. */
package io.electronicsmarketplace.system.tour;
