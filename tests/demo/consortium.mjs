// SPDX-License-Identifier: GPL-3.0-or-later
// The script of everything that is anchored: each verb adds one action with its time. Nothing is checked here, so that
// misbehaviour can be written down as easily as good conduct.
//
// Options of every verb: `plant` { rule: note } says which rules the event breaks, `near` likewise which it does not break by a
// hair, `group` keeps neighbouring actions of the same group in one block, `exact` makes the action's time its block's own,
// `by` replaces the signing key (a list of key name parts).
import { dayLength, minute, workingTimeAfter } from './calendar.mjs';
import { addressOf, idOf, institution, purpose, schema } from './institutions.mjs';

export class Consortium {
  constructor(random) {
    this.random = random;
    this.actions = [];
    this.counts = {};
    this.keyVersions = {};
  }

  newId(kind) {
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
    return idOf(kind, this.counts[kind]);
  }

  add(time, actor, call, values, { plant, near, group, exact, by } = {}, facts = {}) {
    this.actions.push({ time, order: this.actions.length, actor, call, values, plant, near, group, exact, by, ...facts });
  }

  registerInstitution(time, code, options) {
    const item = institution[code];
    this.add(time, 'association', 'registerInstitution',
      [item.id, addressOf(code, 0), item.kindNumber, item.zh, idOf('licence of', code)], options);
  }

  changeInstitutionStatus(time, code, newStatus, options) {
    this.add(time, 'association', 'changeInstitutionStatus', [institution[code].id, newStatus], options);
  }

  // Signed by the registrar; from this event on the institution signs with its next key.
  changeInstitutionKey(time, code, options) {
    const version = this.keyVersions[code] ?? 0;
    this.keyVersions[code] = version + 1;
    this.add(time, 'association', 'changeInstitutionKey',
      [institution[code].id, addressOf(code, version), addressOf(code, version + 1)], options, { rekeys: code });
  }

  authorise(time, code, schemaCode, from, until = 0, options = {}) {
    this.add(time, 'association', 'authoriseIssuer', [institution[code].id, schema[schemaCode].id, from, until], options);
  }

  deauthorise(time, code, schemaCode, why, options) {
    this.add(time, 'association', 'deauthoriseIssuer', [institution[code].id, schema[schemaCode].id, why], options);
  }

  customer(isCompany = false) {
    const did = this.newId('did');
    return { did, base: isCompany ? 'licence' : 'identity', keys: 0, number: this.counts.did };
  }

  registerDid(time, customer, options) {
    this.add(time, 'relayer', 'registerDid', [customer.did, addressOf('customer', customer.number, 0), this.newId('document')], options);
  }

  updateDid(time, customer, options) {
    this.add(time, 'relayer', 'updateDid', [customer.did, this.newId('document')], options);
  }

  changeDidKey(time, customer, options) {
    this.add(time, 'relayer', 'changeDidKey', [customer.did, addressOf('customer', customer.number, customer.keys),
      addressOf('customer', customer.number, ++customer.keys)], options);
  }

  deactivateDid(time, customer, options) {
    this.add(time, 'relayer', 'deactivateDid', [customer.did], options);
  }

  // Valid from the beginning of the minute for `days`, unless said otherwise.
  issue(time, code, customer, schemaCode, { evidence = [], days = 365, from, until, digest, id, ...options } = {}) {
    const validFrom = from ?? time - (time % minute);
    const credential = {
      id: id ?? this.newId('credential'), customer, schema: schemaCode, issuer: code, time, from: validFrom,
      until: until ?? validFrom + days * dayLength, digest: digest ?? this.newId('digest'),
    };
    this.add(time, code, 'issueCredential', [credential.id, institution[code]?.id ?? idOf('institution', code), customer.did,
      schema[schemaCode].id, credential.digest, credential.from, credential.until, evidence.map((item) => item.id)], options);
    return credential;
  }

  changeStatus(time, code, credential, newStatus, why, options) {
    this.add(time, code, 'changeCredentialStatus', [credential.id, institution[code]?.id ?? idOf('institution', code), newStatus, why], options);
  }

  grant(time, credential, code, { purpose: wanted = purpose.suitability, days = 30, until, id, customer = credential.customer, ...options } = {}) {
    const consent = { id: id ?? this.newId('consent'), purpose: wanted };
    this.add(time, 'relayer', 'grantConsent', [consent.id, customer.did, institution[code]?.id ?? idOf('institution', code),
      credential.id, wanted, until ?? (days === 0 ? 0 : time - (time % minute) + days * dayLength)], options);
    return consent;
  }

  withdraw(time, consent, options) {
    this.add(time, 'relayer', 'withdrawConsent', [consent.id], options);
  }

  present(time, code, credential, consent, { purpose: stated = consent.purpose, reference = this.newId('reference'), ...options } = {}) {
    this.add(time, code, 'presentCredential',
      [credential.id, institution[code]?.id ?? idOf('institution', code), consent.id, stated, reference], options);
    return reference;
  }

  verify(time, code, credential, reference, { accepted = true, why = accepted ? 0 : 1, ...options } = {}) {
    this.add(time, code, 'verifyCredential',
      [credential.id, institution[code]?.id ?? idOf('institution', code), reference, accepted, why], options);
  }

  // Consent, presentation, answer. Returns when the answer was given, and the consent.
  visit(time, code, credential, { purpose: wanted = purpose.recognition, accepted = true, days = 30 } = {}) {
    const { random } = this;
    const consent = this.grant(time, credential, code, { purpose: wanted, days });
    const presented = workingTimeAfter(time, random.int(1, 9) * minute, random);
    const reference = this.present(presented, code, credential, consent);
    const answered = workingTimeAfter(presented, random.int(3, 150) * minute, random);
    this.verify(answered, code, credential, reference, { accepted });
    return { time: answered, consent, reference };
  }
}
