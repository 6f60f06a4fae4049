/** How a service's OpenAPI document is made from its records: so that clients can be generated from it. */
@NullMarked
package io.electronicsmarketplace.support.documentation;

import org.jspecify.annotations.NullMarked;
