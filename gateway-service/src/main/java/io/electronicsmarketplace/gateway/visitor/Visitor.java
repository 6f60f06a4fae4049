package io.electronicsmarketplace.gateway.visitor;

/**
 * The visitor of a request.
 *
 * @param id the token's subject, a UUID
 * @param token the visitor token that proves it to the services
 */
public record Visitor(String id, String token) {}
