/** Pictures of products that lie in a folder of ours, such as the sample's. Imported ones lie at their own hosts. */
@NullMarked
package io.electronicsmarketplace.gateway.images;

import org.jspecify.annotations.NullMarked;
