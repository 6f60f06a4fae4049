/**
 * What leads where: paths of the public API to the services, with limits on what is let through, and
 * what the caller is told when a service does not answer.
 */
@NullMarked
package io.electronicsmarketplace.gateway.routing;

import org.jspecify.annotations.NullMarked;
