#!/bin/sh
# Makes .env with fresh secrets for docker-compose.yml; keeps one that is there.
set -eu
cd "$(dirname "$0")"
[ ! -e .env ] || { echo ".env is there already; remove it to get new secrets (the databases keep the old ones)."; exit 0; }
secret() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }
umask 077
{
  for name in POSTGRES_PASSWORD KEYCLOAK_CONSOLE_PASSWORD KEYCLOAK_BOOTSTRAP_CLIENT_SECRET \
    KEYCLOAK_ADMIN_SECRET KEYCLOAK_GATEWAY_SECRET; do
    printf '%s=%s\n' "$name" "$(secret)"
  done
} >.env
echo ".env made: docker compose up"
