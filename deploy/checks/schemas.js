import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import ts from 'typescript';

const here = path.dirname(fileURLToPath(import.meta.url));
const generated = path.join(here, 'target');

// Which package knows the kinds of a group; all others are Kubernetes' own.
const packages = {
  'postgresql.cnpg.io': '@kubernetes-models/cloudnative-pg',
  'cert-manager.io': '@kubernetes-models/cert-manager',
  'external-secrets.io': '@kubernetes-models/external-secrets',
  'gateway.networking.k8s.io': '@kubernetes-models/gateway-api',
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator',
};

export const title = ({ kind, metadata }) => `${kind}/${metadata?.name}`;

/**
 * What is wrong with documents by the schemas of their kinds. Two readings of one schema: its types know every field that there is,
 * and the compiler names all others; its validator knows patterns, formats and bounds.
 */
export async function schemaErrors(documents) {
  const errors = typeErrors(documents);
  for (const document of documents) {
    errors.push(...(await valueErrors(document)));
  }
  return errors;
}

function moduleOf({ apiVersion, kind }) {
  const group = apiVersion.split('/')[0];
  if (group === 'barmancloud.cnpg.io') return '../object-store.js';
  const name = `${packages[group] ?? 'kubernetes-models'}/${apiVersion}/${kind}`;
  return existsSync(path.join(here, 'node_modules', `${name}.d.ts`)) ? name : undefined;
}

function typeErrors(documents) {
  const errors = [];
  let text = '';
  const starts = [];
  for (const document of documents) {
    starts.push(text.length);
    const module = moduleOf(document);
    if (module === undefined) errors.push(`${title(document)}: no schema of ${document.apiVersion} ${document.kind}`);
    else text += `export const d${starts.length}: import(${JSON.stringify(module)}).I${document.kind} = ${JSON.stringify(document, null, 1)};\n`;
  }
  const file = path.join(generated, `documents-${process.pid}.ts`);
  // A file of its own: tests run beside each other.
  mkdirSync(generated, { recursive: true });
  writeFileSync(file, text);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  for (const diagnostic of program.getSemanticDiagnostics(program.getSourceFile(file))) {
    const index = starts.filter((start) => start <= diagnostic.start).length - 1;
    const line = text.slice(0, diagnostic.start).split('\n').length;
    errors.push(
      `${title(documents[index])}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')} at ${text.split('\n')[line - 1].trim()}`,
    );
  }
  return errors;
}

async function valueErrors(document) {
  const module = moduleOf(document);
  if (module === undefined || module.startsWith('..')) return [];
  const Kind = (await import(`./node_modules/${module}.js`))[document.kind];
  try {
    new Kind(document).validate();
    return [];
  } catch (error) {
    return [`${title(document)}: ${error.message}`];
  }
}
