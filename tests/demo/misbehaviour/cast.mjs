// SPDX-License-Identifier: GPL-3.0-or-later
// What planted scenes share: fresh customers with a blameless past at fixed times, so that a scene breaks only the rule
// that it is about.
import { at, minute } from '../calendar.mjs';
import { purpose } from '../institutions.mjs';

export class Cast {
  constructor(consortium, random) {
    this.consortium = consortium;
    this.random = random;
  }

  // Some minutes around the hour, so that scenes of one day do not share their seconds.
  around(date, clock) {
    return at(date, clock) + this.random.int(0, 6 * minute);
  }

  // A registered customer with an identity (09:30) and a proof from the bank (10:20).
  proven(date, bank, { kind = 'asset', days = 28, isCompany = false } = {}) {
    const { consortium } = this;
    const customer = consortium.customer(isCompany);
    consortium.registerDid(this.around(date, '09:10'), customer);
    const base = consortium.issue(this.around(date, '09:30'), isCompany ? 'registry' : 'civic', customer, customer.base, { days: 1095 });
    const proof = consortium.issue(this.around(date, '10:20'), bank, customer, kind, { days, evidence: [base] });
    return { customer, base, proof, evidence: [base, proof] };
  }

  // Consent, presentation two minutes later, answer five minutes after that.
  encounter(time, code, credential, { accepted = true, wanted = purpose.recognition, days = 30, plants = {}, group } = {}) {
    const { consortium } = this;
    const consent = consortium.grant(time, credential, code, { purpose: wanted, days, group });
    const reference = consortium.present(time + 2 * minute, code, credential, consent, { plant: plants.presented });
    consortium.verify(time + 7 * minute, code, credential, reference, { accepted, plant: plants.verified });
    return { consent, reference };
  }

  // The evidence shown and accepted at the broker (10:45), the professional-investor credential granted (14:10).
  professional(date, bank, broker, { days = 365, proofDays = 28, kind, isCompany } = {}) {
    const story = this.proven(date, bank, { days: proofDays, kind, isCompany });
    this.show(date, broker, story.evidence);
    story.broker = broker;
    story.bank = bank;
    story.professional = this.consortium.issue(this.around(date, '14:10'), broker, story.customer, 'professional',
      { days, evidence: story.evidence });
    return story;
  }

  show(date, broker, credentials) {
    credentials.forEach((credential, index) => this.encounter(this.around(date, '10:45') + index * 15 * minute, broker, credential,
      { wanted: purpose.suitability }));
  }
}
