{{/* A service: (list $ "environment template of the chart"). */}}
{{- define "marketplace.deployment" -}}
{{- $ := first . -}}
{{- $global := include "marketplace.global" $ | fromYaml -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $.Chart.Name }}
  labels: {{- include "marketplace.labels" $ | nindent 4 }}
spec:
  {{- if not $.Values.autoscaling.enabled }}
  replicas: {{ $.Values.replicas }}
  {{- end }}
  selector:
    matchLabels: {{- include "marketplace.selector" $ | nindent 6 }}
  strategy:
    rollingUpdate: {maxSurge: 1, maxUnavailable: 0}
  template:
    metadata:
      labels: {{- include "marketplace.labels" $ | nindent 8 }}
    spec:
      {{- include "marketplace.pullSecrets" $ | nindent 6 }}
      serviceAccountName: {{ $.Chart.Name }}
      enableServiceLinks: false
      automountServiceAccountToken: {{ $.Values.kubernetesAccess | default false }}
      terminationGracePeriodSeconds: 40
      securityContext: {{- include "marketplace.podSecurity" $ | nindent 8 }}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels: {{- include "marketplace.selector" $ | nindent 14 }}
      {{- with $.Values.nodeSelector }}
      nodeSelector: {{ toJson . }}
      {{- end }}
      containers:
        - name: {{ $.Chart.Name }}
          image: {{ include "marketplace.image" $ }}
          imagePullPolicy: {{ $global.image.pullPolicy }}
          env:
            {{- include "marketplace.environment.common" $ | nindent 12 }}
            {{- include "marketplace.environment.jvm" $ | nindent 12 }}
            {{- include (index . 1) $ | nindent 12 }}
            {{- with $.Values.extraEnvironment }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - {name: http, containerPort: 8080}
            - {name: management, containerPort: 9080}
          startupProbe:
            httpGet: {path: /actuator/health/liveness, port: management}
            periodSeconds: 3
            failureThreshold: 60
          livenessProbe:
            httpGet: {path: /actuator/health/liveness, port: management}
            periodSeconds: 10
            timeoutSeconds: 3
          readinessProbe:
            httpGet: {path: /actuator/health/readiness, port: management}
            periodSeconds: 3
            timeoutSeconds: 3
          lifecycle:
            preStop: {sleep: {seconds: 5}}
          securityContext: {{- include "marketplace.containerSecurity" $ | nindent 12 }}
          resources: {{- toYaml $.Values.resources | nindent 12 }}
          volumeMounts: {{- include "marketplace.volumeMounts" $ | nindent 12 }}
      volumes: {{- include "marketplace.volumes" $ | nindent 8 }}
{{- end }}
