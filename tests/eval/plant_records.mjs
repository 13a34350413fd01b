// SPDX-License-Identifier: GPL-3.0-or-later
// Makes business records for the acts of an institution, with planted omissions, extra records, altered fields and times, and says
// what each must come to. Knows of the program only what README.md and resources/rules/README.md promise.

const day = 86_400, hour = 3_600;
export const seconds = (time) => Date.parse(time) / 1000;
export const iso = (time) => new Date(time * 1000).toISOString().replace('.000', '');
export const shanghaiDay = (time) => Math.floor((time + 8 * hour) / day);

export function generator(seed) { // mulberry32
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** 24:00 Shanghai of the n-th trading day after the time's own. */
export function deadline(time, tradingDays, closures) {
  let at = shanghaiDay(time);
  for (let left = tradingDays; left > 0;) {
    ++at;
    const weekday = (at + 3) % 7, date = new Date(at * day * 1000).toISOString().slice(0, 10);
    if (weekday < 5 && !closures.has(date)) --left;
  }
  return (at + 1) * day - 8 * hour;
}

/** What an institution must account for, with what the chain says of it. */
export function actsOf(institution, events) {
  const issued = new Map(); // The last issuance so far, in chain order.
  const answered = new Set(events.filter((e) => e.type === 'credential.verified' && e.counterparty === institution)
    .map((e) => e.credential + e.business_ref));
  const acts = [];
  for (const event of events) {
    if (event.type === 'credential.issued') issued.set(event.credential, event);
    const isIssue = event.type === 'credential.issued' && event.institution === institution;
    const isUse = event.counterparty === institution && (event.type === 'credential.verified'
      || (event.type === 'credential.presented' && !answered.has(event.credential + event.business_ref)));
    if (!isIssue && !isUse) continue;
    const issuance = issued.get(event.credential);
    acts.push({ place: `${event.block}/${event.log_index}`, type: event.type, isIssue, time: seconds(event.time), credential: event.credential,
      subject: issuance?.subject, digest: issuance?.digest, schema: issuance?.schema, reference: event.business_ref, accepted: event.accepted });
  }
  return acts;
}

const other = (id) => `${id.slice(0, -4)}${id.endsWith('beef') ? 'dead' : 'beef'}`;
const yuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** An agreeing record. */
function plainRecord(act, number) {
  const record = { reference: act.isIssue ? `ISS-${number}` : act.reference, kind: act.isIssue ? 'credential-issuance' : 'service-use', time: iso(act.time),
    channel: 'did', credential: act.credential };
  if (act.subject) record.subject = act.subject;
  if (act.digest) record.digest = act.digest.slice(2);
  if (act.isIssue) record.outcome = 'accepted';
  else if (act.accepted !== undefined) record.outcome = act.accepted ? 'accepted' : 'rejected';
  return record;
}

/** Each alters an agreeing record and gives the differences, and what R37 says; false: does not suit the act. */
const alterations = {
  none: () => ({}),
  'subject': (act, r) => act.subject && (r.subject = other(act.subject), { differences: [['subject', r.subject, act.subject]] }),
  'digest': (act, r) => act.digest && (r.digest = other(act.digest).slice(2), { differences: [['digest', `0x${r.digest}`, act.digest]] }),
  'credential': (act, r) => !act.isIssue && (r.credential = other(act.credential), { differences: [['credential', r.credential, act.credential]] }),
  'issued credential': (act, r) => act.isIssue && (r.credential = other(act.credential), { differences: [['credential', r.credential, act.credential]] }),
  'outcome': (act, r) => r.outcome && (r.outcome = r.outcome === 'accepted' ? 'rejected' : 'accepted',
    { differences: [['outcome', r.outcome, r.outcome === 'accepted' ? 'rejected' : 'accepted']] }),
  'pending': (act, r) => r.outcome && { differences: [['outcome', r.outcome = 'pending', act.isIssue || act.accepted ? 'accepted' : 'rejected']] },
  'class': (act, r, p) => act.isIssue && act.schema === p.schema && (r.class = 'Q', { differences: [['class', 'Q', 'P']] }),
  'same class': (act, r, p) => act.isIssue && act.schema === p.schema && (r.class = 'P', {}),
  'amount': (act, r, p) => act.isIssue && act.schema === p.schema && (r.amount = '299999.99', { differences: [['amount', '299999.99', '300000.00-']] }),
  'amount at the edge': (act, r, p) => act.isIssue && act.schema === p.schema && (r.amount = '30万', {}),
  'late by the tolerance': (act, r) => (r.time = iso(act.time + 24 * hour), isMidnight(act.time) ? false : {}),
  'late by a second more': (act, r) => (r.time = iso(act.time + 24 * hour + 1), isMidnight(act.time + 1) ? false : timeDiffers(act, r)),
  'early by the tolerance': (act, r) => !isMidnight(act.time) && (r.time = iso(act.time - 24 * hour), {}),
  'early by a second more': (act, r) => !isMidnight(act.time - 1) && (r.time = iso(act.time - 24 * hour - 1), timeDiffers(act, r)),
  'months off': (act, r) => !isMidnight(act.time) && (r.time = iso(act.time - 60 * day), timeDiffers(act, r)),
  'date alone': (act, r) => (r.time = iso(shanghaiDay(act.time) * day).slice(0, 10), {}),
  'date of the day after next': (act, r) => {
    r.time = iso((shanghaiDay(act.time) + 2) * day).slice(0, 10);
    return { differences: [['time', iso((shanghaiDay(act.time) + 2) * day - 8 * hour), iso(act.time)]] };
  },
  'without a zone': (act, r) => (r.time = iso(act.time + 8 * hour + 60).slice(0, 19).replace('T', ' '), {}),
  'on paper': (act, r) => (r.channel = 'paper', {}),
  'nothing but reference': (act, r) => !act.isIssue && (delete r.credential, delete r.subject, delete r.digest, delete r.outcome, {}),
  'nothing but digest': (act, r) => act.isIssue && act.digest && (delete r.credential, delete r.subject, {}),
  'income below': (act, r, p) => isGranted(act, p) && grant(r, 'recognition', '收入', 49_999_999, { below: true }),
  'income met': (act, r, p) => isGranted(act, p) && grant(r, 'recognition', '收入', 50_000_000, {}),
  'assets below': (act, r, p) => isGranted(act, p) && grant(r, 'recognition', '资产', 499_999_999, { below: true }),
  'assets met': (act, r, p) => isGranted(act, p) && grant(r, 'recognition', '资产', 500_000_000, {}),
  'institution below': (act, r, p) => isGranted(act, p) && grant(r, 'recognition', '机构', 999_999_999, { below: true }),
  'institution unclear': (act, r, p) => isGranted(act, p) && grant(r, 'recognition', '机构', 1_999_999_999, { doubt: 'amount-unclear' }),
  'institution met': (act, r, p) => isGranted(act, p) && grant(r, 'recognition', '机构', 2_000_000_000, {}),
  'class unknown, below all': (act, r, p) => isGranted(act, p) && grant(r, 'recognition', 'Z', 49_999_999, { below: true }),
  'class unknown, below some': (act, r, p) => isGranted(act, p) && grant(r, 'recognition', 'Z', 50_000_000, { doubt: 'amount-unclear' }),
  'converted below': (act, r, p) => isGranted(act, p) && grant(r, 'conversion', '转化', 29_999_999, { below: true }),
  'converted met': (act, r, p) => isGranted(act, p) && grant(r, 'conversion', '转化', 300_000_000, {}),
  'converted unclear': (act, r, p) => isGranted(act, p) && grant(r, 'conversion', '转化', 30_000_000, { doubt: 'amount-unclear' }),
  'exempt': (act, r, p) => isGranted(act, p) && grant(r, 'recognition', '免', 100, {}),
  'no amount': (act, r, p) => isGranted(act, p) && (grant(r, 'recognition', '资产', 1, {}), delete r.amount, { doubt: 'no-amount' }),
  'refused recognition': (act, r, p) => isGranted(act, p) && (grant(r, 'recognition', '资产', 100, {}), r.outcome = 'rejected',
    { differences: [['outcome', 'rejected', 'accepted']] }),
};
function isGranted(act, { schema }) { return act.isIssue && act.schema !== schema; } // Of the other, class and amount are anchored.
function isMidnight(time) { return (time + 8 * hour) % day === 0; }
function timeDiffers(act, r) { return { differences: [['time', r.time, iso(act.time)]] }; }
function grant(r, kind, name, fen, outcome) { Object.assign(r, { kind, class: name, amount: yuan(fen) }); return outcome; }
export const alterationNames = Object.keys(alterations);

/**
 * Records for the acts and what must come of each.
 * @returns {{records, omitted, rows}} rows: by event place, or "reference#…" of a record without one.
 */
export function plant(institution, acts, { random, schema, head, closures }) {
  const records = [], omitted = [], rows = [];
  const references = new Map(), digests = new Map(), issues = new Map();
  for (const act of acts) {
    references.set(act.reference, (references.get(act.reference) ?? 0) + 1);
    if (act.isIssue) digests.set(act.digest, (digests.get(act.digest) ?? 0) + 1), issues.set(act.credential, (issues.get(act.credential) ?? 0) + 1);
  }
  const isPlain = (act) => act.isIssue ? issues.get(act.credential) === 1 && digests.get(act.digest) === 1 : references.get(act.reference) === 1 && !/^0x0*$/.test(act.reference);
  let number = 0;
  const used = new Map();
  // First and last act have their records: all between is covered.
  const ends = new Set([acts[0], acts.at(-1)]);
  for (const act of acts) {
    const draw = random();
    const row = { place: act.place, act, differences: [], state: 'matched' };
    if (!ends.has(act) && isPlain(act) && draw < 0.15) {
      row.state = deadline(act.time, 1, closures) <= head ? 'chain-only' : 'not-due';
      omitted.push({ record: plainRecord(act, ++number), row });
      rows.push(row);
      continue;
    }
    const record = plainRecord(act, ++number);
    if (!ends.has(act) && isPlain(act) && draw < 0.8)
      for (const name of [...alterationNames].sort((a, b) => (used.get(a) ?? 0) - (used.get(b) ?? 0))) { // The rarest that suits.
        const altered = { ...record };
        const outcome = alterations[name](act, altered, { schema });
        if (!outcome) continue;
        used.set(name, (used.get(name) ?? 0) + 1);
        Object.assign(row, { name, differences: outcome.differences ?? [], below: outcome.below, doubt: outcome.doubt });
        for (const key of Object.keys(record)) delete record[key];
        Object.assign(record, altered);
        break;
      }
    if (row.differences.length > 0) row.state = 'mismatch';
    records.push(record);
    rows.push(row);
    if (draw > 0.95) {
      records.push({ ...record });
      rows.push({ place: `${record.reference}#repeated`, state: 'repeated', differences: [] });
    }
  }
  for (let i = 0; i < 40; ++i) {
    const isPaper = i % 4 === 3, late = i % 10 === 9;
    const time = late ? head - day + (i > 20 ? 0 : -1) : acts[Math.floor(random() * acts.length)].time;
    const reference = `EXTRA-${i}`;
    records.push({ reference, kind: ['service-use', 'credential-issuance', 'revocation', 'other'][i % 3], time: iso(time), channel: isPaper ? 'paper' : 'did', operator: '=1+1' });
    const due = (isMidnight(time) ? time + day - 1 : time) + day;
    rows.push({ place: `${reference}#alone`, state: isPaper ? 'paper' : head > due ? 'business-only' : 'not-due', differences: [] });
  }
  return { institution, records, omitted, rows };
}
