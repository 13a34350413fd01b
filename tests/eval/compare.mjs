// SPDX-License-Identifier: GPL-3.0-or-later
// Findings against a scenario's truth, rule by rule.

// Rules about an institution and a period: judged by whom they name.
const periodRules = new Set(['R21', 'R23', 'R24', 'R26']);
// Rules that may be wrong once a scenario.
const lenient = new Set([...periodRules, 'R25']);

// By event and, where one event has several findings, by credential; a transaction without event by its block.
function keyOf({ rule, block, log_index: index, credential }) {
  if (rule === 'R33') return `${block}`;
  return rule === 'R10' ? `${block}/${index} ${credential}` : `${block}/${index}`;
}

const isBreach = ({ verdict }) => verdict === undefined || verdict === 'violation';
const brief = ({ block, log_index: index, credential, institution, note, verdict, summary }) => ({ block, log_index: index, credential, institution,
  note, verdict, summary: summary?.en });

function compareOf(rule, truthItems, nearItems, findings, key) {
  const expected = new Map(truthItems.map((item) => [key(item), item]));
  const named = new Map(findings.map((item) => [key(item), item]));
  const found = [...expected.keys()].filter((item) => named.has(item)).length;
  const missed = [...expected].filter(([item]) => !named.has(item)).map(([, item]) => brief(item));
  const isRepeated = findings.length - named.size; // one finding a cause
  const wrong = [...named].filter(([item]) => !expected.has(item)).map(([, item]) => brief(item));
  if (isRepeated > 0 && !periodRules.has(rule)) wrong.push({ note: `${isRepeated} findings are there twice` });
  const flagged = nearItems.filter((item) => named.has(key(item))).map(brief);
  const holds = missed.length === 0 && wrong.length <= (lenient.has(rule) ? 1 : 0);
  return { rule, planted: expected.size, found, missed, wrong, near: nearItems.length, flagged, holds };
}

export function compare(truth, allFindings, rules) {
  const findings = allFindings.filter(isBreach);
  return rules.map((rule) => {
    const result = compareOne(truth, findings, rule);
    const unjudged = allFindings.filter((item) => item.rule === rule && item.verdict === 'cannot-evaluate');
    const said = new Set(unjudged.map(({ institution }) => institution)); // once for all that has one cause
    const silent = truth.cannot_evaluate.filter((item) => item.rule === rule && !said.has(item.institution));
    for (const item of silent) result.missed.push({ ...brief(item), note: `passed silently, although it lacks the ${item.lacks}` });
    return { ...result, unjudged: unjudged.length, holds: result.holds && silent.length === 0 };
  });
}

function compareOne(truth, findings, rule) {
  const ofRule = (list) => list.filter((item) => item.rule === rule);
  if (!periodRules.has(rule)) return compareOf(rule, ofRule(truth.violations), ofRule(truth.near_misses), ofRule(findings), keyOf);
  const periods = ofRule(truth.periods);
  return compareOf(rule, periods.filter(({ violation }) => violation), periods.filter(({ violation }) => !violation), ofRule(findings),
    ({ institution }) => institution);
}
