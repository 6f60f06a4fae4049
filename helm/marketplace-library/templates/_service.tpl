{{- define "marketplace.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ .Chart.Name }}
  labels: {{- include "marketplace.labels" . | nindent 4 }}
spec:
  type: {{ .Values.serviceType | default "ClusterIP" }}
  selector: {{- include "marketplace.selector" . | nindent 4 }}
  ports:
    - {name: http, port: 80, targetPort: http}
    - {name: management, port: 9080, targetPort: management}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ .Chart.Name }}
  labels: {{- include "marketplace.labels" . | nindent 4 }}
  {{- with include "marketplace.archiveRole" . }}
  annotations: {{ . }}
  {{- end }}
automountServiceAccountToken: false
{{- end }}

{{- define "marketplace.serviceMonitor" -}}
{{- $global := include "marketplace.global" . | fromYaml -}}
{{- if $global.serviceMonitor.enabled }}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ .Chart.Name }}
  labels: {{- include "marketplace.labels" . | nindent 4 }}
spec:
  selector:
    matchLabels: {{- include "marketplace.selector" . | nindent 6 }}
  endpoints:
    - {port: management, path: /actuator/prometheus, interval: 15s}
{{- end }}
{{- end }}
