import { readFileSync } from 'node:fs';
import { ofKind } from './cluster.js';
import { title } from './schemas.js';

/** Names of meters, one a line, what follows # aside: a file of this folder. */
export const listed = (file) =>
  new Set(
    readFileSync(new URL(file, import.meta.url), 'utf8')
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter((line) => line !== ''),
  );

/** The meters that an expression of PromQL asks for. */
export function metersIn(expression) {
  const bare = expression
    .replace(/"(?:[^"\\]|\\.)*"/g, '')
    .replace(/\{[^}]*\}/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\boffset\s+\w+/g, '')
    .replace(/\b\d[\w.]*/g, '')
    .replace(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, '');
  const words = bare.matchAll(/[a-zA-Z_:][a-zA-Z0-9_:]*(?!\s*\()\b(?![a-zA-Z0-9_:]*\s*\()/g);
  return [...words].map(([word]) => word).filter((word) => !['and', 'or', 'unless', 'bool'].includes(word));
}

/** The expressions of all dashboards. */
export const panels = (documents) =>
  ofKind(documents, 'ConfigMap')
    .filter(({ metadata }) => metadata.labels?.grafana_dashboard)
    .flatMap((map) =>
      Object.values(map.data).flatMap((text) =>
        JSON.parse(text).panels.flatMap((panel) => panel.targets.map(({ expr }) => ({ where: `${title(map)} ${panel.title}`, expression: expr }))),
      ),
    );

/** Every expression in alert rules and dashboards, with where it is. */
export const expressions = (documents) => [
  ...ofKind(documents, 'PrometheusRule').flatMap((rule) =>
    rule.spec.groups.flatMap(({ rules }) => rules.map(({ alert, record, expr }) => ({ where: `${title(rule)} ${alert ?? record}`, expression: String(expr) }))),
  ),
  ...panels(documents),
];

/** Alerts and panels that ask for meters that nobody has. */
export const unknownMeters = (documents, known) =>
  expressions(documents).flatMap(({ where, expression }) =>
    metersIn(expression)
      .filter((meter) => !known.has(meter))
      .map((meter) => `${where}: ${meter}`),
  );
