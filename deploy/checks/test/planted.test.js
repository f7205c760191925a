import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, stringify } from 'yaml';
import { named, ofKind } from '../cluster.js';
import { listed, metersIn, unknownMeters } from '../metrics.js';
import { policies } from '../policies.js';
import { everything } from '../render.js';
import { schemaErrors } from '../schemas.js';

const planned = everything();
const copy = () => structuredClone(planned);
const first = (documents, kind) => ofKind(documents, kind)[0];
const container = (documents, name = 'people-service') => named(documents, 'Deployment', name).spec.template.spec.containers[0];
const pod = (documents, name = 'people-service') => named(documents, 'Deployment', name).spec.template.spec;

/** Faults, each planted alone, by the policy that has to find it. */
const faults = {
  'every image has a tag that stays what it is': [
    (all) => (container(all).image = 'khronika/people-service:latest'),
    (all) => (container(all).image = 'khronika/people-service'),
    (all) => (named(all, 'Job', 'people-migration').spec.template.spec.initContainers[0].image = 'khronika/people-service:unset'),
  ],
  'every service is asked whether it started, is ready and lives': [
    (all) => delete container(all).readinessProbe,
    (all) => (container(all).livenessProbe.httpGet.port = 'htpp'),
  ],
  'every container asks for what it needs and is held to it': [
    (all) => delete container(all).resources.limits,
    (all) => delete container(all, 'gateway').resources.requests.cpu,
  ],
  'every pod is held to the restricted standard, on a file system that it cannot write': [
    (all) => (container(all).securityContext.readOnlyRootFilesystem = false),
    (all) => delete container(all).securityContext.capabilities,
    (all) => (pod(all).securityContext.runAsUser = 0),
    (all) => delete pod(all, 'gateway').securityContext.seccompProfile,
    (all) => pod(all).volumes.push({ name: 'host', hostPath: { path: '/' } }),
  ],
  'no pod has a token of the cluster': [
    (all) => delete pod(all).automountServiceAccountToken,
    (all) => (named(all, 'Job', 'people-migration').spec.template.spec.serviceAccountName = 'admin'),
  ],
  'a namespace enforces the restricted standard, and everything is in it': [
    (all) => (first(all, 'Namespace').metadata.labels['pod-security.kubernetes.io/enforce'] = 'baseline'),
    (all) => (first(all, 'Service').metadata.namespace = 'default'),
  ],
  'every selector selects something': [
    (all) => (named(all, 'Service', 'gateway').spec.selector['app.kubernetes.io/name'] = 'gatway'),
    (all) => (first(all, 'PodDisruptionBudget').spec.selector.matchLabels['app.kubernetes.io/name'] = 'other'),
    (all) => (named(all, 'NetworkPolicy', 'services-from-gateway').spec.ingress[0].from[0].podSelector.matchExpressions[0].values = ['gatway']),
    (all) => (named(all, 'PodMonitor', 'services').spec.selector.matchExpressions[0].values = ['people']),
    (all) => (named(all, 'Deployment', 'gateway').spec.template.metadata.labels['app.kubernetes.io/name'] = 'gateway-2'),
  ],
  'every port that is named exists where it leads': [
    (all) => (named(all, 'Service', 'gateway').spec.ports[0].targetPort = 'web'),
    (all) => (named(all, 'NetworkPolicy', 'gateway-to-services').spec.egress[0].ports[0].port = 'httpx'),
    (all) => (named(all, 'PodMonitor', 'services').spec.podMetricsEndpoints[0].port = 'metrics'),
  ],
  'scaling and budgets are of something, and leave room for a node that is drained': [
    (all) => (first(all, 'HorizontalPodAutoscaler').spec.scaleTargetRef.name = 'gatway'),
    (all) => (first(all, 'PodDisruptionBudget').spec.minAvailable = 3),
    (all) => all.splice(all.indexOf(first(all, 'PodDisruptionBudget')), 1),
  ],
  'a rollout takes nothing away, and a pod that ends has the time to': [
    (all) => (named(all, 'Deployment', 'gateway').spec.strategy.rollingUpdate.maxUnavailable = 1),
    (all) => (pod(all, 'gateway').terminationGracePeriodSeconds = 20),
    (all) => delete container(all).lifecycle,
  ],
  'nothing is connected that no policy names': [
    (all) => all.splice(all.indexOf(named(all, 'NetworkPolicy', 'nothing')), 1),
    (all) => delete named(all, 'NetworkPolicy', 'keys-of-tokens').spec.egress[0].ports,
  ],
  'every configuration and secret that is referred to is there': [
    (all) => (container(all).envFrom[0].configMapRef.name = 'people-service'),
    (all) => (container(all).env.find(({ valueFrom }) => valueFrom).valueFrom.secretKeyRef.name = 'people-db'),
    (all) => (first(all, 'Cluster').spec.managed.roles[0].passwordSecret.name = 'nobody'),
    (all) => (first(all, 'ObjectStore').spec.configuration.s3Credentials.accessKeyId.name = 'nowhere'),
  ],
  'every volume that is mounted is there': [
    (all) => (container(all).volumeMounts[0].name = 'tpm'),
    (all) => (pod(all, 'gateway').volumes = []),
  ],
  'no secret is written down': [
    (all) => all.push({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x', namespace: 'khronika' }, stringData: { a: 'b' } }),
    (all) => container(all).env.push({ name: 'KHRONIKA_DB_PASSWORD', value: 'people' }),
    (all) => (first(all, 'ConfigMap').data.KHRONIKA_DB_URL = 'jdbc:postgresql://people-pool:5432/people?user=people&password=people'),
  ],
  'settings reach Quarkus as they are written': [
    (all) => (configured(all, 'QUARKUS_FLYWAY_INIT_SQL').QUARKUS_FLYWAY_INIT_SQL = 'do $$ begin end $$'),
    (all) => (configured(all, 'KHRONIKA_SUBGRAPH_TLS').QUARKUS_TLS_SUBGRAPHS_KEY_STORE_PEM_0_CERT = '/etc/khronika/tls/tls.crt'),
  ],
  'addresses in configurations lead to a service and its port': [
    (all) => (configured(all, 'KHRONIKA_SUBGRAPH_PEOPLE_URL').KHRONIKA_SUBGRAPH_PEOPLE_URL = 'http://people-service:8080/graphql'),
    (all) => (configured(all, 'KHRONIKA_DB_URL').KHRONIKA_DB_URL = 'jdbc:postgresql://peeple-db-rw:5432/people'),
  ],
  'routes lead to a service and its port': [
    (all) => (first(all, 'HTTPRoute').spec.rules[0].backendRefs[0].port = 80),
    (all) => (first(all, 'HTTPRoute').spec.parentRefs[0].sectionName = 'http'),
  ],
  'a canary is what it stands beside, of another release, with a share of its requests': [
    (all) => (container(all, 'gateway-canary').image = container(all, 'gateway').image),
    (all) => container(all, 'gateway-canary').env = [{ name: 'KHRONIKA_SUBGRAPH_RETRIES', value: '0' }],
    (all) => delete first(all, 'HTTPRoute').metadata.labels,
    (all) => first(all, 'HTTPRoute').spec.rules[0].backendRefs.pop(),
    (all) => (first(all, 'HTTPRoute').spec.rules[0].backendRefs[1].weight = 950),
    (all) => named(all, 'NetworkPolicy', 'services-from-gateway').spec.ingress[0].from[0].podSelector.matchExpressions[0].values.pop(),
    (all) => named(all, 'PodMonitor', 'services').spec.selector.matchExpressions[0].values.pop(),
    (all) => all.splice(all.indexOf(named(all, 'PrometheusRule', 'canary')), 1),
    (all) => (named(all, 'Deployment', 'gateway-canary').metadata.name = 'canary'),
  ],
  'a collector is consistent, and hands on nothing that a caller or a document chose': [
    (all) => collect(all, ({ service }) => service.pipelines.traces.processors.splice(1, 0, 'tail_sampling')),
    (all) => collect(all, (it) => (it.exporters.debug = {})),
    (all) => collect(all, ({ service }) => (service.extensions = [])),
    (all) => collect(all, (it) => delete it.receivers.otlp),
    (all) => collect(all, ({ processors }) => processors['redaction/attributes'].allowed_keys.push('url.query')),
    (all) => collect(all, ({ processors }) => (processors['redaction/attributes'].allow_all_keys = true)),
    (all) => collect(all, (it) => drop(it, 'filter/events')),
    (all) => collect(all, ({ processors }) => processors['transform/text'].trace_statements[0].statements.pop()),
    (all) => collect(all, (it) => drop(it, 'memory_limiter')),
    (all) => collect(all, ({ receivers }) => (receivers.otlp.protocols.http.endpoint = '0.0.0.0:4317')),
    (all) => collect(all, ({ exporters }) => (exporters.otlphttp.endpoint = '${env:TRACE_ENDPOINT}')),
  ],
  'only jobs migrate, as the owner, and they end': [
    (all) => (container(all).env = container(all).env.filter(({ name }) => name !== 'QUARKUS_FLYWAY_ACTIVE')),
    (all) => delete named(all, 'Job', 'people-migration').spec.activeDeadlineSeconds,
    (all) => (named(all, 'Job', 'incidents-migration').spec.template.spec.containers[0].env = []),
  ],
  'databases lose nothing that they acknowledged': [
    (all) => (first(all, 'Cluster').spec.postgresql.synchronous.dataDurability = 'preferred'),
    (all) => (first(all, 'Cluster').spec.instances = 2),
    (all) => delete first(all, 'Subscription').spec.parameters.failover,
    (all) => (first(all, 'Subscription').spec.externalClusterName = 'people-db'),
  ],
};

const configured = (documents, key) => ofKind(documents, 'ConfigMap').find(({ data }) => key in data).data;

function collect(documents, change) {
  const { data } = ofKind(documents, 'ConfigMap').find(({ data }) => 'collector.yaml' in data);
  const configuration = parse(data['collector.yaml']);
  change(configuration);
  data['collector.yaml'] = stringify(configuration);
}

/** A processor that is neither defined nor used any more. */
function drop({ processors, service }, name) {
  delete processors[name];
  service.pipelines.traces.processors = service.pipelines.traces.processors.filter((each) => each !== name);
}

test('every policy has at least two planted faults', () => {
  assert.deepEqual(Object.keys(policies).filter((policy) => !(faults[policy]?.length >= 2)), []);
});

for (const [policy, plant] of Object.entries(faults)) {
  plant.forEach((fault, index) =>
    test(`found by "${policy}": fault ${index + 1}`, () => {
      assert.deepEqual(policies[policy](planned), []);
      const documents = copy();
      fault(documents);
      assert.notDeepEqual(policies[policy](documents), []);
    }),
  );
}

test('schemas find each of these, whatever kind it is of', async () => {
  const documents = copy();
  const planted = {
    Deployment: (it) => (it.spec.template.spec.containers[0].redinessProbe = {}),
    Service: (it) => (it.spec.ports[0].port = 'http'),
    Cluster: (it) => (it.spec.instanses = 3),
    Subscription: (it) => (it.spec.publicationNam = 'x'),
    Pooler: (it) => (it.spec.pgbouncer.poolMode = 'transactions'),
    ObjectStore: (it) => (it.spec.configuration.wal.compresion = 'gzip'),
    ScheduledBackup: (it) => delete it.spec.schedule,
    HTTPRoute: (it) => (it.spec.rules[0].matches[0].path.type = 'Exakt'),
    Certificate: (it) => (it.spec.usages = ['everything']),
    ExternalSecret: (it) => (it.spec.refreshInterval = 3),
    PodMonitor: (it) => (it.spec.podMetricsEndpoints[0].interval = '3 seconds'),
    PrometheusRule: (it) => (it.spec.groups[0].rules[0].expresion = 'up'),
    NetworkPolicy: (it) => (it.spec.egress = [{ too: [] }]),
    Job: (it) => (it.spec.template.spec.restartPolicy = 'Sometimes'),
    HorizontalPodAutoscaler: (it) => (it.apiVersion = 'autoscaling/v3'),
  };
  for (const [kind, fault] of Object.entries(planted)) fault(first(documents, kind));
  const errors = await schemaErrors(documents);
  assert.deepEqual(
    Object.keys(planted).filter((kind) => !errors.some((error) => error.startsWith(`${kind}/`))),
    [],
  );
});

test('a meter that nobody has is found in an alert and in a dashboard', () => {
  const known = new Set([...listed('exported-meters.txt'), ...listed('operator-meters.txt')]);
  const documents = copy();
  first(documents, 'PrometheusRule').spec.groups[0].rules[0].expr = 'sum by (le) (rate(khronika_operation_seconds_count{a="b"}[5m])) > 1';
  const dashboard = ofKind(documents, 'ConfigMap').find(({ metadata }) => metadata.labels?.grafana_dashboard);
  dashboard.data['khronika.json'] = dashboard.data['khronika.json'].replaceAll('agroal_active_count', 'agroal_actives');
  const found = unknownMeters(documents, known).join('\n');
  assert.match(found, /khronika_operation_seconds_count/);
  assert.match(found, /agroal_actives/);
});

test('meters are told from functions, labels and words', () => {
  assert.deepEqual(metersIn('sum by (job) (rate(a_total{job=~"x|y", b="c"}[5m])) / on (pod) group_left (d) max(e_f) > 0.5 and g offset 15m == 1e6'), ['a_total', 'e_f', 'g']);
});
