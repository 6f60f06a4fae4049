/** Parts of the marketplace, started on their own: for what needs some services only, or stands in for others. */
@NullMarked
package io.electronicsmarketplace.system.stack;

import org.jspecify.annotations.NullMarked;
