/** Who is asking: the visitor of a verified visitor token and, when signed in, the user. */
@NullMarked
package io.electronicsmarketplace.support.shopper;

import org.jspecify.annotations.NullMarked;
