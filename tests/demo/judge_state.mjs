// SPDX-License-Identifier: GPL-3.0-or-later
// What all events before this one have left behind.

export const inside = (time, from, until) => time >= from && (until === 0 || time < until);

const push = (map, key, value) => map.set(key, [...(map.get(key) ?? []), value]);

export class State {
  // schemaRoles: schema -> role; directory: institution -> kind; relayers: addresses that may send for anyone; purposeGroups:
  // purpose -> group, purposes of one group stand for each other.
  constructor(events, { schemaRoles, directory, head, relayers = [], purposeGroups = new Map() }) {
    Object.assign(this, { events, schemaRoles, directory, head, relayers, purposeGroups });
    this.controllers = new Map(); // institution -> address
    this.kinds = new Map();
    this.institutionStatus = new Map();
    this.authorisations = new Map(); // institution and schema -> events, those that were not ended
    this.dids = new Map(); // subject -> 'registered' | 'deactivated'
    this.didKeys = new Map(); // subject -> times of key changes
    this.credentials = new Map(); // id -> { ...issued event, state, changes: [event] }
    this.consents = new Map(); // id -> { ...granted event, withdrawn }
    this.presentations = [];
    this.verifications = [];
  }

  apply(event) {
    const update = {
      'institution.registered': () => {
        this.controllers.set(event.institution, event.controller);
        this.kinds.set(event.institution, event.kind);
      },
      'institution.status_changed': () => this.institutionStatus.set(event.institution, event.status),
      'institution.key_changed': () => this.controllers.set(event.institution, event.controller),
      'issuer.authorised': () => push(this.authorisations, `${event.institution} ${event.schema}`, event),
      'issuer.deauthorised': () => this.authorisations.delete(`${event.institution} ${event.schema}`),
      'did.registered': () => this.dids.set(event.subject, 'registered'),
      'did.deactivated': () => this.dids.set(event.subject, 'deactivated'),
      'did.key_changed': () => push(this.didKeys, event.subject, event.time),
      'credential.issued': () => this.credentials.set(event.credential, { ...event, state: 'active', changes: [] }),
      'credential.suspended': () => this.change(event, 'suspended'),
      'credential.reinstated': () => this.change(event, 'active'),
      'credential.revoked': () => this.change(event, 'revoked'),
      'consent.granted': () => this.consents.set(event.consent, { ...event, withdrawn: false }),
      'consent.withdrawn': () => { if (this.consents.has(event.consent)) this.consents.get(event.consent).withdrawn = true; },
      'credential.presented': () => this.presentations.push(event),
      'credential.verified': () => this.verifications.push(event),
    };
    update[event.type]?.();
  }

  change(event, state) {
    const credential = this.credentials.get(event.credential);
    if (credential === undefined) return;
    credential.state = state;
    credential.changes.push(event);
  }

  authorisation(institution, schema, time) {
    const found = this.authorisations.get(`${institution} ${schema}`) ?? [];
    return found.find(({ valid_from: from, valid_until: until }) => inside(time, from, until));
  }

  isSamePurpose(one, other) {
    const group = this.purposeGroups.get(one);
    return one === other || (group !== undefined && group === this.purposeGroups.get(other));
  }

  isAuthority(institution) {
    return (this.kinds.get(institution) ?? this.directory.get(institution)) === 'authority';
  }

  roleOf(credential) {
    return this.schemaRoles.get(this.credentials.get(credential)?.schema);
  }

  // Everything the credential rests on, at any depth.
  restsOn(evidence, seen = new Set()) {
    for (const id of evidence) {
      if (seen.has(id)) continue;
      seen.add(id);
      this.restsOn(this.credentials.get(id)?.evidence ?? [], seen);
    }
    return seen;
  }
}
