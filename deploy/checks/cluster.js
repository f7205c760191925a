/** What documents amount to once they are applied: which pods there are, with which labels, ports and settings. */

export const named = (documents, kind, name) =>
  documents.find((document) => document.kind === kind && document.metadata.name === name);

export const ofKind = (documents, ...kinds) => documents.filter(({ kind }) => kinds.includes(kind));

/** Deployments and Jobs: those whose pods are written here. */
export const workloads = (documents) =>
  ofKind(documents, 'Deployment', 'Job').map((document) => ({ document, template: document.spec.template, pod: document.spec.template.spec }));

export const containers = ({ pod }) => [...(pod.initContainers ?? []), ...pod.containers];

/** All pods, the operator's too: their labels and the ports that they have. */
export function pods(documents) {
  return [
    ...workloads(documents).map((workload) => ({
      labels: workload.template.metadata.labels,
      ports: containers(workload).flatMap(({ ports = [] }) => ports.map(({ name, containerPort }) => ({ name, number: containerPort }))),
    })),
    ...ofKind(documents, 'Cluster').map(({ metadata }) => ({
      labels: { 'cnpg.io/cluster': metadata.name, 'cnpg.io/podRole': 'instance' },
      ports: [{ name: 'postgresql', number: 5432 }, { name: 'status', number: 8000 }, { name: 'metrics', number: 9187 }],
    })),
    ...ofKind(documents, 'Pooler').map(({ metadata }) => ({
      labels: { 'cnpg.io/poolerName': metadata.name, 'cnpg.io/podRole': 'pooler' },
      ports: [{ name: 'pgbouncer', number: 5432 }, { name: 'metrics', number: 9127 }],
    })),
  ];
}

/** Services with their ports: those written here, and the operator's. */
export function services(documents) {
  return [
    ...ofKind(documents, 'Service').map(({ metadata, spec }) => ({ name: metadata.name, ports: spec.ports.map(({ port }) => port) })),
    ...ofKind(documents, 'Cluster').flatMap(({ metadata }) =>
      ['rw', 'ro', 'r'].map((role) => ({ name: `${metadata.name}-${role}`, ports: [5432] })),
    ),
    ...ofKind(documents, 'Pooler').map(({ metadata }) => ({ name: metadata.name, ports: [5432] })),
  ];
}

/** Secrets that something here makes. */
export function secrets(documents) {
  return [
    ...ofKind(documents, 'ExternalSecret').map(({ spec }) => spec.target.name),
    ...ofKind(documents, 'Certificate').map(({ spec }) => spec.secretName),
    ...ofKind(documents, 'Cluster').map(({ metadata }) => `${metadata.name}-ca`),
    // cert-manager makes what a Gateway with its annotation asks for.
    ...ofKind(documents, 'Gateway')
      .filter(({ metadata }) => metadata.annotations?.['cert-manager.io/cluster-issuer'])
      .flatMap(({ spec }) => spec.listeners.flatMap(({ tls }) => tls?.certificateRefs?.map(({ name }) => name) ?? [])),
  ];
}

export function selects({ matchLabels = {}, matchExpressions = [] }, labels) {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      switch (operator) {
        case 'In':
          return values.includes(labels[key]);
        case 'NotIn':
          return !values.includes(labels[key]);
        case 'Exists':
          return key in labels;
        case 'DoesNotExist':
          return !(key in labels);
        default:
          throw new Error(`operator ${operator}`);
      }
    })
  );
}

/** What a document selects pods of its own namespace by; a selector of all selects always. */
export function selectorsOf({ kind, spec }) {
  switch (kind) {
    case 'Service':
      return [['its selector', { matchLabels: spec.selector }]];
    case 'PodDisruptionBudget':
    case 'PodMonitor':
      return [['its selector', spec.selector]];
    case 'NetworkPolicy':
      return [
        ...(Object.keys(spec.podSelector).length > 0 ? [['its selector', spec.podSelector]] : []),
        ...peersOf(spec)
          .filter(({ namespaceSelector, podSelector }) => podSelector && !namespaceSelector)
          .map(({ podSelector }) => ['a peer', podSelector]),
      ];
    default:
      return [];
  }
}

const peersOf = (spec) => [...(spec.ingress ?? []).flatMap(({ from = [] }) => from), ...(spec.egress ?? []).flatMap(({ to = [] }) => to)];
