import { canaryErrors } from './canary.js';
import { containers, named, ofKind, pods, secrets, selectorsOf, selects, services, workloads } from './cluster.js';
import { collectorErrors } from './collector.js';
import { title } from './schemas.js';

/**
 * Rules that a document may break though its schema allows it: each a name and a function from all documents of a rendering to what is
 * wrong with them. `byHand` are secrets that somebody makes.
 */
export const policies = {
  'every image has a tag that stays what it is': (documents) =>
    everyContainer(documents, ({ image }) => {
      const tag = image.split('/').at(-1).split('@')[0].split(':')[1];
      return image.includes('@sha256:') || (tag !== undefined && !['latest', 'unset'].includes(tag)) ? [] : [`image ${image}`];
    }),

  'every service is asked whether it started, is ready and lives': (documents) =>
    ofKind(documents, 'Deployment').flatMap((document) =>
      document.spec.template.spec.containers.flatMap((container) =>
        ['startupProbe', 'readinessProbe', 'livenessProbe'].flatMap((probe) => {
          const port = container[probe]?.httpGet?.port;
          if (port === undefined) return [`${title(document)}: no ${probe}`];
          const there = container.ports?.some(({ name, containerPort }) => port === name || port === containerPort);
          return there ? [] : [`${title(document)}: ${probe} asks port ${port}, which is not there`];
        }),
      ),
    ),

  'every container asks for what it needs and is held to it': (documents) =>
    everyContainer(documents, ({ resources }) => [
      ...(resources?.requests?.cpu && resources.requests.memory ? [] : ['no requests']),
      ...(resources?.limits?.memory && resources.limits.memory === resources.requests?.memory ? [] : ['memory may be taken away: limit is not the request']),
    ]),

  'every pod is held to the restricted standard, on a file system that it cannot write': (documents) =>
    workloads(documents).flatMap((workload) => [
      ...wrong(workload, workload.pod.securityContext?.runAsNonRoot === true && workload.pod.securityContext.runAsUser > 0, 'may run as root'),
      ...wrong(workload, workload.pod.securityContext?.seccompProfile?.type === 'RuntimeDefault', 'no seccomp profile'),
      ...wrong(workload, !workload.pod.hostNetwork && !workload.pod.hostPID && !workload.pod.hostIPC, 'shares the host'),
      ...wrong(workload, !workload.pod.volumes?.some(({ hostPath }) => hostPath), 'mounts the host'),
      ...containers(workload).flatMap(({ name, securityContext: context }) => [
        ...wrong(workload, context?.allowPrivilegeEscalation === false && !context.privileged, `${name} may gain privileges`),
        ...wrong(workload, context?.capabilities?.drop?.includes('ALL') && !context.capabilities.add, `${name} has capabilities`),
        ...wrong(workload, context?.readOnlyRootFilesystem === true, `${name} writes its file system`),
        ...wrong(workload, context?.runAsNonRoot !== false && context?.runAsUser !== 0, `${name} may run as root`),
      ]),
    ]),

  'no pod has a token of the cluster': (documents) =>
    workloads(documents).flatMap((workload) =>
      wrong(workload, workload.pod.automountServiceAccountToken === false && !workload.pod.serviceAccountName, 'has a token'),
    ),

  'a namespace enforces the restricted standard, and everything is in it': (documents) => {
    const namespaces = ofKind(documents, 'Namespace');
    return [
      ...(namespaces.length === 1 ? [] : [`${namespaces.length} namespaces`]),
      ...namespaces
        .filter(({ metadata }) => metadata.labels?.['pod-security.kubernetes.io/enforce'] !== 'restricted')
        .map((namespace) => `${title(namespace)} is not restricted`),
      ...documents
        .filter(({ kind, metadata }) => kind !== 'Namespace' && metadata.namespace !== namespaces[0]?.metadata.name)
        .map((document) => `${title(document)} is in ${document.metadata.namespace}`),
    ];
  },

  'every selector selects something': (documents) => {
    const all = pods(documents);
    const none = (selector) => !all.some(({ labels }) => selects(selector, labels));
    const found = [];
    for (const document of documents) {
      for (const [what, selector] of selectorsOf(document)) {
        if (none(selector)) found.push(`${title(document)}: ${what} selects nothing: ${JSON.stringify(selector)}`);
      }
      if (document.kind === 'Deployment' && !selects(document.spec.selector, document.spec.template.metadata.labels)) {
        found.push(`${title(document)}: does not select its own pods`);
      }
    }
    return found;
  },

  'every port that is named exists where it leads': (documents) => {
    const all = pods(documents);
    const has = (selector, port) =>
      all.filter(({ labels }) => selects(selector, labels)).some(({ ports }) => ports.some(({ name, number }) => name === port || number === port));
    return documents.flatMap((document) => portsOf(document).filter(([selector, port]) => !has(selector, port)).map(([, port]) => `${title(document)}: port ${port} is nowhere`));
  },

  'scaling and budgets are of something, and leave room for a node that is drained': (documents) => {
    const scalers = ofKind(documents, 'HorizontalPodAutoscaler');
    return [
      ...scalers
        .filter(({ spec }) => !named(documents, spec.scaleTargetRef.kind, spec.scaleTargetRef.name))
        .map((scaler) => `${title(scaler)} scales nothing`),
      ...scalers.filter(({ spec }) => spec.minReplicas > spec.maxReplicas).map((scaler) => `${title(scaler)}: more at least than at most`),
      ...ofKind(documents, 'Deployment')
        .filter(({ metadata }) => !scalers.some(({ spec }) => spec.scaleTargetRef.name === metadata.name))
        .map((deployment) => `${title(deployment)} is not scaled`),
      ...ofKind(documents, 'Deployment')
        .filter(({ spec }) => !ofKind(documents, 'PodDisruptionBudget').some((budget) => selects(budget.spec.selector, spec.template.metadata.labels)))
        .map((deployment) => `${title(deployment)} has no budget`),
      ...ofKind(documents, 'PodDisruptionBudget').flatMap((budget) =>
        scalers
          .filter(({ spec }) => selects(budget.spec.selector, named(documents, 'Deployment', spec.scaleTargetRef.name)?.spec.template.metadata.labels ?? {}))
          .filter(({ spec }) => budget.spec.minAvailable >= spec.minReplicas)
          .map(() => `${title(budget)}: no node is ever drained`),
      ),
    ];
  },

  'a rollout takes nothing away, and a pod that ends has the time to': (documents) =>
    ofKind(documents, 'Deployment').flatMap((document) => {
      const pod = document.spec.template.spec;
      const sleeps = pod.containers.map(({ lifecycle }) => lifecycle?.preStop?.sleep?.seconds ?? 0);
      return [
        ...(document.spec.strategy?.rollingUpdate?.maxUnavailable === 0 ? [] : [`${title(document)}: pods go before others come`]),
        // The longest of the three shutdowns: the gateway's, 5 s and 20 s.
        ...(Math.min(...sleeps) >= 5 && pod.terminationGracePeriodSeconds >= Math.max(...sleeps) + 25 ? [] : [`${title(document)}: is killed before it may have ended`]),
      ];
    }),

  'nothing is connected that no policy names': (documents) =>
    ofKind(documents, 'NetworkPolicy').some(
      ({ spec }) => Object.keys(spec.podSelector).length === 0 && ['Ingress', 'Egress'].every((type) => spec.policyTypes.includes(type)) && !spec.ingress && !spec.egress,
    )
      ? ofKind(documents, 'NetworkPolicy')
          .filter(({ spec }) => [...(spec.ingress ?? []), ...(spec.egress ?? [])].some(({ ports }) => !ports?.length))
          .map((policy) => `${title(policy)}: all ports`)
      : ['no policy denies everything'],

  'every configuration and secret that is referred to is there': (documents, byHand = []) => {
    const present = [...secrets(documents), ...byHand];
    return workloads(documents).flatMap((workload) => [
      ...configMapsOf(workload)
        .filter((name) => !named(documents, 'ConfigMap', name))
        .map((name) => `${title(workload.document)}: no ConfigMap ${name}`),
      ...secretsOf(workload)
        .filter((name) => !present.includes(name))
        .map((name) => `${title(workload.document)}: no Secret ${name}`),
    ]).concat(
      ofKind(documents, 'Cluster', 'ObjectStore').flatMap((document) =>
        secretsIn(document.spec)
          .filter((name) => !present.includes(name))
          .map((name) => `${title(document)}: no Secret ${name}`),
      ),
    );
  },

  'every volume that is mounted is there': (documents) =>
    workloads(documents).flatMap((workload) =>
      containers(workload).flatMap(({ name, volumeMounts = [] }) =>
        volumeMounts
          .filter((mount) => !workload.pod.volumes?.some((volume) => volume.name === mount.name))
          .map((mount) => `${title(workload.document)}: ${name} mounts ${mount.name}`),
      ),
    ),

  'no secret is written down': (documents) => [
    ...ofKind(documents, 'Secret').map((secret) => title(secret)),
    ...everyContainer(documents, ({ env = [] }) =>
      env.filter(({ name, value }) => /PASSWORD|SECRET|CREDENTIAL/.test(name) && value !== undefined && value !== 'none').map(({ name }) => `${name} is written down`),
    ),
    ...ofKind(documents, 'ConfigMap').flatMap((document) =>
      Object.entries(document.data)
        .filter(([key, value]) => /PASSWORD|SECRET|CREDENTIAL/.test(key) || /[?&]password=|:\/\/[^/@\s]+:[^/@\s]+@/.test(value) || /-----BEGIN [A-Z ]*PRIVATE KEY/.test(value))
        .map(([key]) => `${title(document)}: ${key}`),
    ),
  ],

  'settings reach Quarkus as they are written': (documents) =>
    ofKind(documents, 'ConfigMap').flatMap((document) =>
      Object.entries(document.data)
        .filter(([key]) => !key.includes('.') || key.startsWith('quarkus.'))
        // It reads a dollar sign as its own, and finds no list of certificates by a name in capitals: it takes none, and says nothing.
        .filter(([key, value]) => value.includes('$') || /_KEY_STORE_PEM_/.test(key))
        .map(([key]) => `${title(document)}: ${key}`),
    ),

  'addresses in configurations lead to a service and its port': (documents, byHand, elsewhere = []) =>
    ofKind(documents, 'ConfigMap').flatMap((document) =>
      Object.entries(document.data)
        .filter(([key]) => /^[A-Z_]+$/.test(key))
        .flatMap(([key, value]) =>
          [...value.matchAll(/(?:postgresql|https?):\/\/([a-z0-9-]+):(\d+)/g)]
            .filter(([, host]) => !elsewhere.includes(host))
            .filter(([, host, port]) => !services(documents).some(({ name, ports }) => name === host && ports.includes(Number(port))))
            .map(([address]) => `${title(document)}: ${key}: ${address} is nowhere`),
        ),
    ),

  'routes lead to a service and its port': (documents) =>
    ofKind(documents, 'HTTPRoute').flatMap((route) => [
      ...route.spec.rules
        .flatMap(({ backendRefs }) => backendRefs)
        .filter(({ name, port }) => !services(documents).some((service) => service.name === name && service.ports.includes(port)))
        .map(({ name, port }) => `${title(route)}: ${name}:${port} is nowhere`),
      ...route.spec.parentRefs
        .filter(({ name, sectionName }) => !named(documents, 'Gateway', name)?.spec.listeners.some((listener) => listener.name === sectionName))
        .map(({ name }) => `${title(route)}: no listener of ${name}`),
    ]),

  'a canary is what it stands beside, of another release, with a share of its requests': canaryErrors,

  'a collector is consistent, and hands on nothing that a caller or a document chose': collectorErrors,

  'only jobs migrate, as the owner, and they end': (documents) => [
    ...ofKind(documents, 'Deployment').flatMap((document) =>
      document.spec.template.spec.containers
        .filter(({ env = [] }) => env.some(({ name }) => name === 'KHRONIKA_DB_USER'))
        .filter(({ env }) => env.find(({ name }) => name === 'QUARKUS_FLYWAY_ACTIVE')?.value !== 'false' || env.some(({ valueFrom }) => valueFrom?.secretKeyRef?.name.endsWith('-owner')))
        .map(() => `${title(document)} may migrate`),
    ),
    ...ofKind(documents, 'Job').flatMap((document) => [
      ...(document.spec.activeDeadlineSeconds > 0 ? [] : [`${title(document)} may last for ever`]),
      ...containers({ pod: document.spec.template.spec })
        .filter(({ env = [] }) => env.find(({ name }) => name === 'QUARKUS_INIT_AND_EXIT')?.value !== 'true' || !env.some(({ valueFrom }) => valueFrom?.secretKeyRef?.name.endsWith('-owner')))
        .map(({ name }) => `${title(document)}: ${name} does not migrate and end`),
    ]),
  ],

  'databases lose nothing that they acknowledged': (documents) => [
    ...ofKind(documents, 'Cluster').filter(({ spec }) => spec.instances > 1).flatMap((cluster) => [
      ...(cluster.spec.instances >= 3 ? [] : [`${title(cluster)}: a quorum takes three`]),
      ...(cluster.spec.postgresql.synchronous?.number >= 1 && cluster.spec.postgresql.synchronous.dataDurability === 'required' ? [] : [`${title(cluster)}: commits are on one machine`]),
      ...(cluster.spec.replicationSlots?.highAvailability?.synchronizeLogicalDecoding ? [] : [`${title(cluster)}: facets stop at a failover`]),
      ...(cluster.spec.postgresql.parameters.max_slot_wal_keep_size ? [] : [`${title(cluster)}: a reader that is away fills the disk`]),
    ]),
    ...ofKind(documents, 'Subscription')
      .filter(({ spec }) => spec.parameters?.failover !== 'true' || !named(documents, 'Cluster', spec.cluster.name)?.spec.externalClusters.some(({ name }) => name === spec.externalClusterName))
      .map((subscription) => `${title(subscription)}: has no slot that outlives a failover, or no cluster to read from`),
  ],
};

const wrong = ({ document }, right, what) => (right ? [] : [`${title(document)}: ${what}`]);

const everyContainer = (documents, check) =>
  workloads(documents).flatMap((workload) =>
    containers(workload).flatMap((container) => check(container).map((what) => `${title(workload.document)}: ${container.name}: ${what}`)),
  );

/** Selectors of pods, each with a port that one of them has to have. */
function portsOf({ kind, spec }) {
  switch (kind) {
    case 'Service':
      return spec.ports.map(({ targetPort, port }) => [{ matchLabels: spec.selector }, targetPort ?? port]);
    case 'PodMonitor':
      return spec.podMetricsEndpoints.map(({ port }) => [spec.selector, port]);
    case 'NetworkPolicy':
      return [
        ...(spec.ingress ?? []).flatMap(({ ports = [] }) => ports.filter(({ port }) => typeof port === 'string').map(({ port }) => [spec.podSelector, port])),
        ...(spec.egress ?? []).flatMap(({ to = [], ports = [] }) =>
          to
            .filter(({ podSelector, namespaceSelector }) => podSelector && !namespaceSelector)
            .flatMap(({ podSelector }) => ports.filter(({ port }) => typeof port === 'string').map(({ port }) => [podSelector, port])),
        ),
      ];
    default:
      return [];
  }
}

const configMapsOf = (workload) => [
  ...containers(workload).flatMap(({ envFrom = [] }) => envFrom.flatMap(({ configMapRef }) => (configMapRef ? [configMapRef.name] : []))),
  ...(workload.pod.volumes ?? []).flatMap(({ configMap }) => (configMap ? [configMap.name] : [])),
];

const secretsOf = (workload) => [
  ...containers(workload).flatMap(({ env = [] }) => env.flatMap(({ valueFrom }) => (valueFrom?.secretKeyRef ? [valueFrom.secretKeyRef.name] : []))),
  ...(workload.pod.volumes ?? []).flatMap(({ secret }) => (secret ? [secret.secretName] : [])),
];

/** Names of secrets anywhere in what an operator reads. */
function secretsIn(value, key) {
  if (Array.isArray(value)) return value.flatMap((each) => secretsIn(each));
  if (typeof value !== 'object' || value === null) return [];
  const own = ['passwordSecret', 'secret', 'password', 'sslRootCert', 'accessKeyId', 'secretAccessKey'].includes(key) && value.name ? [value.name] : [];
  return [...own, ...Object.entries(value).flatMap(([name, each]) => secretsIn(each, name))];
}
