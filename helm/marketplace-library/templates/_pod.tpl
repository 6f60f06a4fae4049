{{/* Pod Security Standard "restricted". */}}
{{- define "marketplace.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
fsGroup: 65532
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "marketplace.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

{{- define "marketplace.volumeMounts" -}}
- {name: tmp, mountPath: /tmp}
{{- if .Values.data }}
- {name: data, mountPath: /data}
{{- end }}
{{- if .Values.secretFiles }}
- {name: secret-files, mountPath: /etc/marketplace, readOnly: true}
{{- end }}
{{- end }}

{{- define "marketplace.volumes" -}}
{{- $global := include "marketplace.global" . | fromYaml -}}
- {name: tmp, emptyDir: {sizeLimit: {{ .Values.tmpSize | default "512Mi" }}}}
{{- if .Values.data }}
- {name: data, persistentVolumeClaim: {claimName: {{ $global.storage.claimName }}}}
{{- end }}
{{- if .Values.secretFiles }}
- name: secret-files
  secret:
    secretName: {{ $global.secretName }}
    items: {{ .Values.secretFiles | toJson }}
{{- end }}
{{- end }}

{{- define "marketplace.pullSecrets" -}}
{{- $global := include "marketplace.global" . | fromYaml -}}
{{- with $global.image.pullSecrets }}
imagePullSecrets: {{ toJson . }}
{{- end }}
{{- end }}
