{{/* The name of a service's objects is the chart's name: services find each other by it. */}}
{{- define "marketplace.labels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/part-of: electronics-marketplace
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "marketplace.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "marketplace.image" -}}
{{- $global := include "marketplace.global" . | fromYaml -}}
{{- printf "%s/%s:%s" $global.image.registry .Chart.Name ($global.image.tag | default .Chart.AppVersion) -}}
{{- end }}
