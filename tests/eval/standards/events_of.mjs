// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the events of an export together again as `guanlan events` prints them.
import { quoted, rows } from './sqlite.mjs';

const numbers = new Set(['block', 'log_index', 'tx_index', 'purpose', 'reason', 'version']);
const sortedKeys = (event) => JSON.stringify(Object.fromEntries(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1))));
/// An event as one comparable text: a list that the form keeps as a set is sorted.
export const canonical = (event) => sortedKeys({ ...event, ...(event.evidence ? { evidence: [...new Set(event.evidence)].sort() } : {}) });

const roles = { credential: 'credential', issuer: 'institution', accredited: 'institution', institution: 'institution', actor: 'institution',
  verifier: 'counterparty', subject: 'subject', schema: 'schema', consent: 'consent', 'business reference': 'business_ref' };

export function eventsOfOcel(file) {
  const mentions = new Map();
  for (const each of rows(file, 'SELECT * FROM event_object')) {
    if (!mentions.has(each.ocel_event_id)) mentions.set(each.ocel_event_id, []);
    mentions.get(each.ocel_event_id).push(each);
  }
  const events = [];
  for (const { ocel_type: type, ocel_type_map: suffix } of rows(file, 'SELECT * FROM event_map_type'))
    for (const row of rows(file, `SELECT * FROM ${quoted(`event_${suffix}`)}`)) {
      const event = { type, time: `${row.ocel_time.replace(' ', 'T')}Z`, ...(type === 'credential.issued' ? { evidence: [] } : {}) };
      for (const [name, value] of Object.entries(row)) {
        if (name.startsWith('ocel_') || value === null) continue;
        event[name] = name === 'accepted' ? value === 1 : name.startsWith('valid_') ? `${value.replace(' ', 'T')}Z` : value;
        if (name === 'topics') event[name] = value ? value.split(' ') : [];
      }
      for (const { ocel_object_id: id, ocel_qualifier: qualifier } of mentions.get(row.ocel_id) ?? []) {
        const bare = id.slice(id.lastIndexOf(':') + 1);
        if (qualifier === 'evidence') event.evidence.push(bare);
        else if (roles[qualifier]) event[roles[qualifier]] = bare;
      }
      events.push({ id: row.ocel_id, event });
    }
  return events.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ event }) => event); // Ids sort like the events.
}

export function eventsOfXes(traces) {
  return traces.map(({ attributes, events }) => ({ credential: attributes['concept:name'], chain: attributes.chain, events: events.map((values) => {
    const event = { chain: attributes.chain, credential: attributes['concept:name'], type: values['concept:name'], time: values['time:timestamp'] };
    for (const [name, value] of Object.entries(values)) {
      if (name.includes(':') || name.startsWith('resource_name')) continue;
      event[name] = numbers.has(name) ? Number(value) : name === 'accepted' ? value === 'true' : name === 'evidence' ? value.split(' ').filter(Boolean) : value;
    }
    return event;
  }) }));
}

/// What the objects' relations and last states must be, by the events alone.
export function objectsOfEvents(events) {
  const relations = new Set(), states = new Map();
  const put = (from, to, qualifier) => { if (from && to && from !== to) relations.add(`${from} ${to} ${qualifier}`); };
  const id = (kind, value) => value && `${kind}:${value}`;
  const after = { 'credential.issued': 'issued', 'credential.reinstated': 'issued', 'credential.suspended': 'suspended', 'credential.revoked': 'revoked' };
  for (const event of events) {
    const credential = id('credential', event.credential), consent = id('consent', event.consent);
    if (event.type === 'credential.issued') {
      put(credential, id('institution', event.institution), 'issuer');
      put(credential, id('subject', event.subject), 'subject');
      put(credential, id('schema', event.schema), 'schema');
      for (const evidence of event.evidence) put(credential, id('credential', evidence), 'evidence');
    }
    if (event.type === 'consent.granted') {
      put(consent, id('subject', event.subject), 'subject');
      put(consent, id('institution', event.counterparty), 'verifier');
      put(consent, credential, 'credential');
    }
    if (event.type === 'issuer.authorised') put(id('institution', event.institution), id('schema', event.schema), 'schema');
    put(id('business-reference', event.business_ref), credential, 'credential');
    if (after[event.type]) states.set(credential, after[event.type]);
  }
  return { relations, states };
}
