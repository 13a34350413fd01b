// SPDX-License-Identifier: GPL-3.0-or-later
// Holds an unsigned status document against the W3C Verifiable Credentials Data Model 2.0 (https://www.w3.org/TR/vc-data-model-2.0/,
// section 4), and against what the program's own JSON says of the credential.
const stamp = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const isUrl = (text) => typeof text === 'string' && URL.canParse(text);
const isText = (value) => typeof value === 'string' || (Array.isArray(value) ? value.every(isText) : typeof value?.['@value'] === 'string'
  && Object.keys(value).every((key) => ['@value', '@language', '@direction'].includes(key)));

/// What is wrong.
export function vcProblems(document) {
  const problems = [];
  const must = (holds, what) => { if (!holds) problems.push(what); };
  const context = document['@context'];
  must(Array.isArray(context) && context[0] === 'https://www.w3.org/ns/credentials/v2', '@context begins with the base context');
  must(Array.isArray(context) && context.slice(1).every((item) => isUrl(item) || (typeof item === 'object' && item !== null && !Array.isArray(item))), '@context holds URLs and objects');
  must(Array.isArray(document.type) && document.type.includes('VerifiableCredential') && document.type.length > 1, 'type has VerifiableCredential and a specific type');
  must(isUrl(document.issuer?.id ?? document.issuer), 'issuer is a URL or has one');
  must(document.id === undefined || isUrl(document.id), 'id is a URL');
  for (const name of ['name', 'description']) must(document[name] === undefined || isText(document[name]), `${name} is text`);
  for (const name of ['validFrom', 'validUntil']) must(document[name] === undefined || stamp.test(document[name]), `${name} is a dateTimeStamp`);
  const subject = document.credentialSubject;
  must(typeof subject === 'object' && subject !== null && Object.keys(subject).length > 0, 'credentialSubject has claims');
  must(subject?.id === undefined || isUrl(subject.id), 'credentialSubject.id is a URL');
  must(document.proof === undefined, 'nothing pretends to be signed');
  must(document.credentialStatus === undefined, 'no status list is promised that nobody serves');
  const defined = '@context type issuer id name description validFrom validUntil credentialSubject proof credentialStatus'.split(' ');
  for (const name in document) must(defined.includes(name), `${name} is a claim outside of credentialSubject`);
  return problems;
}

/// Ways to spoil a sound document, all of which must be noticed.
export const vcSpoilings = [(d) => { d['@context'].reverse(); }, (d) => { d.type = ['AnchoredStatusStatement', 'x']; }, (d) => { d.type = 'VerifiableCredential'; },
  (d) => { d.issuer = 'nobody'; }, (d) => { d.validFrom = '2026-01-01'; }, (d) => { delete d.credentialSubject; }, (d) => { d.credentialSubject.id = 'x y'; },
  (d) => { d.proof = {}; }, (d) => { d.name = { value: 'x' }; }, (d) => { d.condition = 'active'; }];

/// What the chain's JSON says and the document does not say in the same way.
export function vcDifferences(document, chain) {
  const [node] = chain.nodes, event = node.issuance ?? {}, subject = document.credentialSubject;
  const urn = (kind, id) => (id ? `urn:guanlan:${kind}:${id}` : undefined);
  const anchor = (e) => ({ type: 'Anchor', event: e.type, time: e.time, block: e.block, logIndex: e.log_index, transaction: e.tx, verification: e.verification });
  const limit = (time) => (time === '1970-01-01T00:00:00Z' ? undefined : time);
  const wanted = { id: urn('credential', node.id), condition: node.condition_now, conditionAtIssuance: node.condition_then, chain: chain.chain, asOfBlock: chain.head.block,
    issuer: urn('institution', event.institution), subject: urn('subject', event.subject), schema: urn('schema', event.schema), digest: event.digest,
    from: limit(event.valid_from), until: limit(event.valid_until), issuance: node.issuance ? anchor(event) : undefined, changes: node.status_changes.map(anchor), head: chain.head.time };
  const got = { id: subject.id, condition: subject.condition, conditionAtIssuance: subject.conditionAtIssuance, chain: subject.chain, asOfBlock: subject.asOfBlock,
    issuer: subject.anchoredIssuer?.id, subject: subject.anchoredSubject?.id, schema: subject.anchoredSchema?.id, digest: subject.anchoredDigest,
    from: subject.anchoredValidFrom, until: subject.anchoredValidUntil, issuance: subject.issuance, changes: subject.statusChanges, head: document.validFrom };
  return Object.keys(wanted).filter((key) => JSON.stringify(got[key]) !== JSON.stringify(wanted[key])).map((key) => `${key}: ${JSON.stringify(got[key])} instead of ${JSON.stringify(wanted[key])}`);
}
