import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { listed, unknownMeters } from '../metrics.js';
import { ofKind } from '../cluster.js';
import { policies } from '../policies.js';
import { components, everything, kubernetes, overlay, overlays, withComponents } from '../render.js';
import { schemaErrors } from '../schemas.js';

// What somebody makes by hand where no store of secrets is used.
const byHand = ['people', 'incidents'].flatMap((name) => [`${name}-database`, `${name}-database-owner`, `${name}-facets`]).concat('backup-store');
const known = new Set([...listed('exported-meters.txt'), ...listed('operator-meters.txt')]);

// Every overlay as it is, and every component with what it builds on.
const builtOn = { backup: ['cloudnative-pg'], observability: ['cloudnative-pg'], canary: ['cloudnative-pg', 'gateway-api', 'observability'] };
const renderings = {
  ...Object.fromEntries(overlays.map((name) => [`overlay ${name}`, { documents: overlay(name), byHand: name === 'dev' ? byHand : [] }])),
  ...Object.fromEntries(
    components.map((name) => [`component ${name}`, { documents: withComponents(...(builtOn[name] ?? []), name), byHand, elsewhere: ['people-db', 'incidents-db'] }]),
  ),
  'all components but databases elsewhere': { documents: everything(), byHand },
  base: { documents: withComponents(), byHand, elsewhere: ['people-db', 'incidents-db'] },
};

for (const [name, { documents, byHand: made, elsewhere }] of Object.entries(renderings)) {
  test(`${name} breaks no policy`, () => {
    const found = Object.entries(policies).flatMap(([policy, check]) => check(documents, made, elsewhere).map((what) => `${policy}: ${what}`));
    assert.deepEqual(found, []);
  });
  test(`${name} asks for no meter that nobody has`, () => {
    assert.deepEqual(unknownMeters(documents, known), []);
  });
}

test('every document of all of them is of its schema', async () => {
  const texts = new Set(Object.values(renderings).flatMap(({ documents }) => documents.map((document) => JSON.stringify(document))));
  assert.deepEqual(await schemaErrors([...texts].map((text) => JSON.parse(text))), []);
});

test('every alert has a runbook', () => {
  for (const { spec } of ofKind(overlay('production'), 'PrometheusRule')) {
    for (const { alert, annotations } of spec.groups.flatMap(({ rules }) => rules)) {
      assert.ok(existsSync(path.join(kubernetes, '../..', annotations.runbook)), `${alert}: ${annotations.runbook}`);
    }
  }
});
