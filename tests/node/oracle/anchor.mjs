// SPDX-License-Identifier: GPL-3.0-or-later
// The reference contract's events in canonical form.
import fs from 'node:fs';
import { Interface } from 'ethers';

const source = fs.readFileSync(new URL('../../../resources/contracts/IConsortiumIdentityAnchor.sol', import.meta.url), 'utf8');
const events = source.replace(/\/\/.*$/gm, '').match(/event\s+\w+\s*\([^)]*\)/g);
const abi = new Interface(events.map((text) => text.replace(/\s+/g, ' ')));

const kinds = ['other', 'authority', 'bank', 'securities', 'platform'];
const statuses = ['active', 'suspended', 'withdrawn'];
const credentialTypes = [undefined, 'credential.suspended', 'credential.reinstated', 'credential.revoked'];
const address = (value) => value.toLowerCase();

const readers = {
  InstitutionRegistered: (a) => ({
    type: 'institution.registered', institution: a.institution, controller: address(a.controller), kind: kinds[a.kind] ?? 'other',
    name: a.name, digest: a.licenceDigest }),
  InstitutionStatusChanged: (a) => statuses[a.status] && {
    type: 'institution.status_changed', institution: a.institution, status: statuses[a.status] },
  InstitutionKeyChanged: (a) => ({
    type: 'institution.key_changed', institution: a.institution, old_controller: address(a.oldController),
    controller: address(a.newController) }),
  SchemaPublished: (a) => ({
    type: 'schema.published', schema: a.schema, version: a.version, digest: a.contentDigest, uri: a.uri }),
  IssuerAuthorised: (a) => ({
    type: 'issuer.authorised', institution: a.institution, schema: a.schema, valid_from: a.validFrom, valid_until: a.validUntil }),
  IssuerDeauthorised: (a) => ({
    type: 'issuer.deauthorised', institution: a.institution, schema: a.schema, reason: a.reason }),
  DidRegistered: (a) => ({
    type: 'did.registered', subject: a.did, controller: address(a.controller), digest: a.documentDigest }),
  DidUpdated: (a) => ({ type: 'did.updated', subject: a.did, digest: a.documentDigest }),
  DidKeyChanged: (a) => ({
    type: 'did.key_changed', subject: a.did, old_controller: address(a.oldController), controller: address(a.newController) }),
  DidDeactivated: (a) => ({ type: 'did.deactivated', subject: a.did }),
  CredentialIssued: (a) => ({
    type: 'credential.issued', credential: a.credential, institution: a.issuer, subject: a.subject, schema: a.schema,
    digest: a.digest, valid_from: a.validFrom, valid_until: a.validUntil, evidence: [...a.evidence] }),
  CredentialStatusChanged: (a) => credentialTypes[a.status] && {
    type: credentialTypes[a.status], credential: a.credential, institution: a.actor, reason: a.reason },
  ConsentGranted: (a) => ({
    type: 'consent.granted', consent: a.consent, subject: a.subject, counterparty: a.verifier, credential: a.credential,
    purpose: a.purpose, valid_until: a.validUntil }),
  ConsentWithdrawn: (a) => ({ type: 'consent.withdrawn', consent: a.consent }),
  CredentialPresented: (a) => ({
    type: 'credential.presented', credential: a.credential, counterparty: a.verifier, consent: a.consent, purpose: a.purpose,
    business_ref: a.businessRef }),
  CredentialVerified: (a) => ({
    type: 'credential.verified', credential: a.credential, counterparty: a.verifier, business_ref: a.businessRef,
    accepted: a.accepted, reason: a.reason }),
};

// undefined: no canonical event, keep it raw.
export function mapAnchorLog(log) {
  const parsed = abi.parseLog(log);
  if (parsed === null) return undefined;
  return readers[parsed.name](parsed.args) || undefined;
}
