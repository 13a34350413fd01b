// SPDX-License-Identifier: GPL-3.0-or-later
// How credentials are used: R13 to R19.
import { hour } from '../../demo/calendar.mjs';
import { idOf, reason, status } from '../../demo/institutions.mjs';
import { breaks, dayLength, purpose, spares, zero } from '../stage.mjs';

const both = (mark) => ({ presented: mark, verified: mark });

// A visit at 13:00 to a broker that did not grant the card.
function visit(stage, settings = {}, { day = stage.day(), time = stage.moment(day, '13:00'), ...holder } = {}) {
  const story = stage.holder(day, holder);
  return stage.meet(story, time, stage.otherBroker(story.broker), settings);
}

// A card that ends, or begins, so many seconds after the presentation.
function visitAround(stage, { ends, begins, ...settings }) {
  const day = stage.day();
  const time = stage.moment(day, '13:00');
  const story = stage.proven(day);
  story.card = stage.c.issue(time - 2 * hour, 'lanhai', story.customer, 'professional', { evidence: story.evidence,
    from: begins === undefined ? undefined : time + begins, until: ends === undefined ? time + 300 * dayLength : ends === 'never' ? 0 : time + ends });
  stage.meet(story, time, stage.otherBroker('lanhai'), settings);
}

export const r13 = {
  violations: [
    (stage) => visitAround(stage, { ends: 0, ...both(breaks('R13', 'it ended with this second')) }),
    (stage) => visitAround(stage, { begins: 1, presented: breaks('R13', 'it begins a second later'), verified: spares('R13', 'by now it has begun') }),
    (stage) => visitAround(stage, { ends: 2, presented: spares('R13', 'in time'), verified: breaks('R13', 'accepted after its end') }),
    (stage) => visitAround(stage, { ends: -1, accepted: false, presented: breaks('R13', 'over'), verified: spares('R13', 'refused, and rightly so') }),
    (stage) => visitAround(stage, { begins: dayLength, ...both(breaks('R13', 'a day too early')) }),
  ],
  misses: [
    (stage) => visitAround(stage, { ends: 1, presented: spares('R13', 'its last second'), verified: spares('R13', 'refused'), accepted: false }),
    (stage) => visitAround(stage, { begins: 0, ...both(spares('R13', 'its first second')) }),
    (stage) => visitAround(stage, { ends: 'never', ...both(spares('R13', 'without end')) }),
    (stage) => visitAround(stage, { ends: hour, ...both(spares('R13', 'its last hour')) }),
  ],
};

// Changes of the card within the presentation's block, before it and after it.
function visitWithin(stage, { before = [], after = [], ...settings }) {
  const day = stage.day();
  const story = stage.holder(day);
  const time = stage.moment(day, '13:00');
  const group = stage.together();
  const turn = (kind) => stage.c.changeStatus(time, story.broker, story.card, status[kind], reason.unspecified, group);
  const consent = stage.grant(story, time - 400, 'lanxin');
  before.forEach(turn);
  stage.meet(story, time, 'lanxin', { ...settings, consent, presented: { ...group, ...settings.presented } });
  after.forEach(turn);
}

export const r14 = {
  violations: [
    (stage) => visitWithin(stage, { before: ['suspended', 'reinstated', 'suspended'], ...both(breaks('R14', 'suspended, reinstated, suspended again')) }),
    (stage) => visitWithin(stage, { before: ['revoked'], ...both(breaks('R14', 'revoked earlier in the same block')) }),
    (stage) => visitWithin(stage, { before: ['suspended'], ...both(breaks('R14', 'suspended earlier in the same block')) }),
    (stage) => visitWithin(stage, { after: ['suspended'], presented: spares('R14', 'suspended only later in the same block'), verified: breaks('R14', 'accepted while suspended') }),
    (stage) => visitWithin(stage, { before: ['suspended'], after: ['reinstated'], presented: breaks('R14', 'reinstated only later in the same block'), verified: spares('R14', 'reinstated by now') }),
    (stage) => visitWithin(stage, { before: ['revoked'], accepted: false, presented: breaks('R14', 'revoked'), verified: spares('R14', 'refused, and rightly so') }),
  ],
  misses: [
    (stage) => visitWithin(stage, { before: ['suspended', 'reinstated'], ...both(spares('R14', 'reinstated earlier in the same block')) }),
    (stage) => visitWithin(stage, { after: ['revoked'], accepted: false, presented: spares('R14', 'revoked later in the same block'), verified: spares('R14', 'refused') }),
    (stage) => visitWithin(stage, { after: ['suspended', 'reinstated'], ...both(spares('R14', 'suspended for no time')) }),
  ],
};

// A presentation under whatever consent `consentOf` makes.
function visitUnder(stage, consentOf, mark, settings = {}) {
  const day = stage.day();
  const story = stage.holder(day);
  const time = stage.moment(day, '13:00');
  const verifier = stage.otherBroker(story.broker);
  const consent = consentOf({ story, time, verifier, day });
  return stage.meet(story, time, verifier, { consent, presented: { purpose: purpose.recognition, ...mark, ...settings } });
}

// Consent in the block of the presentation.
function consentWithin(stage, order, mark, options = {}) {
  const day = stage.day();
  const story = stage.holder(day);
  const time = stage.moment(day, '13:00');
  const group = stage.together();
  const grant = () => stage.grant(story, time, 'lanxin', { ...group, ...options });
  const consent = order === 'before' ? grant() : { id: `0x${'0'.repeat(56)}${stage.random.int(1, 2 ** 31).toString(16).padStart(8, '0')}`, purpose: purpose.recognition };
  stage.meet(story, time, 'lanxin', { consent, presented: { ...group, ...mark } });
  if (order === 'after') stage.c.grant(time, story.card, 'lanxin', { purpose: purpose.recognition, id: consent.id, ...group });
}

export const r15 = {
  violations: [
    (stage) => visitUnder(stage, () => ({ id: zero }), breaks('R15', 'no consent')),
    (stage) => visitUnder(stage, () => ({ id: idOf('nobody\'s consent', stage.random.next()) }), breaks('R15', 'a consent that nobody gave')),
    (stage) => visitUnder(stage, ({ story, time, verifier }) => stage.c.grant(time - 400, story.proof, verifier, { purpose: purpose.recognition }), breaks('R15', 'for another credential')),
    (stage) => visitUnder(stage, ({ story, time, verifier }) => stage.grant(story, time - 400, stage.otherBroker(verifier)), breaks('R15', 'for another verifier')),
    (stage) => visitUnder(stage, ({ story, time, verifier, day }) => stage.grant(story, time - 400, verifier, { customer: stage.customer(day) }), breaks('R15', 'another subject\'s')),
    (stage) => consentWithin(stage, 'after', breaks('R15', 'given only later in the same block')),
    (stage) => visitUnder(stage, ({ story, time, verifier }) => {
      const consent = stage.grant(story, time - 400, stage.otherBroker(verifier));
      stage.c.withdraw(time - 200, consent);
      return consent;
    }, { plant: { R15: 'another verifier\'s, and withdrawn' }, near: { R17: 'there was none to withdraw' } }),
  ],
  misses: [
    (stage) => consentWithin(stage, 'before', spares('R15', 'given earlier in the same block')),
    (stage) => visitUnder(stage, ({ story, time, verifier }) => stage.grant(story, time - 400, verifier, { days: 0 }), spares('R15', 'without end')),
    (stage) => visitUnder(stage, ({ story, time, verifier }) => {
      stage.grant(story, time - 700, stage.otherBroker(verifier));
      return stage.grant(story, time - 400, verifier);
    }, spares('R15', 'one of two')),
    (stage) => visitUnder(stage, ({ story, time, verifier }) => stage.grant(story, time - 3 * hour + 1500, verifier), spares('R15', 'given hours before')),
  ],
};

const granted = (stage, options) => ({ story, time, verifier }) => stage.grant(story, time - 400, verifier, options);
// A consent that ends so many seconds after the presentation.
const ending = (stage, seconds, options = {}) => ({ story, time, verifier }) => stage.grant(story, time - 400, verifier, { until: time + seconds, ...options });

function withdrawnWithin(stage, order, mark, settings = {}) {
  const day = stage.day();
  const story = stage.holder(day);
  const time = stage.moment(day, '13:00');
  const group = stage.together();
  const consent = stage.grant(story, time - 400, 'lanxin');
  const withdrawn = order.endsWith('another') ? stage.grant(story, time - 300, 'lanxin') : consent;
  if (order.startsWith('before')) stage.c.withdraw(time, withdrawn, group);
  stage.meet(story, time, 'lanxin', { consent, presented: { ...group, ...mark, ...settings } });
  if (order.startsWith('after')) stage.c.withdraw(time, withdrawn, group);
}

export const r16 = {
  violations: [
    (stage) => visitUnder(stage, granted(stage), breaks('R16', 'for marketing'), { purpose: purpose.marketing }),
    (stage) => visitUnder(stage, granted(stage, { purpose: purpose.suitability }), breaks('R16', 'for recognition, consented for suitability')),
    (stage) => visitUnder(stage, granted(stage, { purpose: purpose.resale }), breaks('R16', 'of the other group'), { purpose: purpose.subscription }),
    (stage) => visitUnder(stage, granted(stage), breaks('R16', 'a purpose nobody described'), { purpose: 77 }),
  ],
  misses: [
    (stage) => visitUnder(stage, granted(stage, { purpose: purpose.recognition }), spares('R16', 'another purpose of one group'), { purpose: purpose.resale }),
    (stage) => visitUnder(stage, granted(stage, { purpose: purpose.marketing }), spares('R16', 'marketing, as consented'), { purpose: purpose.marketing }),
    (stage) => visitUnder(stage, granted(stage, { purpose: 77 }), spares('R16', 'a purpose nobody described, but consented'), { purpose: 77 }),
    (stage) => visitUnder(stage, ({ story, time, verifier }) => {
      stage.grant(story, time - 700, verifier, { purpose: purpose.suitability });
      return stage.grant(story, time - 400, verifier);
    }, spares('R16', 'an older consent was for something else')),
  ],
};

export const r17 = {
  violations: [
    (stage) => visitUnder(stage, ending(stage, 0), breaks('R17', 'it ended with this second')),
    (stage) => withdrawnWithin(stage, 'before', breaks('R17', 'withdrawn earlier in the same block')),
    (stage) => visitUnder(stage, ending(stage, -100), { plant: { R17: 'expired', R16: 'and for another purpose' } }, { purpose: purpose.marketing }),
    (stage) => withdrawnWithin(stage, 'before', { plant: { R17: 'withdrawn', R16: 'and for another purpose' } }, { purpose: purpose.marketing }),
  ],
  misses: [
    (stage) => visitUnder(stage, ending(stage, 1), spares('R17', 'its last second')),
    (stage) => withdrawnWithin(stage, 'after', spares('R17', 'withdrawn later in the same block')),
    (stage) => withdrawnWithin(stage, 'before another', spares('R17', 'another consent was withdrawn')),
    (stage) => visitUnder(stage, granted(stage, { days: 0 }), spares('R17', 'without end')),
  ],
};

// Presented in the block in which the card is issued.
function issuedWithin(stage, order, mark) {
  const day = stage.day();
  const story = stage.proven(day);
  const time = stage.moment(day, '13:00');
  const group = stage.together();
  const card = { id: stage.c.newId('credential'), customer: story.customer };
  const issue = () => stage.c.issue(time, 'lanhai', story.customer, 'professional', { id: card.id, evidence: story.evidence, ...group });
  if (order === 'before') issue();
  stage.meet({ ...story, card }, time, 'lanxin', { presented: { ...group, ...mark }, verified: spares('R18', 'issued by now') });
  if (order === 'after') issue();
}

function stranger(stage, accepted) {
  const day = stage.day();
  const story = stage.proven(day);
  const card = { id: idOf('credential of another chain', stage.random.next()), customer: story.customer };
  stage.meet({ ...story, card }, stage.moment(day, '13:00'), 'lanxin', { accepted, ...both(breaks('R18', 'of another chain')) });
}

export const r18 = {
  violations: [
    (stage) => stranger(stage, true),
    (stage) => stranger(stage, false),
    (stage) => issuedWithin(stage, 'after', breaks('R18', 'issued only later in the same block')),
  ],
  misses: [
    (stage) => issuedWithin(stage, 'before', spares('R18', 'issued earlier in the same block')),
    (stage) => visitWithin(stage, { before: ['revoked'], accepted: false, presented: { plant: { R14: 'revoked' }, near: { R18: 'revoked, but known' } } }),
    (stage) => visitAround(stage, { ends: -1, accepted: false, presented: { plant: { R13: 'over' }, near: { R18: 'over, but known' } } }),
  ],
};

// An answer an hour after a proper visit; `answer({ story, verifier, reference })` says who answers about what.
function answer(stage, answerOf, mark, options = {}) {
  const day = stage.day();
  const story = stage.holder(day);
  const time = stage.moment(day, '13:00');
  const verifier = stage.otherBroker(story.broker);
  const { reference } = stage.meet(story, time, verifier);
  const given = { verifier, card: story.card, reference, ...answerOf({ story, verifier, reference }) };
  stage.c.verify(time + hour, given.verifier, given.card, given.reference, { ...options, ...mark });
}

function answerWithin(stage, order, mark) {
  const day = stage.day();
  const story = stage.holder(day);
  const time = stage.moment(day, '13:00');
  const group = stage.together();
  const reference = stage.c.newId('reference');
  const consent = stage.grant(story, time - 400, 'lanxin');
  const verify = () => stage.c.verify(time, 'lanxin', story.card, reference, { ...group, ...mark });
  if (order === 'before') verify();
  stage.c.present(time, 'lanxin', story.card, consent, { reference, ...group });
  if (order === 'after') verify();
  else stage.c.verify(time + 300, 'lanxin', story.card, reference, spares('R19', 'seen by now'));
}

export const r19 = {
  violations: [
    (stage) => answer(stage, () => ({ reference: stage.c.newId('reference') }), breaks('R19', 'another business reference')),
    (stage) => answer(stage, ({ verifier }) => ({ verifier: stage.otherBroker(verifier) }), breaks('R19', 'presented to another verifier')),
    (stage) => answer(stage, ({ story }) => ({ card: story.base }), breaks('R19', 'another credential was presented')),
    (stage) => answerWithin(stage, 'before', breaks('R19', 'presented only later in the same block')),
  ],
  misses: [
    (stage) => answer(stage, () => ({}), spares('R19', 'answered a second time')),
    (stage) => answer(stage, () => ({ reference: stage.c.newId('reference') }), spares('R19', 'refused unseen'), { accepted: false }),
    (stage) => answerWithin(stage, 'after', spares('R19', 'presented earlier in the same block')),
    (stage) => visit(stage, { verified: spares('R19', 'presented minutes before') }),
  ],
};
