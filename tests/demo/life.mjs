// SPDX-License-Identifier: GPL-3.0-or-later
// Ordinary life: customers come, are certified, become professional investors at one broker and are recognised by
// others; credentials are renewed, suspended, revoked with everything that rests on them; consents are withdrawn; keys
// change. All of it follows the rules.
import {
  at, dayLength, hour, minute, shanghaiDay, tradingDayAfter, tradingDays, weekday, workingMoment, workingTimeAfter,
} from './calendar.mjs';
import { quietSpans } from './founding.mjs';
import { institution, ofKind, purpose, reason, status } from './institutions.mjs';

const firstDay = '2025-12-29';
const lastDay = '2026-07-03';
const slowDays = new Map([['2026-02-09', '2026-02-13'], ['2026-02-24', '2026-02-27'], ['2026-04-29', '2026-04-30']]
  .map(([from, to]) => [from, to]));
const weekdayFactor = [1.25, 1.1, 1.0, 0.95, 0.75];
const recognisers = [...ofKind('securities'), ...ofKind('platform')];
const rejecting = 'linhu'; // refuses far more than its peers

export class Life {
  constructor(consortium, random) {
    this.consortium = consortium;
    this.random = random;
  }

  isOpen(code, time) {
    return time >= at(institution[code].joined, '09:00')
      && !quietSpans.some((span) => span.code === code && time >= span.from && time < span.until);
  }

  // The moment itself, or the next morning on which the institution may act.
  whenOpen(code, time) {
    let moment = time;
    while (!this.isOpen(code, moment)) moment = workingMoment(tradingDayAfter(shanghaiDay(moment), 1), this.random);
    return moment;
  }

  choose(items, time, except = []) {
    const open = items.filter((item) => this.isOpen(item.code, time) && this.isOpen(item.code, time + 3 * dayLength)
      && !except.includes(item.code));
    return this.random.weighted(open, (item) => item.weight).code;
  }

  later(time, minDays, maxDays) {
    return workingMoment(tradingDayAfter(shanghaiDay(time), this.random.int(minDays, maxDays)), this.random);
  }

  soon(time, minMinutes, maxMinutes) {
    return workingTimeAfter(time, this.random.int(minMinutes * minute, maxMinutes * minute), this.random);
  }

  run() {
    const days = tradingDays(firstDay, lastDay);
    for (const [index, day] of days.entries()) {
      let expected = (1.0 + 3.2 * index / days.length) * weekdayFactor[weekday(day)];
      for (const [from, to] of slowDays) if (day >= Date.parse(from) / 86_400_000 && day <= Date.parse(to) / 86_400_000) expected *= 0.5;
      const count = Math.floor(expected) + (this.random.chance(expected % 1) ? 1 : 0);
      for (let arrival = 0; arrival < count; ++arrival) this.customerLife(workingMoment(day, this.random));
    }
  }

  customerLife(arrival) {
    const { random } = this;
    const story = this.certify(arrival, random.chance(0.14));
    if (!this.apply(story)) return;
    this.use(story);
    this.close(story);
  }

  // DID, identity or licence from an authority, proofs from a bank.
  certify(arrival, isCompany, { bank, broker } = {}) {
    const { consortium, random } = this;
    const customer = consortium.customer(isCompany);
    consortium.registerDid(arrival, customer);
    const based = this.soon(arrival, 4, 70);
    const base = consortium.issue(based, isCompany ? 'registry' : 'civic', customer, customer.base, { days: 1095 });
    if (random.chance(0.05)) consortium.updateDid(this.later(based, 2, 20), customer);
    const story = { customer, base, evidence: [base], proofs: [], broker, bank: bank ?? this.choose(ofKind('bank'), based) };
    story.ready = this.proveMeans(story, this.soon(this.later(based, 0, 2), 0, 60), isCompany ? 'asset' : undefined);
    return story;
  }

  proveMeans(story, wanted, kind) {
    const { consortium, random } = this;
    const { bank } = story;
    const isIncome = kind ? kind === 'income' : random.chance(0.22) && bank !== 'hengzhu';
    let time = this.whenOpen(bank, Math.max(wanted, story.base.time + 20 * minute));
    const proof = consortium.issue(time, bank, story.customer, isIncome ? 'income' : 'asset',
      { days: isIncome ? 180 : 28, evidence: random.chance(0.5) ? [story.base] : [] });
    story.evidence = [story.base, proof];
    story.proof = proof;
    return time;
  }

  // Shows its evidence at its broker; the broker grants the professional-investor credential, or does not.
  apply(story, { days } = {}) {
    const { consortium, random } = this;
    let time = this.later(this.soon(story.ready, 20, 200), 0, 4);
    if (time <= story.ready + 10 * minute) time = this.soon(story.ready, 15, 120);
    story.broker ??= this.choose(ofKind('securities'), time);
    time = this.whenOpen(story.broker, time);
    if (time > story.proof.until - 5 * dayLength) return false;
    const refused = random.chance(0.035);
    for (const credential of story.evidence) {
      const accepted = !(refused && credential === story.proof);
      time = consortium.visit(time, story.broker, credential, { purpose: purpose.suitability, accepted }).time;
      time = this.soon(time, 1, 15);
    }
    if (refused) return false;
    const evidence = [...story.evidence];
    if (random.chance(0.2)) {
      time = this.soon(time, 5, 30);
      evidence.push(consortium.issue(time, story.broker, story.customer, 'experience', { days: 730 }));
    }
    time = this.soon(time, 12, 180);
    const granted = days ?? (random.chance(0.25) ? 91 : 365);
    story.professional = consortium.issue(time, story.broker, story.customer, 'professional', { days: granted, evidence });
    story.now = time;
    return true;
  }

  use(story) {
    const { consortium, random } = this;
    let visits = random.weighted([0, 1, 2, 3, 4, 6], (n) => [16, 30, 24, 16, 9, 5][[0, 1, 2, 3, 4, 6].indexOf(n)]);
    let time = story.now;
    const seen = [story.broker];
    for (; visits > 0; --visits) {
      time = this.later(time, 1, 16);
      if (time > story.professional.until - 6 * dayLength) {
        time = this.renew(story, time);
        if (time === undefined) return;
        continue;
      }
      if (random.chance(0.035)) time = this.suspend(story, time);
      const verifier = this.choose(recognisers, time, seen);
      if (seen.length < 8) seen.push(verifier);
      const accepted = !this.refuses(verifier);
      const wanted = random.chance(0.25) ? purpose.subscription : purpose.recognition;
      const answer = consortium.visit(time, verifier, story.professional, { purpose: wanted, accepted, days: random.pick([15, 30, 90]) });
      time = answer.time;
      if (random.chance(0.07)) consortium.withdraw(this.later(time, 1, 5), answer.consent);
    }
    story.now = time;
  }

  refuses(verifier) {
    return this.random.chance(verifier === rejecting ? 0.42 : 0.04);
  }

  // New proof, new credential on it, then the old one revoked as renewed, within the hour.
  renew(story, time) {
    const { consortium } = this;
    const old = story.professional;
    const start = Math.max(this.later(time, 0, 1), story.proof.until + hour);
    const renewal = workingMoment(tradingDayAfter(shanghaiDay(start), 1), this.random);
    if (story.proof.schema === 'income') return undefined; // half a year's proof: let it run out
    story.ready = this.proveMeans(story, renewal, 'asset');
    let moment = this.whenOpen(story.broker, this.soon(story.ready, 30, 240));
    moment = this.soon(consortium.visit(moment, story.broker, story.proof, { purpose: purpose.suitability }).time, 20, 60);
    story.professional = consortium.issue(moment, story.broker, story.customer, 'professional', { days: 365, evidence: story.evidence });
    consortium.changeStatus(moment + this.random.int(2, 40) * minute, story.broker, old, status.revoked, reason.renewal);
    return moment;
  }

  suspend(story, time) {
    const { consortium } = this;
    const suspended = this.whenOpen(story.broker, time);
    const reinstated = this.whenOpen(story.broker, this.later(suspended, 1, 6));
    consortium.changeStatus(suspended, story.broker, story.professional, status.suspended, reason.unspecified);
    consortium.changeStatus(reinstated, story.broker, story.professional, status.reinstated, reason.unspecified);
    return this.later(reinstated, 1, 3);
  }

  // How some stories end.
  close(story) {
    const { consortium, random } = this;
    if (story.now === undefined) return;
    const time = this.later(story.now, 2, 25);
    const chance = random.next();
    if (chance < 0.035) this.revokeForCause(story, time);
    else if (chance < 0.06) {
      const revoked = this.whenOpen(story.broker, time);
      consortium.changeStatus(revoked, story.broker, story.professional, status.revoked, reason.subjectsWish);
      consortium.deactivateDid(this.soon(revoked, 20, 90), story.customer);
    } else if (chance < 0.1) consortium.changeDidKey(time, story.customer);
  }

  // The bank takes its proof back; the broker follows within three trading days.
  revokeForCause(story, time) {
    const { consortium } = this;
    const revoked = this.whenOpen(story.bank, time);
    consortium.changeStatus(revoked, story.bank, story.proof, status.revoked, reason.forCause);
    const followed = this.later(revoked, 1, 3);
    if (this.isOpen(story.broker, followed)) {
      consortium.changeStatus(followed, story.broker, story.professional, status.revoked, reason.forCause);
    } else {
      consortium.changeStatus(this.soon(revoked, 10, 60), 'association', story.professional, status.revoked, reason.forCause);
    }
  }
}
