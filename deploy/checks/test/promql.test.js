import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofKind } from '../cluster.js';
import { failedTests, groupsOf, refused } from '../promql.js';
import { everything } from '../render.js';

const documents = everything();
const groups = groupsOf(documents);
test('Prometheus takes all rules, and the expressions of all panels', () => {
  assert.equal(refused(documents), '');
});

for (const group of groups) {
  test(`alerts of ${group.name} fire as their tests say`, () => {
    assert.equal(failedTests(group), '');
  });
}

const planted = {
  'a parenthesis is missing in a rule': (all) => (ofKind(all, 'PrometheusRule')[0].spec.groups[0].rules[0].expr = 'sum(rate(up[5m]) > 1'),
  'a range is missing in a rule': (all) => (ofKind(all, 'PrometheusRule')[0].spec.groups[0].rules[0].expr = 'rate(up) > 1'),
  'an expression of a panel is cut off': (all) => replaceInPanels(all, /sum by \(outcome\) \(/, 'sum by (outcome ('),
  'a function of a panel is none': (all) => replaceInPanels(all, 'histogram_quantile', 'histogram_quantil'),
};

for (const [fault, plant] of Object.entries(planted)) {
  test(`Prometheus refuses: ${fault}`, () => {
    const copy = structuredClone(documents);
    plant(copy);
    assert.notEqual(refused(copy), '');
  });
}

// An alert that nobody is woken by, and one that wakes everybody: for each there is a test that says so.
for (const [fault, expr] of Object.entries({ never: 'vector(0) > 1', always: 'vector(1)' })) {
  for (const { group, alert } of groups.flatMap((group) => group.rules.map(({ alert }) => ({ group, alert })))) {
    test(`tests find that ${alert} ${fault} fires`, () => {
      const changed = structuredClone(group);
      Object.assign(changed.rules.find((rule) => rule.alert === alert), { expr, for: undefined });
      assert.match(failedTests(changed), new RegExp(`alertname="${alert}"`));
    });
  }
}

function replaceInPanels(all, before, after) {
  const dashboard = ofKind(all, 'ConfigMap').find(({ metadata }) => metadata.labels?.grafana_dashboard);
  dashboard.data['khronika.json'] = dashboard.data['khronika.json'].replace(before, after);
}
