// SPDX-License-Identifier: GPL-3.0-or-later
// Where scenes are played: fresh people, guests whom ordinary life leaves alone, and moments that are blocks of their own, so
// that a scene can stand on a parameter's very boundary.
import { at, dayLength, tradingDayAfter, tradingDays } from '../demo/calendar.mjs';
import { enrol, enrolSchema, purpose as purposes } from '../demo/institutions.mjs';

export const purpose = { ...purposes, resale: 4 }; // stands for recognition, says the scenario's rule pack
export const zero = `0x${'0'.repeat(64)}`;
export const breaks = (rule, note) => ({ plant: { [rule]: note } });
export const spares = (rule, note) => ({ near: { [rule]: note } });

const days = tradingDays('2026-01-27', '2026-06-09');
// A second schema of a role that another has already.
enrolSchema('holdings', 'asset-proof', '持仓证明', 'Proof of holdings');

// Whom the consortium's own story never suspends.
export const brokers = ['lanhai', 'jingcheng', 'yueming', 'qiheng', 'moshan', 'linhu'];
export const banks = ['huicheng', 'jianglan', 'nanyu', 'yunlu'];

export class Stage {
  constructor(consortium, random) {
    this.c = consortium;
    this.random = random;
    this.taken = new Set();
    this.scenes = new Map();
    this.guests = 0;
    this.groups = 0;
    this.outside = 0;
  }

  // A trading day; the first `skip` and last `keep` of the season are left out. Of four the one with the fewest scenes so far: many
  // scenes on a day would be a burst (R21) that nobody planted.
  day(skip = 0, keep = 0) {
    const candidates = Array.from({ length: 4 }, () => days[this.random.int(skip, days.length - 1 - keep)]);
    const scenes = (day) => this.scenes.get(day) ?? 0;
    const chosen = candidates.reduce((least, day) => (scenes(day) < scenes(least) ? day : least));
    this.scenes.set(chosen, scenes(chosen) + 1);
    return chosen;
  }

  later = (day, count) => tradingDayAfter(day, count);

  // `seconds`, unless a scene stands there, or at these offsets from it, already: then the next that is free.
  free(seconds, offsets = []) {
    let moment = seconds;
    const isTaken = (second) => [-2, -1, 0, 1, 2].some((step) => this.taken.has(second + step));
    while ([0, ...offsets].some((offset) => isTaken(moment + offset))) moment += 3;
    for (const offset of [0, ...offsets]) this.taken.add(moment + offset);
    return moment;
  }

  // Some second within twenty minutes after the hour, kept free of other scenes; so are the offsets from it.
  moment(day, clock, ...offsets) {
    return this.free(at(day, clock) + this.random.below(1200), offsets);
  }

  // For events that share a block at this time.
  together() {
    return { group: `scene ${++this.groups}`, exact: true };
  }

  // Schemas it may issue, from and until when; `listed`: in the supervisor's directory, `registered`: on the chain.
  guest(day, schemas = [], { kind = 'other', listed = true, registered = true, from = 0, until = 0 } = {}) {
    const code = `guest ${++this.guests}`;
    const time = at(day, '08:31') + this.random.below(400);
    enrol(code, `客座机构${this.guests}`, `Guest institution ${this.guests}`, kind, { listed });
    if (registered) this.c.registerInstitution(time, code);
    for (const schema of schemas) this.c.authorise(time + 5, code, schema, from, until);
    return code;
  }

  customer(day, isCompany = false) {
    const customer = this.c.customer(isCompany);
    this.c.registerDid(at(day, '08:40') + this.random.below(900), customer);
    return customer;
  }

  // A customer with an identity or licence and a proof of a bank: before 10:00.
  proven(day, { kind = 'asset', days: length = 28, isCompany = false, bank = this.random.pick(banks) } = {}) {
    const customer = this.customer(day, isCompany);
    const base = this.c.issue(at(day, '09:00') + this.random.below(1200), isCompany ? 'registry' : 'civic', customer, customer.base, { days: 1095 });
    const proof = this.c.issue(at(day, '09:30') + this.random.below(1200), bank, customer, kind, { days: length, evidence: [base] });
    return { customer, base, proof, bank, evidence: [base, proof] };
  }

  // And a professional-investor credential of a broker: before 10:30.
  holder(day, { length = 365, until, broker = this.random.pick(brokers), ...rest } = {}) {
    const story = this.proven(day, rest);
    story.broker = broker;
    story.card = this.c.issue(at(day, '10:00') + this.random.below(1200), broker, story.customer, 'professional',
      { days: length, until, evidence: story.evidence });
    return story;
  }

  grant(story, time, code, options = {}) {
    return this.c.grant(time, story.card, code, { purpose: purpose.recognition, ...options });
  }

  // Consent a while before; presentation at `time` exactly, answer some minutes later, unless `answered` says otherwise.
  meet(story, time, code, { presented = {}, verified = {}, accepted = true, consent, answered = true, credential = story.card } = {}) {
    const given = consent ?? this.c.grant(time - 400, credential, code, { purpose: purpose.recognition, customer: story.customer });
    const reference = this.c.present(time, code, credential, given, { exact: true, ...presented });
    if (answered) this.c.verify(time + 240 + this.random.below(600), code, credential, reference, { accepted, ...verified });
    return { consent: given, reference };
  }

  otherBroker(...except) {
    return this.random.pick(brokers.filter((code) => !except.includes(code)));
  }

  oldKey = (code) => ({ by: [code, (this.c.keyVersions[code] ?? 1) - 1] });
}

export { at, dayLength };
