// SPDX-License-Identifier: GPL-3.0-or-later
// Planted around the life and use of credentials: validity, revocation and its consequences, consent, answers, speed.
import { at, dayLength, hour, minute } from '../calendar.mjs';
import { idOf, purpose, reason, status } from '../institutions.mjs';

export function plantUsing(consortium, cast) {
  cascades(consortium, cast);
  outOfValidity(consortium, cast);
  whileRevoked(consortium, cast);
  withoutConsent(consortium, cast);
  driftAndWithdrawal(consortium, cast);
  unknownAndUnanswered(consortium, cast);
  speed(consortium, cast);
  newKeys(consortium, cast);
}

function cascades(consortium, cast) {
  const forgotten = 'revoked for cause, and what rests on it stayed active';
  for (const [date, revoked, bank, broker] of [['2026-02-24', '2026-03-12', 'huicheng', 'jingcheng'], ['2026-05-06', '2026-05-19', 'yunlu', 'yueming']]) {
    const story = cast.professional(date, bank, broker);
    consortium.changeStatus(at(revoked, '10:10'), bank, story.proof, status.revoked, reason.forCause,
      { plant: { R10: [{ credential: story.professional.id, note: forgotten }] } });
  }
  const deep = cast.professional('2026-04-14', 'jianglan', 'lanhai');
  consortium.changeStatus(at('2026-04-22', '10:10'), 'civic', deep.base, status.revoked, reason.forCause,
    { plant: { R10: [deep.proof, deep.professional].map(({ id }) => ({ credential: id, note: forgotten })) } });
  const slow = cast.professional('2026-06-02', 'nanyu', 'qiheng');
  consortium.changeStatus(at('2026-06-09', '10:10'), 'nanyu', slow.proof, status.revoked, reason.forCause,
    { plant: { R10: [{ credential: slow.professional.id, note: 'the cascade came only after the deadline' }] } });
  consortium.changeStatus(at('2026-06-23', '10:10'), 'qiheng', slow.professional, status.revoked, reason.forCause);
  const replaced = cast.professional('2026-04-01', 'hengzhu', 'lanhai'); // a newer valid proof takes its place in time
  consortium.changeStatus(at('2026-04-09', '10:10'), 'hengzhu', replaced.proof, status.revoked, reason.forCause);
  consortium.issue(at('2026-04-13', '10:10'), 'hengzhu', replaced.customer, 'asset', { days: 28, evidence: [replaced.base] });
}

function outOfValidity(consortium, cast) {
  const expired = 'the credential had expired';
  const both = { presented: { R13: expired }, verified: { R13: expired } };
  for (const [date, later, verifier] of [['2026-01-16', '2026-03-09', 'jingcheng'], ['2026-05-22', '2026-07-02', 'moshan']]) {
    const story = cast.professional(date, 'huicheng', 'lanhai', { days: 30 });
    cast.encounter(at(later, '10:50'), verifier, story.professional, { plants: both });
  }
  const refused = cast.professional('2026-02-02', 'jianglan', 'yueming', { days: 30 });
  cast.encounter(at('2026-03-25', '10:50'), 'qiheng', refused.professional, { accepted: false, plants: { presented: { R13: expired } } });
  // Presented in time, accepted after the end.
  const story = cast.professional('2026-04-27', 'nanyu', 'jingcheng', { days: 30 });
  const consent = consortium.grant(at('2026-05-27', '13:50'), story.professional, 'lanhai', { purpose: purpose.recognition });
  const reference = consortium.present(at('2026-05-27', '13:55'), 'lanhai', story.professional, consent);
  consortium.verify(at('2026-05-28', '09:30'), 'lanhai', story.professional, reference,
    { plant: { R13: 'it expired between presentation and acceptance' } });
  // Granted from the first of next month, used before.
  const early = cast.proven('2026-06-24', 'huicheng');
  cast.show('2026-06-24', 'wangxi', early.evidence);
  const future = consortium.issue(at('2026-06-24', '14:20'), 'wangxi', early.customer, 'professional',
    { from: at('2026-07-01', '00:00'), until: at('2027-07-01', '00:00'), evidence: early.evidence });
  const notYet = { R13: 'the credential was not yet valid' };
  cast.encounter(at('2026-06-26', '10:50'), 'lanhai', future, { plants: { presented: notYet, verified: notYet } });
}

function whileRevoked(consortium, cast) {
  for (const [date, ended, used, kind, accepted] of [['2026-02-05', '2026-02-25', '2026-02-26', 'revoked', true],
    ['2026-03-16', '2026-03-24', '2026-03-30', 'suspended', true], ['2026-05-11', '2026-05-18', '2026-05-20', 'suspended', false],
    ['2026-06-24', '2026-07-01', '2026-07-03', 'revoked', true]]) {
    const story = cast.professional(date, 'jianglan', 'qiheng');
    const note = { R14: `the credential was ${kind}` };
    consortium.changeStatus(at(ended, '14:40'), 'qiheng', story.professional, status[kind], reason.unspecified);
    cast.encounter(at(used, '11:05'), 'jingcheng', story.professional,
      { accepted, plants: { presented: note, ...(accepted ? { verified: note } : {}) } });
  }
  // One block: revoked and then presented (wrong); presented and then revoked; reinstated and then presented.
  sameBlock(consortium, cast, '2026-04-28', 'revoked first');
  sameBlock(consortium, cast, '2026-05-12', 'presented first');
  sameBlock(consortium, cast, '2026-06-05', 'reinstated first');
}

function sameBlock(consortium, cast, date, order) {
  const story = cast.professional(date, 'yunlu', 'lanhai');
  const moment = at(date, '16:10');
  const change = (state) => consortium.changeStatus(moment, 'lanhai', story.professional, state, reason.unspecified, { group: `${date} use` });
  const consent = consortium.grant(moment - 40 * minute, story.professional, 'yueming', { purpose: purpose.recognition });
  if (order === 'reinstated first') {
    consortium.changeStatus(moment - hour, 'lanhai', story.professional, status.suspended, reason.unspecified);
    change(status.reinstated);
  }
  if (order === 'revoked first') change(status.revoked);
  const reference = consortium.present(moment, 'yueming', story.professional, consent,
    { group: `${date} use`, ...(order === 'revoked first' ? { plant: { R14: 'revoked earlier in the same block' } } : {}) });
  if (order === 'presented first') change(status.revoked);
  consortium.verify(moment + 9 * minute, 'yueming', story.professional, reference, { accepted: order === 'reinstated first' });
}

function withoutConsent(consortium, cast) {
  const use = (time, verifier, story, consent, note) => {
    const reference = consortium.present(time, verifier, story.professional, { purpose: purpose.recognition, ...consent }, { plant: { R15: note } });
    consortium.verify(time + 6 * minute, verifier, story.professional, reference);
  };
  const zero = { id: `0x${'0'.repeat(64)}` };
  const stories = ['2026-01-28', '2026-02-27', '2026-04-03', '2026-05-15', '2026-06-10', '2026-07-02']
    .map((date, index) => cast.professional(date, ['huicheng', 'nanyu'][index % 2], 'lanhai'));
  use(at('2026-01-30', '10:22'), 'yueming', stories[0], zero, 'no consent at all');
  use(at('2026-03-02', '10:22'), 'linhu', stories[1], { id: idOf('consent nobody gave') }, 'a consent that was never given');
  const ofOther = consortium.grant(at('2026-04-07', '10:10'), stories[2].proof, 'moshan', { purpose: purpose.recognition });
  use(at('2026-04-07', '10:22'), 'moshan', stories[2], ofOther, 'the consent was for another credential');
  const elsewhere = consortium.grant(at('2026-05-18', '10:10'), stories[3].professional, 'jingcheng', { purpose: purpose.recognition });
  use(at('2026-05-18', '10:22'), 'wangxi', stories[3], elsewhere, 'the consent was for another verifier');
  const stranger = consortium.grant(at('2026-06-11', '10:10'), stories[4].professional, 'qiheng',
    { purpose: purpose.recognition, customer: stories[0].customer });
  use(at('2026-06-11', '10:22'), 'qiheng', stories[4], stranger, 'the consent was another subject\'s');
  use(at('2026-07-03', '10:22'), 'qingcong', stories[5], zero, 'no consent at all');
  // Consent later in the same block does not cover the presentation before it; the other way round it does.
  for (const [date, isWrong] of [['2026-03-18', true], ['2026-06-12', false]]) {
    const story = cast.professional(date, 'hengzhu', 'jingcheng');
    const moment = at(date, '15:45');
    const consent = { id: consortium.newId('consent'), purpose: purpose.recognition };
    const grant = () => consortium.add(moment, 'relayer', 'grantConsent', [consent.id, story.customer.did, ...consentTail(story, 'yueming', moment)],
      { group: `${date} consent` });
    if (!isWrong) grant();
    const reference = consortium.present(moment, 'yueming', story.professional, consent,
      { group: `${date} consent`, ...(isWrong ? { plant: { R15: 'consent came only later in the same block' } } : {}) });
    if (isWrong) grant();
    consortium.verify(moment + 8 * minute, 'yueming', story.professional, reference);
  }
}

const consentTail = (story, verifier, time) => [idOf('institution', verifier), story.professional.id, purpose.recognition,
  time - (time % minute) + 30 * dayLength];

function driftAndWithdrawal(consortium, cast) {
  for (const [date, verifier] of [['2026-02-11', 'lanxin'], ['2026-04-23', 'linhu'], ['2026-06-23', 'moshan']]) {
    const story = cast.professional(date, 'huicheng', 'jingcheng');
    const consent = consortium.grant(at(date, '15:51'), story.professional, verifier, { purpose: purpose.recognition });
    const reference = consortium.present(at(date, '15:53'), verifier, story.professional, consent,
      { purpose: purpose.marketing, plant: { R16: 'presented for another purpose than consented' } });
    consortium.verify(at(date, '16:02'), verifier, story.professional, reference);
  }
  const spans = [['2026-02-26', 3, undefined, 'the consent had expired'], ['2026-04-10', 60, '2026-04-14', 'the consent had been withdrawn'],
    ['2026-06-03', 60, '2026-06-05', 'the consent had been withdrawn']];
  for (const [index, [date, days, withdrawn, note]] of spans.entries()) {
    const story = cast.professional(date, 'nanyu', 'lanhai');
    const consent = consortium.grant(at(date, '15:20'), story.professional, 'yueming', { purpose: purpose.recognition, days });
    if (withdrawn) consortium.withdraw(at(withdrawn, '15:20'), consent);
    const used = at(['2026-03-03', '2026-04-16', '2026-06-08'][index], '10:33');
    const drifts = index === 1;
    const reference = consortium.present(used, 'yueming', story.professional, consent, {
      ...(drifts ? { purpose: purpose.marketing } : {}),
      plant: { R17: note, ...(drifts ? { R16: 'and for another purpose than consented' } : {}) } });
    consortium.verify(used + 7 * minute, 'yueming', story.professional, reference);
  }
  const afterwards = cast.professional('2026-05-25', 'nanyu', 'lanhai'); // withdrawal does not reach back
  const { consent } = cast.encounter(at('2026-05-26', '10:33'), 'jingcheng', afterwards.professional);
  consortium.withdraw(at('2026-05-26', '14:33'), consent);
}

function unknownAndUnanswered(consortium, cast) {
  for (const [date, verifier] of [['2026-03-06', 'qiheng'], ['2026-06-15', 'jingcheng']]) {
    const story = cast.professional(date, 'huicheng', 'lanhai');
    const unknown = { id: idOf('credential of another chain', date), customer: story.customer };
    const note = { R18: 'the credential was never issued on this chain' };
    cast.encounter(at(date, '15:30'), verifier, unknown, { plants: { presented: note, verified: note } });
  }
  const stories = ['2026-02-12', '2026-04-02', '2026-06-29'].map((date) => cast.professional(date, 'jianglan', 'yueming'));
  consortium.verify(at('2026-02-13', '10:17'), 'lanhai', stories[0].professional, idOf('reference from nowhere'),
    { plant: { R19: 'accepted without any presentation' } });
  const shown = cast.encounter(at('2026-04-03', '10:17'), 'jingcheng', stories[1].professional);
  consortium.verify(at('2026-04-03', '11:17'), 'qiheng', stories[1].professional, shown.reference,
    { plant: { R19: 'presented to another verifier' } });
  cast.encounter(at('2026-06-30', '10:17'), 'lanhai', stories[2].professional);
  consortium.verify(at('2026-07-01', '11:17'), 'lanhai', stories[2].professional, idOf('reference of another matter'),
    { plant: { R19: 'presented under another business reference' } });
  for (const [date, verifier] of [['2026-01-21', 'linhu'], ['2026-03-31', 'lanxin'], ['2026-06-09', 'qingcong']]) {
    const story = cast.professional(date, 'yunlu', 'jingcheng');
    const consent = consortium.grant(at(date, '15:41'), story.professional, verifier, { purpose: purpose.recognition });
    consortium.present(at(date, '15:44'), verifier, story.professional, consent, { plant: { R20: 'never answered' } });
  }
}

function speed(consortium, cast) {
  const tour = (date, story, verifiers, gap, note) => verifiers.forEach((verifier, index) => {
    const plants = note && index === 4 ? { presented: { R22: note } } : {};
    cast.encounter(at(date, '09:35') + index * gap, verifier, story.professional, { plants });
  });
  const five = ['jingcheng', 'yueming', 'qiheng', 'moshan', 'lanxin'];
  for (const date of ['2026-03-25', '2026-07-03']) {
    const story = cast.professional(date === '2026-03-25' ? '2026-03-24' : '2026-07-02', 'huicheng', 'lanhai');
    tour(date, story, five, 37 * minute, 'five verifiers within a day');
  }
  tour('2026-04-29', cast.professional('2026-04-28', 'nanyu', 'lanhai'), five.slice(0, 4), 37 * minute); // four are not five
  tour('2026-05-25', cast.professional('2026-05-22', 'nanyu', 'lanhai'), five, 24 * hour); // five, but over days

  // Unused for half a year, then three times in a day.
  for (const [date, used] of [['2025-12-29', '2026-07-02'], ['2025-12-30', '2026-07-03']]) {
    const sleeper = cast.professional(date, 'hengzhu', 'yueming', { days: 730, kind: 'income' });
    cast.encounter(at(date, '15:20'), 'lanhai', sleeper.professional);
    ['jingcheng', 'qiheng', 'wangxi'].forEach((verifier, index) => cast.encounter(at(used, '09:50') + index * 95 * minute, verifier,
      sleeper.professional, { plants: index === 2 ? { presented: { R25: 'third use within a day after half a year unused' } } : {} }));
  }
}

function newKeys(consortium, cast) {
  for (const [date, changed, gap, note] of [['2026-03-13', '2026-03-16', 2, 'key changed two hours before the first visit to this verifier'],
    ['2026-06-17', '2026-06-18', 3, 'key changed three hours before the first visit to this verifier'], ['2026-04-22', '2026-04-23', 26, undefined]]) {
    const story = cast.professional(date, 'jianglan', 'lanhai');
    consortium.changeDidKey(at(changed, '10:20'), story.customer);
    cast.encounter(at(changed, '10:18') + gap * hour, 'yueming', story.professional, { plants: note ? { presented: { R29: note } } : {} });
  }
  const known = cast.professional('2026-05-21', 'huicheng', 'lanhai'); // a verifier that knows the subject
  cast.encounter(at('2026-05-22', '10:10'), 'jingcheng', known.professional);
  consortium.changeDidKey(at('2026-05-25', '09:40'), known.customer);
  cast.encounter(at('2026-05-25', '10:40'), 'jingcheng', known.professional);
}
