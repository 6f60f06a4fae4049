#!/bin/sh
# Renders the chart into k8s/base/marketplace.yaml; `render.sh --check` only compares.
set -eu
cd "$(dirname "$0")"
rendered=$(mktemp)
trap 'rm -f "$rendered"' EXIT
{
  echo "# Rendered from helm/marketplace by k8s/render.sh; change the chart, not this file."
  helm template marketplace ../helm/marketplace --no-hooks 2>/dev/null
} >"$rendered"
if [ "${1:-}" = --check ]; then
  diff -u base/marketplace.yaml "$rendered" || { echo "k8s/ differs from the chart: run k8s/render.sh" >&2; exit 1; }
else
  cp "$rendered" base/marketplace.yaml
fi
