/** The documentation of the API: every service's OpenAPI document, and all of them joined in one. */
@NullMarked
package io.electronicsmarketplace.gateway.docs;

import org.jspecify.annotations.NullMarked;
