import { named, ofKind, selectorsOf, selects } from './cluster.js';
import { title } from './schemas.js';

/** What is wrong with Deployments that stand beside one of another release. */
export const canaryErrors = (documents) =>
  ofKind(documents, 'Deployment')
    .filter(({ metadata }) => metadata.labels?.['khronika.org/track'] === 'canary')
    .flatMap((canary) => {
      const stable = named(documents, 'Deployment', canary.metadata.name.replace(/-canary$/, ''));
      const found = stable === undefined || stable === canary ? ['it stands beside nothing'] : [...unlike(canary, stable), ...misled(documents, canary, stable), ...unseen(documents, canary, stable)];
      return found.map((what) => `${title(canary)}: ${what}`);
    });

/** The release is the one difference. */
function unlike(canary, stable) {
  const [own, other] = [canary, stable].map(({ spec }) => {
    // Each spreads its own pods.
    const { containers, topologySpreadConstraints, ...pod } = spec.template.spec;
    return { images: containers.map(({ image }) => image), pod: JSON.stringify([pod, containers.map(({ image, ...container }) => container)]) };
  });
  return [
    ...(own.pod === other.pod ? [] : [`its pods are not like those of ${title(stable)}`]),
    ...own.images.filter((image) => other.images.includes(image)).map((image) => `${image} is what serves already`),
  ];
}

/** It has at most half of the requests, and none before it is ready. */
function misled(documents, canary, stable) {
  const routes = ofKind(documents, 'HTTPRoute').filter(({ spec }) => spec.rules.some(({ backendRefs }) => backendRefs.some(({ name }) => name === stable.metadata.name)));
  const shares = routes.flatMap(({ spec }) =>
    spec.rules.map(({ backendRefs }) => {
      const weights = backendRefs.map(({ weight = 1 }) => weight).reduce((sum, weight) => sum + weight, 0);
      return backendRefs.find(({ name }) => name === canary.metadata.name)?.weight / weights;
    }),
  );
  return [
    ...(shares.length > 0 && shares.every((share) => share >= 0 && share <= 0.5) ? [] : [`its shares are ${shares}`]),
    ...routes.filter(({ metadata }) => metadata.labels?.['khronika.org/step'] !== 'way-in').map((route) => `${title(route)} leads there before it is ready`),
  ];
}

/** Whoever may reach the others may reach it, whoever watches them watches it, and somebody is told when it fails. */
function unseen(documents, canary, stable) {
  const [own, others] = [canary, stable].map(({ spec }) => spec.template.metadata.labels);
  return [
    ...ofKind(documents, 'NetworkPolicy', 'PodMonitor').flatMap((document) =>
      selectorsOf(document)
        .filter(([, selector]) => selects(selector, others) && !selects(selector, own))
        .map(([what]) => `${title(document)}: ${what} selects ${stable.metadata.name} alone`),
    ),
    ...(ofKind(documents, 'PrometheusRule').some(({ spec }) => JSON.stringify(spec).includes(canary.metadata.name)) ? [] : ['nobody is told when it fails']),
  ];
}
