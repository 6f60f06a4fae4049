/** What all texts that clients send have in common. */
@NullMarked
package io.electronicsmarketplace.catalog.validation;

import org.jspecify.annotations.NullMarked;
