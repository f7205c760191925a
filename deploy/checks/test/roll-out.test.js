import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { everything, kubernetes, overlay } from '../render.js';

/** What roll-out tells kubectl, by one that writes it down and renders these documents. */
function rollOut(documents) {
  const folder = mkdtempSync(path.join(tmpdir(), 'roll-out-'));
  try {
    writeFileSync(path.join(folder, 'kustomization.yaml'), '');
    writeFileSync(path.join(folder, 'rendered'), documents.map((document) => stringify(document)).join('---\n'));
    writeFileSync(
      path.join(folder, 'kubectl'),
      `#!/bin/sh\necho "$*" | sed 's# -f [^ ]*##' >>'${folder}/told'\n[ "$1" != kustomize ] || cat '${folder}/rendered'\n`,
    );
    chmodSync(path.join(folder, 'kubectl'), 0o755);
    execFileSync(path.join(kubernetes, 'roll-out'), [folder], { env: { ...process.env, PATH: `${folder}:${process.env.PATH}` }, stdio: 'pipe' });
    return readFileSync(path.join(folder, 'told'), 'utf8').trim().split('\n').slice(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const steps = (namespace) => [
  `delete job -n ${namespace} -l khronika.org/step=migration --ignore-not-found`,
  'apply -l khronika.org/step notin (roll-out, way-in)',
  `wait -n ${namespace} job -l khronika.org/step=migration --for=condition=complete --timeout=1h`,
  'apply -l khronika.org/step!=way-in',
  `rollout status -n ${namespace} deployment -l khronika.org/step=roll-out --timeout=15m`,
  'apply',
];

test('roll-out migrates, replaces pods, leads to them, and then ends a canary that is no more', () => {
  assert.deepEqual(rollOut(overlay('staging')), [
    ...steps('khronika-staging'),
    'delete deployment,service,hpa,pdb -n khronika-staging -l khronika.org/track=canary --ignore-not-found',
  ]);
});

test('roll-out leaves a canary that there is', () => {
  assert.deepEqual(rollOut(everything()), steps('khronika'));
});
