{{/*
The settings that all services share, with their defaults; a value under `global` wins.
Documented in helm/marketplace/values.yaml.
*/}}
{{- define "marketplace.global" -}}
{{- $defaults := `
image: {registry: localhost/electronics-marketplace, tag: "", pullPolicy: IfNotPresent, pullSecrets: []}
publicUrl: http://localhost:8080
secretName: marketplace
postgresql: {host: postgresql, port: 5432, database: marketplace, user: marketplace}
kafka: {bootstrapServers: "kafka:9092", topicPartitions: 6, topicReplicas: -1}
redis: {url: "redis://redis:6379"}
keycloak: {issuer: "http://localhost:8180/realms/marketplace", backchannelUrl: "http://keycloak:8080"}
storage: {claimName: marketplace-data}
archive: {address: "", secretName: "", serviceAccountAnnotations: {}, ports: [443]}
champion: {configMap: marketplace-champion}
browsingSession: {inactivity: 30m, longest: 12h}
tracing: {enabled: false, endpoint: "http://otel-collector:4318/v1/traces"}
logFormat: json
demoAccounts: false
networkPolicy:
  enabled: true
  infrastructurePorts: [5432, 6379, 8080, 8180, 9092, 4318]
  dnsPods: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}, podSelector: {matchLabels: {k8s-app: kube-dns}}}]
serviceMonitor: {enabled: false}
` | fromYaml -}}
{{- mergeOverwrite $defaults (deepCopy (.Values.global | default dict)) | toYaml -}}
{{- end }}
