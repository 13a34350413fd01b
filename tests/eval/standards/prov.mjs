// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a document against PROV-JSON (W3C Member Submission of 24 April 2013, https://www.w3.org/submissions/prov-json/): what may
// stand at the top, which terms a relation must have, forms of values, prefixes declared, and every name that is used declared.
const relations = {
  wasGeneratedBy: { 'prov:entity': 'entity', 'prov:activity': 'activity' }, used: { 'prov:activity': 'activity', 'prov:entity': 'entity' },
  wasInvalidatedBy: { 'prov:entity': 'entity', 'prov:activity': 'activity' }, wasAttributedTo: { 'prov:entity': 'entity', 'prov:agent': 'agent' },
  wasDerivedFrom: { 'prov:generatedEntity': 'entity', 'prov:usedEntity': 'entity' }, wasAssociatedWith: { 'prov:activity': 'activity', 'prov:agent': 'agent' },
};
const optional = { wasDerivedFrom: { 'prov:activity': 'activity' } };
const timeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

function isValue(value) {
  if (Array.isArray(value)) return value.length > 0 && value.every((item) => !Array.isArray(item) && isValue(item));
  if (typeof value !== 'object' || value === null) return ['string', 'number', 'boolean'].includes(typeof value);
  return typeof value.$ === 'string' && Object.keys(value).every((key) => ['$', 'type', 'lang'].includes(key) && typeof value[key] === 'string');
}

/// What is wrong.
export function provProblems(document) {
  const problems = [];
  const prefixes = new Set([...Object.keys(document.prefix ?? {}), 'prov', 'xsd']);
  const named = (name, what) => { if (!/^[A-Za-z0-9_-]+:.+$/.test(name) || !prefixes.has(name.split(':')[0])) problems.push(`${what}: ${name}`); };
  for (const [prefix, uri] of Object.entries(document.prefix ?? {}))
    if (!/^[A-Za-z0-9_-]+$/.test(prefix) || !URL.canParse(uri)) problems.push(`prefix ${prefix}: ${uri}`);
  const attributes = (terms, what, ours) => {
    for (const [key, value] of Object.entries(terms)) {
      named(key, what);
      if (key === 'prov:time' || key === 'prov:startTime' || key === 'prov:endTime') {
        if (!timeForm.test(value) || Number.isNaN(Date.parse(value))) problems.push(`${what}: ${key} ${value}`);
      } else if (!ours.has(key) && !isValue(value)) problems.push(`${what}: ${key} ${JSON.stringify(value)}`);
      if (value?.type === 'xsd:QName') named(value.$, `${what}: ${key}`);
    }
  };
  for (const [kind, all] of Object.entries(document)) {
    if (kind === 'prefix') continue;
    if (['entity', 'activity', 'agent'].includes(kind)) {
      for (const [name, terms] of Object.entries(all)) { named(name, kind); attributes(terms, name, new Set()); }
      continue;
    }
    if (!relations[kind]) { problems.push(`${kind} is not known`); continue; }
    const may = { ...relations[kind], ...optional[kind] };
    for (const [id, terms] of Object.entries(all)) {
      if (!/^_:[A-Za-z0-9]+$/.test(id)) problems.push(`${kind}: ${id}`);
      for (const term in relations[kind]) if (!(term in terms)) problems.push(`${kind} ${id}: ${term} is missing`);
      for (const [term, declared] of Object.entries(may))
        if (term in terms && !(terms[term] in (document[declared] ?? {}))) problems.push(`${kind} ${id}: ${terms[term]} is no ${declared}`);
      attributes(terms, `${kind} ${id}`, new Set(Object.keys(may)));
    }
  }
  return problems;
}

/// Ways to spoil a sound document, all of which must be noticed.
export const provSpoilings = [
  (d) => { d.wasMadeBy = {}; }, (d) => { delete d.prefix.credential; }, (d) => { delete Object.values(d.wasGeneratedBy)[0]['prov:entity']; },
  (d) => { Object.values(d.used)[0]['prov:entity'] = 'credential:0xother'; }, (d) => { Object.values(d.activity)[0]['prov:startTime'] = 'noon'; },
  (d) => { Object.values(d.entity)[0].note = 'x'; }, (d) => { Object.values(d.entity)[0]['guanlan:x'] = null; }, (d) => { d.prefix['a b'] = 'urn:x:'; },
  (d) => { Object.values(d.agent)[0]['prov:type'] = { type: 'xsd:QName' }; }, (d) => { d.used.r1 = Object.values(d.used)[0]; },
];

/// What the chain's JSON says and the document does not say in the same way.
export function provDifferences(document, chain) {
  const differences = [];
  const same = (what, got, wanted) => {
    const [a, b] = [got, wanted].map((list) => JSON.stringify([...list].sort()));
    if (a !== b) differences.push(`${what}: ${a.slice(0, 300)} instead of ${b.slice(0, 300)}`);
  };
  const all = (kind) => Object.values(document[kind] ?? {});
  const at = (name) => name.replace(/^event:(\d+)-(\d+)-\d+$/, '$1/$2');
  same('credentials', Object.keys(document.entity).filter((name) => name.startsWith('credential:')), chain.nodes.map((node) => `credential:${node.id}`));
  same('conditions', Object.entries(document.entity).filter(([name]) => name.startsWith('credential:')).map(([name, entity]) => `${name} ${entity['guanlan:conditionThen']} ${entity['guanlan:conditionNow']} ${entity['guanlan:depth']}`),
    chain.nodes.map((node) => `credential:${node.id} ${node.condition_then} ${node.condition_now} ${node.depth}`));
  same('derivations', all('wasDerivedFrom').map((d) => `${d['prov:generatedEntity']} ${d['prov:usedEntity']} ${d['guanlan:conditionThen']} ${d['guanlan:sameSubject']}`),
    chain.edges.map((edge) => `credential:${edge.derived} credential:${edge.evidence} ${edge.condition_then} ${edge.same_subject}`));
  same('steps', Object.entries(document.activity ?? {}).map(([name, a]) => `${at(name)} ${a['prov:type'].$.slice('guanlan:'.length)} ${a['prov:startTime']} ${a['guanlan:verification']}`),
    chain.steps.map((step) => `${step.block}/${step.log_index} ${step.type} ${step.time} ${step.verification}`));
  const issued = chain.nodes.filter((node) => node.issuance);
  const acting = (step) => `${step.block}/${step.log_index} institution:${step.institution}`;
  same('generations', all('wasGeneratedBy').map((g) => `${g['prov:entity']} ${at(g['prov:activity'])}`), issued.map((node) => `credential:${node.id} ${node.issuance.block}/${node.issuance.log_index}`));
  same('issuers', all('wasAttributedTo').map((a) => `${a['prov:entity']} ${a['prov:agent']}`), issued.filter((node) => node.issuance.institution).map((node) => `credential:${node.id} institution:${node.issuance.institution}`));
  same('documents', Object.keys(document.entity).filter((name) => name.startsWith('digest:')), new Set(issued.filter((node) => node.issuance.digest).map((node) => `digest:${node.issuance.digest}`)));
  same('ended', all('wasInvalidatedBy').map((i) => i['prov:entity']), chain.nodes.filter((node) => node.status_changes.some((change) => change.type === 'credential.revoked')).map((node) => `credential:${node.id}`));
  same('actors', all('wasAssociatedWith').filter((a) => a['prov:agent'].startsWith('institution:')).map((a) => `${at(a['prov:activity'])} ${a['prov:agent']}`), chain.steps.filter((step) => step.institution).map(acting));
  return differences;
}
