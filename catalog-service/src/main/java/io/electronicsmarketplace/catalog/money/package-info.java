/** Amounts of money: minor units inside, decimal text outside, never binary floating point. */
@NullMarked
package io.electronicsmarketplace.catalog.money;

import org.jspecify.annotations.NullMarked;
