import { parse } from 'yaml';
import { containers, ofKind, workloads } from './cluster.js';
import { title } from './schemas.js';

// What a span may tell whoever keeps traces: nothing that a caller or a document chose.
const harmless = ['service.name', 'service.version', 'k8s.pod.name', 'http.request.method', 'http.response.status_code', 'http.route', 'error.type'];

// What spans say beside their attributes and events.
const emptied = ['set(status.message, "")', 'set(trace_state, "")'];

const parts = ['receivers', 'processors', 'exporters'];

/** What is wrong with configurations of OpenTelemetry's collector, which no schema is to be had of. */
export const collectorErrors = (documents) =>
  ofKind(documents, 'ConfigMap')
    .filter(({ data }) => data?.['collector.yaml'])
    .flatMap((map) => {
      const configuration = parse(map.data['collector.yaml']);
      return [...inconsistent(configuration), ...indiscreet(configuration), ...unreached(configuration, documents, map.metadata.name)].map((what) => `${title(map)}: ${what}`);
    });

/** Parts that a pipeline names and nobody defines, and the other way round. */
function inconsistent({ service, ...defined }) {
  const pipelines = Object.entries(service.pipelines);
  const compare = (part, used) => {
    const there = Object.keys(defined[part] ?? {});
    return [
      ...used.filter((name) => !there.includes(name)).map((name) => `${part} ${name}: nobody defines it`),
      ...there.filter((name) => !used.includes(name)).map((name) => `${part} ${name}: nobody uses it`),
    ];
  };
  return [
    ...parts.flatMap((part) => compare(part, [...new Set(pipelines.flatMap(([, pipeline]) => pipeline[part] ?? []))])),
    ...compare('extensions', service.extensions ?? []),
    ...pipelines.filter(([, { receivers, exporters }]) => !receivers?.length || !exporters?.length).map(([name]) => `pipeline ${name}: leads from nothing, or to nothing`),
  ];
}

/** Pipelines of traces that hand on what nobody allowed, or run out of memory. */
function indiscreet({ processors = {}, service }) {
  return Object.entries(service.pipelines).flatMap(([name, pipeline]) => {
    const used = pipeline.processors ?? [];
    const redactions = used.filter((each) => each.startsWith('redaction')).map((each) => processors[each]);
    const statements = used.flatMap((each) => processors[each]?.trace_statements ?? []).filter(({ context }) => context === 'span').flatMap((each) => each.statements);
    return [
      ...(name.startsWith('traces') ? [] : ['only traces are looked at here']),
      ...(used[0] === 'memory_limiter' && used.at(-1) === 'batch' ? [] : ['memory_limiter is not the first, or batch not the last']),
      ...(redactions.some((redaction) => redaction?.allow_all_keys === false && redaction.allowed_keys?.every((key) => harmless.includes(key))) ? [] : ['attributes leave that nobody allowed']),
      ...emptied.filter((statement) => !statements.includes(statement)).map((statement) => `nobody does ${statement}`),
      ...(used.some((each) => each.startsWith('filter') && processors[each]?.traces?.spanevent?.includes('true')) ? [] : ['events leave, with messages of exceptions']),
    ].map((what) => `pipeline ${name}: ${what}`);
  });
}

/** Endpoints that no port of the pods is for, and variables that nobody sets. */
function unreached({ receivers = {}, extensions = {}, ...rest }, documents, name) {
  const users = workloads(documents).filter(({ pod }) => pod.volumes?.some(({ configMap }) => configMap?.name === name));
  const ports = users.flatMap((user) => containers(user).flatMap((container) => container.ports?.map(({ containerPort }) => containerPort) ?? []));
  const settings = users.flatMap((user) =>
    containers(user).flatMap(({ env = [], envFrom = [] }) => [
      ...env.map((each) => each.name),
      ...envFrom.flatMap(({ configMapRef }) => Object.keys(ofKind(documents, 'ConfigMap').find(({ metadata }) => metadata.name === configMapRef?.name)?.data ?? {})),
    ]),
  );
  return [
    ...(users.length > 0 ? [] : ['nobody reads it']),
    ...endpoints([receivers, extensions])
      .filter((endpoint) => !ports.includes(Number(endpoint.split(':').at(-1))))
      .map((endpoint) => `no port of its pods is ${endpoint}`),
    ...[...JSON.stringify(rest).matchAll(/\$\{env:(\w+)\}/g)].filter(([, variable]) => !settings.includes(variable)).map(([, variable]) => `nobody sets ${variable}`),
  ];
}

function endpoints(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'endpoint' ? [each] : endpoints(each)));
}
