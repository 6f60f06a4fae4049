{{/*
An import as a Job that runs once for each new list of arguments:
(list $ "environment template of the chart" "the program's command").
*/}}
{{- define "marketplace.import" -}}
{{- $ := first . -}}
{{- $environment := index . 1 -}}
{{- $command := index . 2 -}}
{{- $global := include "marketplace.global" $ | fromYaml -}}
{{- with $.Values.importArguments }}
apiVersion: batch/v1
kind: Job
metadata:
  name: {{ $.Chart.Name }}-import-{{ toJson . | sha256sum | trunc 8 }}
  labels: {{- include "marketplace.labels" $ | nindent 4 }}
spec:
  backoffLimit: 3
  template:
    metadata:
      labels: {app.kubernetes.io/part-of: electronics-marketplace, app.kubernetes.io/component: import}
    spec:
      {{- include "marketplace.pullSecrets" $ | nindent 6 }}
      restartPolicy: Never
      serviceAccountName: {{ $.Chart.Name }}
      enableServiceLinks: false
      automountServiceAccountToken: false
      securityContext: {{- include "marketplace.podSecurity" $ | nindent 8 }}
      containers:
        - name: import
          image: {{ include "marketplace.image" $ }}
          imagePullPolicy: {{ $global.image.pullPolicy }}
          args: {{ prepend . $command | toJson }}
          env:
            {{- include "marketplace.environment.jvm" $ | nindent 12 }}
            {{- include $environment $ | nindent 12 }}
          securityContext: {{- include "marketplace.containerSecurity" $ | nindent 12 }}
          resources: {requests: {cpu: 100m, memory: 512Mi}, limits: {memory: 1100Mi}}
          volumeMounts: {{- include "marketplace.volumeMounts" $ | nindent 12 }}
      volumes: {{- include "marketplace.volumes" $ | nindent 8 }}
{{- end }}
{{- end }}
