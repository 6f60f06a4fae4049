{{/* All objects of a service: (list $ "environment template of the chart"). */}}
{{- define "marketplace.everything" -}}
{{ include "marketplace.deployment" . }}
---
{{ include "marketplace.service" (first .) }}
---
{{ include "marketplace.availability" (first .) }}
---
{{ include "marketplace.networkPolicy" (first .) }}
---
{{ include "marketplace.serviceMonitor" (first .) }}
{{- end }}
