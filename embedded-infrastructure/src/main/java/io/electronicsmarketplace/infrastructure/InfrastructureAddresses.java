package io.electronicsmarketplace.infrastructure;

/**
 * Where the parts are.
 *
 * @param database the marketplace's, as its ordinary role
 * @param redisUrl without a database's number
 */
public record InfrastructureAddresses(
        Database database, String redisUrl, String kafkaBootstrapServers, KeycloakAddress keycloak) {}
