import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { ofKind } from './cluster.js';
import { panels } from './metrics.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const alerts = path.join(here, 'alerts');
// `run` puts it beside the programs of packages where the machine has none.
const environment = { ...process.env, PATH: `${process.env.PATH}:${path.join(here, 'node_modules/.bin')}` };

/** The groups of all rules, as Prometheus reads them. */
export const groupsOf = (documents) => ofKind(documents, 'PrometheusRule').flatMap(({ spec }) => spec.groups);

/** What Prometheus itself says of rules and of the panels' expressions: nothing where it takes them. */
export const refused = (documents) =>
  promtool({ 'rules.yml': { groups: groupsOf(documents) }, 'panels.yml': { groups: [{ name: 'panels', rules: asRules(documents) }] } }, 'check', 'rules', 'rules.yml', 'panels.yml');

/** What is not as the unit tests of a group say: nothing where all is. They name all that fires of it, so nothing else may. */
export const failedTests = (group) =>
  promtool({ 'rules.yml': { groups: [group] }, 'tests.yml': readFileSync(path.join(alerts, `${group.name}.yml`), 'utf8') }, 'test', 'rules', 'tests.yml');

/** Grafana puts its own variables in. */
const asRules = (documents) =>
  panels(documents).map(({ expression }, index) => ({ record: `panel_${index}`, expr: expression.replaceAll('$__rate_interval', '5m') }));

function promtool(files, ...words) {
  mkdirSync(path.join(here, 'target'), { recursive: true });
  const folder = mkdtempSync(path.join(here, 'target/promql-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    }
    execFileSync('promtool', words, { cwd: folder, env: environment, stdio: 'pipe' });
    return '';
  } catch (error) {
    if (error.code === 'ENOENT') throw error;
    return `${error.stdout}${error.stderr}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
