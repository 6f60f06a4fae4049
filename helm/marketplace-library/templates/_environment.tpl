{{/* Environment variables that every service has; names as in docs/configuration.md. */}}
{{- define "marketplace.environment.common" -}}
{{- $global := include "marketplace.global" . | fromYaml -}}
- {name: SERVER_PORT, value: "8080"}
- {name: MANAGEMENT_PORT, value: "9080"}
- {name: KAFKA_BOOTSTRAP_SERVERS, value: {{ $global.kafka.bootstrapServers | quote }}}
- {name: TOPIC_PARTITIONS, value: {{ $global.kafka.topicPartitions | quote }}}
- {name: TOPIC_REPLICAS, value: {{ $global.kafka.topicReplicas | quote }}}
- {name: KEYCLOAK_ISSUER, value: {{ $global.keycloak.issuer | quote }}}
- {name: KEYCLOAK_BACKCHANNEL_URL, value: {{ $global.keycloak.backchannelUrl | quote }}}
- {name: VISITOR_KEYS_URL, value: "http://gateway-service/.well-known/visitor-keys.json"}
- {name: TRACING_ENABLED, value: {{ $global.tracing.enabled | quote }}}
- {name: OTLP_ENDPOINT, value: {{ $global.tracing.endpoint | quote }}}
- {name: LOG_FORMAT, value: {{ $global.logFormat | quote }}}
{{ include "marketplace.environment.redis" . }}
{{- end }}

{{/* The address of Redis: from the secret where it holds a password, from the values otherwise. */}}
{{- define "marketplace.environment.redis" -}}
{{- $global := include "marketplace.global" . | fromYaml -}}
{{- if $global.redis.url -}}
- {name: REDIS_URL, value: {{ $global.redis.url | quote }}}
{{- else -}}
{{ include "marketplace.environment.secret" (list . "REDIS_URL" "redis-url") }}
{{- end }}
{{- end }}

{{/* One variable out of the release's secret: (list $ NAME key). */}}
{{- define "marketplace.environment.secret" -}}
{{- $global := include "marketplace.global" (first .) | fromYaml -}}
- name: {{ index . 1 }}
  valueFrom:
    secretKeyRef: {name: {{ $global.secretName }}, key: {{ index . 2 }}}
{{- end }}

{{- define "marketplace.environment.postgresql" -}}
{{- $global := include "marketplace.global" . | fromYaml -}}
- {name: POSTGRES_HOST, value: {{ $global.postgresql.host | quote }}}
- {name: POSTGRES_PORT, value: {{ $global.postgresql.port | quote }}}
- {name: POSTGRES_DATABASE, value: {{ $global.postgresql.database | quote }}}
- {name: POSTGRES_USER, value: {{ $global.postgresql.user | quote }}}
{{ include "marketplace.environment.secret" (list . "POSTGRES_PASSWORD" "postgres-password") }}
{{- end }}

{{- define "marketplace.environment.publicUrl" -}}
{{- $global := include "marketplace.global" . | fromYaml -}}
- {name: PUBLIC_URL, value: {{ $global.publicUrl | quote }}}
{{- end }}

{{/* After which pause, and after how long at most, a browsing session is over: for all who go by it. */}}
{{- define "marketplace.environment.browsingSession" -}}
{{- $global := include "marketplace.global" . | fromYaml -}}
- {name: BROWSING_SESSION_INACTIVITY, value: {{ $global.browsingSession.inactivity | quote }}}
- {name: BROWSING_SESSION_LONGEST, value: {{ $global.browsingSession.longest | quote }}}
{{- end }}

{{/* Where bundles lie on the shared volume, and which ConfigMap names the champion among them. */}}
{{- define "marketplace.environment.bundles" -}}
{{- $global := include "marketplace.global" . | fromYaml -}}
- {name: BUNDLE_STORE_DIRECTORY, value: /data/bundles}
- {name: CHAMPION_POINTER, value: configmap}
- {name: CHAMPION_CONFIGMAP, value: {{ $global.champion.configMap | quote }}}
- name: CHAMPION_NAMESPACE
  valueFrom: {fieldRef: {fieldPath: metadata.namespace}}
{{- end }}

{{/* Where the archive is, and with which credentials it is reached, where a secret has them. */}}
{{- define "marketplace.environment.archive" -}}
{{- $archive := (include "marketplace.global" . | fromYaml).archive -}}
- {name: ARCHIVE_DIRECTORY, value: {{ $archive.address | default "/data/archive" | quote }}}
{{- with $archive.secretName }}
- name: AWS_ACCESS_KEY_ID
  valueFrom: {secretKeyRef: {name: {{ . }}, key: access-key-id}}
- name: AWS_SECRET_ACCESS_KEY
  valueFrom: {secretKeyRef: {name: {{ . }}, key: secret-access-key}}
{{- end }}
{{- end }}

{{/* Annotations of the service account by which the pods of a chart with `archive` get a role. */}}
{{- define "marketplace.archiveRole" -}}
{{- $archive := (include "marketplace.global" . | fromYaml).archive -}}
{{- if and .Values.archive $archive.serviceAccountAnnotations }}
{{- toJson $archive.serviceAccountAnnotations }}
{{- end }}
{{- end }}

{{/*
  Share of the memory limit that the heap takes, and what every JVM is started with. The heap has its size from the
  start: a small one has a small young generation, which is collected the more often. Neither classes nor compiled code
  ask for a full collection in the first minutes.
*/}}
{{- define "marketplace.environment.jvm" -}}
- name: JAVA_TOOL_OPTIONS
  value: >-
    -XX:InitialRAMPercentage={{ .Values.heapPercentage }} -XX:MaxRAMPercentage={{ .Values.heapPercentage }}
    -XX:MaxHeapFreeRatio=100 -XX:MetaspaceSize=128m -XX:SweeperThreshold=40
    -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError
    --enable-native-access=ALL-UNNAMED -Djava.io.tmpdir=/tmp
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
    {{- if .Values.vectorApi }}
    --add-modules=jdk.incubator.vector
    {{- end }}
{{- end }}
