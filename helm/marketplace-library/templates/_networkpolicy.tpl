{{/*
Default deny with the flows of docs/flows.md: `accepts` names the charts that may call this one
("*" for anybody), `calls` those that it calls.
*/}}
{{- define "marketplace.networkPolicy" -}}
{{- $global := include "marketplace.global" . | fromYaml -}}
{{- if $global.networkPolicy.enabled }}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .Chart.Name }}
  labels: {{- include "marketplace.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{- include "marketplace.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    - ports: [{port: 9080, protocol: TCP}]
    {{- if has "*" .Values.accepts }}
    - ports: [{port: 8080, protocol: TCP}]
    {{- else if .Values.accepts }}
    - ports: [{port: 8080, protocol: TCP}]
      from:
        {{- range .Values.accepts }}
        - podSelector:
            matchLabels: {app.kubernetes.io/name: {{ . }}, app.kubernetes.io/instance: {{ $.Release.Name }}}
        {{- end }}
    {{- end }}
  egress:
    # Names are asked of the cluster's DNS: its pods, at whatever port they listen behind the Service's
    # 53, or a cache on the node.
    - to: {{ toJson $global.networkPolicy.dnsPods }}
    - ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]
    {{- with .Values.calls }}
    - ports: [{port: 8080, protocol: TCP}]
      to:
        {{- range . }}
        - podSelector:
            matchLabels: {app.kubernetes.io/name: {{ . }}, app.kubernetes.io/instance: {{ $.Release.Name }}}
        {{- end }}
    {{- end }}
    # Infrastructure is reached by address, inside or outside the cluster.
    - ports:
        {{- range $global.networkPolicy.infrastructurePorts }}
        - {port: {{ . }}, protocol: TCP}
        {{- end }}
    {{- if and .Values.archive $global.archive.address }}
    # The archive's bucket.
    - ports:
        {{- range $global.archive.ports }}
        - {port: {{ . }}, protocol: TCP}
        {{- end }}
    {{- end }}
    {{- if .Values.kubernetesAccess }}
    - ports: [{port: 443, protocol: TCP}, {port: 6443, protocol: TCP}]
    {{- end }}
{{- end }}
{{- end }}
