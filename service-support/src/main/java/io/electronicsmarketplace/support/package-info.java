/**
 * What every service does in the same way, as Spring Boot auto-configuration: errors as problem
 * details, token checks, the shopper of a request, telemetry. Nothing of the domain.
 */
@NullMarked
package io.electronicsmarketplace.support;

import org.jspecify.annotations.NullMarked;
