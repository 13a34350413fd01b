// SPDX-License-Identifier: GPL-3.0-or-later
// What follows, or does not: R10, R20, R27, R28.
import { dayOf, hour } from '../../demo/calendar.mjs';
import { deadlineOf } from '../../demo/judge_later.mjs';
import { reason, status } from '../../demo/institutions.mjs';
import { at, breaks, dayLength, spares } from '../stage.mjs';

const lateEnd = 10; // trading days before the season's end whose deadlines all pass

const withCredential = (mark, id) => Object.fromEntries(Object.entries(mark).map(([key, rules]) => [key,
  Object.fromEntries(Object.entries(rules).map(([rule, note]) => [rule, [{ note, credential: id }]]))]));

// The proof revoked for cause two trading days later; `then` says what happens before the deadline.
function cascade(stage, mark, { then, why = reason.forCause, isWeekend = false, holder = {}, target = 'proof' } = {}) {
  const day = stage.day(0, lateEnd + 8);
  const story = stage.holder(day, holder);
  let revokedOn = stage.later(day, 2);
  if (isWeekend) while ((revokedOn + 3) % 7 < 5) ++revokedOn;
  const time = stage.moment(revokedOn, '11:00');
  stage.c.changeStatus(time, target === 'base' ? 'civic' : story.bank, story[target], status.revoked, why,
    { exact: true, ...withCredential(mark, story.card.id) });
  const end = deadlineOf(time);
  then?.({ story, time, end, day: revokedOn });
}

const close = (stage, kind, secondsToEnd, why = reason.forCause) => ({ story, end }) =>
  stage.c.changeStatus(stage.free(end - secondsToEnd), story.broker, story.card, status[kind], why, { exact: true });
const replace = (stage, options = {}) => ({ story, day }) =>
  stage.c.issue(stage.moment(stage.later(day, 2), '11:00'), story.bank, story.customer, 'asset', { days: 28, ...options });

function deepCascade(stage) {
  const day = stage.day(0, lateEnd + 8);
  const story = stage.holder(day);
  const leaf = stage.c.issue(stage.moment(day, '11:00'), 'moshan', story.customer, 'experience', { days: 700, evidence: [story.card] });
  const forgotten = [story.proof, story.card, leaf].map(({ id }) => ({ credential: id, note: 'it rests on a revoked identity, and stayed active' }));
  stage.c.changeStatus(stage.moment(stage.later(day, 1), '11:00'), 'civic', story.base, status.revoked, reason.forCause, { exact: true, plant: { R10: forgotten } });
}

// By a guest: a proof under the other schema that proves assets.
function holdings(stage, time, day, customer, options) {
  return stage.c.issue(time, stage.guest(day, ['holdings']), customer, 'holdings', { days: 28, ...options });
}

// What lies between was revoked long before; what rests on it is still active.
function gapCascade(stage) {
  const day = stage.day(0, lateEnd + 8);
  const story = stage.holder(day);
  const leaf = stage.c.issue(stage.moment(day, '11:00'), 'moshan', story.customer, 'experience', { days: 700, evidence: [story.card] });
  stage.c.changeStatus(stage.moment(day, '12:00'), story.broker, story.card, status.revoked, reason.subjectsWish);
  stage.c.changeStatus(stage.moment(stage.later(day, 1), '11:00'), story.bank, story.proof, status.revoked, reason.forCause,
    { exact: true, ...withCredential(breaks('R10', 'what lies between is gone, the leaf is not'), leaf.id) });
}

// Two pieces of evidence revoked for cause, days apart: each has its own deadline.
function twiceRevoked(stage) {
  cascade(stage, breaks('R10', 'the first of two revocations'), { then: ({ story, day }) => stage.c.changeStatus(stage.moment(stage.later(day, 2), '12:00'), 'civic', story.base,
    status.revoked, reason.forCause, { exact: true, ...withCredential(breaks('R10', 'the second of two revocations'), story.card.id) }) });
}

// The card is granted in the block that revokes the proof: before, and it rests on it; after, and it should never have been.
function grantedThen(stage, isBefore) {
  const day = stage.day(0, lateEnd + 8);
  const story = stage.proven(day);
  const time = stage.moment(day, '11:00');
  const group = stage.together();
  const card = { id: stage.c.newId('credential') };
  const grant = (mark) => stage.c.issue(time, 'lanhai', story.customer, 'professional', { ...card, evidence: story.evidence, ...group, ...mark });
  if (isBefore) grant({});
  stage.c.changeStatus(time, story.bank, story.proof, status.revoked, reason.forCause,
    { ...group, ...withCredential(isBefore ? breaks('R10', 'granted earlier in the block') : spares('R10', 'granted only later in the block'), card.id) });
  if (!isBefore) grant(breaks('R08', 'revoked earlier in the same block'));
}

export const r10 = {
  violations: [
    (stage) => cascade(stage, breaks('R10', 'nothing followed')),
    deepCascade,
    gapCascade,
    (stage) => grantedThen(stage, true),
    twiceRevoked,
    (stage) => cascade(stage, breaks('R10', 'it followed a minute after the deadline'), { then: close(stage, 'revoked', -60) }),
    (stage) => cascade(stage, breaks('R10', 'the replacement was revoked, too'), { then: (scene) => {
      const next = replace(stage)(scene);
      stage.c.changeStatus(next.time + hour, scene.story.bank, next, status.revoked, reason.subjectsWish);
    } }),
    (stage) => cascade(stage, breaks('R10', 'revoked on a weekend, which counts from Monday'), { isWeekend: true, then: close(stage, 'revoked', -3600) }),
    (stage) => cascade(stage, breaks('R10', 'suspended, but reinstated in time'), { then: (scene) => {
      close(stage, 'suspended', 30 * hour)(scene);
      close(stage, 'reinstated', 9 * hour)(scene);
    } }),
  ],
  misses: [
    (stage) => cascade(stage, spares('R10', 'it followed in the last minute'), { then: close(stage, 'revoked', 30) }),
    (stage) => cascade(stage, spares('R10', 'revoked on a weekend, and it followed on Friday evening'), { isWeekend: true, then: close(stage, 'revoked', 40) }),
    (stage) => cascade(stage, spares('R10', 'suspended in time'), { then: close(stage, 'suspended', 90) }),
    (stage) => cascade(stage, spares('R10', 'replaced in time'), { then: replace(stage) }),
    (stage) => cascade(stage, spares('R10', 'replaced in time by one of another schema, but the same role'), { then: ({ story, day }) =>
      holdings(stage, stage.moment(stage.later(day, 2), '11:00'), stage.later(day, 2), story.customer) }),
    (stage) => cascade(stage, spares('R10', 'replaced in the last minute'), { then: ({ story, end }) =>
      stage.c.issue(stage.free(end - 50), story.bank, story.customer, 'asset', { exact: true, days: 28 }) }),
    (stage) => grantedThen(stage, false),
    (stage) => cascade(stage, spares('R10', 'not revoked for cause'), { why: reason.keyLost }),
    (stage) => cascade(stage, spares('R10', 'it ends by itself before the deadline'), { holder: { length: 5 } }),
  ],
};

// Presented at a moment of its own; `reply({ time, end, verifier, story, reference })`.
function unanswered(stage, mark, reply, isWeekend = false) {
  let day = stage.day(0, lateEnd);
  const story = stage.holder(day);
  if (isWeekend) while ((day + 3) % 7 < 5) ++day;
  const time = stage.moment(day, '13:00');
  const verifier = stage.otherBroker(story.broker);
  const { reference } = stage.meet(story, time, verifier, { presented: mark, answered: false });
  reply?.({ time, end: deadlineOf(time), verifier, card: story.card, reference });
}

const answerAt = (stage, secondsToEnd, change = {}, options = {}) => ({ end, ...rest }) => {
  const { verifier, card, reference } = { ...rest, ...change };
  stage.c.verify(stage.free(end - secondsToEnd), verifier, card, reference, { exact: true, ...options });
};

// Shown twice under one reference, answered once: after both, or between them.
function shownTwice(stage, isBetween) {
  const day = stage.day(0, lateEnd);
  const story = stage.holder(day);
  const time = stage.moment(day, '13:00', 600, 1200);
  const verifier = stage.otherBroker(story.broker);
  const consent = stage.grant(story, time - 400, verifier);
  const reference = stage.c.present(time, verifier, story.card, consent, { exact: true, ...spares('R20', 'answered') });
  stage.c.present(time + (isBetween ? 1200 : 600), verifier, story.card, consent,
    { exact: true, reference, ...(isBetween ? breaks('R20', 'shown again after the only answer') : spares('R20', 'one answer for both')) });
  stage.c.verify(time + (isBetween ? 600 : 1200), verifier, story.card, reference, { exact: true });
}

export const r20 = {
  violations: [
    (stage) => unanswered(stage, breaks('R20', 'never answered')),
    (stage) => unanswered(stage, breaks('R20', 'answered a minute after the deadline'), answerAt(stage, -60)),
    (stage) => unanswered(stage, breaks('R20', 'an answer to another reference'), answerAt(stage, 9 * hour, { reference: stage.c.newId('reference') }, { accepted: false })),
    (stage) => unanswered(stage, breaks('R20', 'presented on a weekend, answered after the Friday'), answerAt(stage, -90), true),
    (stage) => shownTwice(stage, true),
    (stage) => unanswered(stage, breaks('R20', 'another verifier answered'), answerAt(stage, 9 * hour, { verifier: 'lanxin' }, { accepted: false })),
  ],
  misses: [
    (stage) => unanswered(stage, spares('R20', 'answered in the last minute'), answerAt(stage, 30)),
    (stage) => unanswered(stage, spares('R20', 'refused is answered, too'), answerAt(stage, 9 * hour, {}, { accepted: false })),
    (stage) => unanswered(stage, spares('R20', 'presented on a weekend, answered in the Friday\'s last minute'), answerAt(stage, 45), true),
    (stage) => shownTwice(stage, false),
    (stage) => {
      const day = stage.day();
      const story = stage.holder(day);
      stage.meet(story, stage.moment(dayOf(stage.random.pick(['2026-06-26', '2026-06-29', '2026-07-01'])), '13:00'), stage.otherBroker(story.broker),
        { presented: spares('R20', 'not due yet'), answered: false });
    },
  ],
};

// A second card of the same customer five trading days after the first, at a moment of its own.
function second(stage, mark, { first = {}, turn, code, schema = 'professional', customerOf } = {}) {
  const day = stage.day(0, 10);
  const time = stage.moment(stage.later(day, 5), '14:00', ...(turn ? [turn.seconds] : []));
  const story = stage.holder(day, { ...first, ...(first.endsAfter === undefined ? {} : { until: time + first.endsAfter }) });
  const mine = customerOf?.(stage.later(day, 5)) ?? story;
  if (schema === 'holdings') return void holdings(stage, time, day, mine.customer, { exact: true, ...mark });
  const issuer = code ?? stage.otherBroker(story.broker);
  stage.c.issue(time, issuer === 'same' ? story.broker : issuer, mine.customer, schema, { exact: true, evidence: mine.evidence, ...mark });
  if (turn) stage.c.changeStatus(time + turn.seconds, story.broker, story.card, status[turn.kind], turn.why, { exact: true });
}

// What becomes of the first card, so many seconds after the second is issued.
const turned = (seconds, why, kind = 'revoked') => ({ turn: { seconds, why, kind } });

// A third beside two others: one finding for each that is too many.
function third(stage) {
  const day = stage.day(0, 10);
  const story = stage.holder(day);
  for (const [later, note] of [[2, 'a second'], [4, 'a third beside two']]) {
    stage.c.issue(stage.moment(stage.later(day, later), '11:00'), stage.otherBroker(), story.customer, 'professional',
      { exact: true, evidence: story.evidence, ...breaks('R27', note) });
  }
}

export const r27 = {
  violations: [
    (stage) => second(stage, breaks('R27', 'by another issuer')),
    (stage) => second(stage, breaks('R27', 'by the same issuer'), { code: 'same' }),
    (stage) => second(stage, breaks('R27', 'the first revoked at once, but not as renewed'), { ...turned(300, reason.unspecified) }),
    (stage) => second(stage, breaks('R27', 'renewed a second too late'), { code: 'same', ...turned(dayLength + 1, reason.renewal) }),
    third,
    (stage) => second(stage, breaks('R27', 'the first ends a second later'), { first: { endsAfter: 1 } }),
  ],
  misses: [
    (stage) => second(stage, spares('R27', 'renewed a day later exactly'), { code: 'same', ...turned(dayLength, reason.renewal) }),
    (stage) => second(stage, spares('R27', 'the first had gone an hour before, for another reason'), { ...turned(-hour, reason.unspecified) }),
    (stage) => second(stage, spares('R27', 'the first ended this very second'), { first: { endsAfter: 0 } }),
    (stage) => second(stage, spares('R27', 'the first is suspended'), { ...turned(-hour, reason.unspecified, 'suspended') }),
    (stage) => second(stage, spares('R27', 'of another schema'), { schema: 'experience' }),
    (stage) => second(stage, spares('R27', 'of another schema, but the same role'), { schema: 'holdings' }),
    (stage) => second(stage, spares('R27', 'of another subject'), { customerOf: (day) => stage.proven(day) }),
  ],
};

// A verifier's answer about a proof of income, and another's grant that rests on it.
function shopping(stage, mark, { seconds = 6 * dayLength, accepted = false, isSame = false, isOther = false, isFirst = false, isBelow = false } = {}) {
  const day = stage.day(0, 30);
  const story = stage.proven(day, { kind: 'income', days: 180 });
  const [one, other] = [stage.random.pick(['lanhai', 'jingcheng']), stage.random.pick(['yueming', 'qiheng'])];
  const asked = isOther ? stage.c.issue(at(day, '10:05'), story.bank, story.customer, 'asset', { days: 28 }) : story.proof;
  const gap = isFirst ? -60 : seconds;
  const answered = stage.moment(day, '13:00', gap);
  const consent = stage.c.grant(answered - 900, asked, one);
  const reference = stage.c.present(answered - 600, one, asked, consent);
  stage.c.verify(answered, one, asked, reference, { exact: true, accepted });
  stage.c.issue(answered + gap, isSame ? one : other, story.customer, 'professional', { exact: true, ...mark,
    evidence: isBelow ? [story.base, stage.c.issue(at(day, '11:00'), 'nanyu', story.customer, 'asset', { days: 28, evidence: [story.proof] })] : story.evidence });
}

export const r28 = {
  violations: [
    (stage) => shopping(stage, breaks('R28', 'thirty days later exactly'), { seconds: 30 * dayLength }),
    (stage) => shopping(stage, breaks('R28', 'days later')),
    (stage) => shopping(stage, breaks('R28', 'hours later'), { seconds: 3 * hour }),
  ],
  misses: [
    (stage) => shopping(stage, spares('R28', 'thirty days and a second later'), { seconds: 30 * dayLength + 1 }),
    (stage) => shopping(stage, spares('R28', 'had been accepted'), { accepted: true }),
    (stage) => shopping(stage, spares('R28', 'the same institution thought again'), { isSame: true }),
    (stage) => shopping(stage, spares('R28', 'refused was something else'), { isOther: true }),
    (stage) => shopping(stage, spares('R28', 'refused only after the grant'), { isFirst: true }),
    (stage) => shopping(stage, spares('R28', 'refused is what the evidence rests on'), { isBelow: true }),
  ],
};
