// SPDX-License-Identifier: GPL-3.0-or-later
// Planted around issuing: who may issue, who signed, for whom, on which evidence.
import { at, dayLength, hour } from '../calendar.mjs';
import { idOf, reason, status } from '../institutions.mjs';

export function plantIssuing(consortium, cast) {
  unauthorised(consortium, cast);
  wrongSigners(consortium, cast);
  inactiveAndUnknown(consortium, cast);
  subjectsAndRevokers(consortium, cast);
  lackingEvidence(consortium, cast);
  invalidEvidence(consortium, cast);
  duplicates(consortium, cast);
  backdating(consortium, cast);
}

function unauthorised(consortium, cast) {
  const first = cast.proven('2026-01-20', 'yunlu');
  consortium.issue(at('2026-01-20', '14:32'), 'yunlu', first.customer, 'professional',
    { evidence: first.evidence, plant: { R01: 'a bank without authorisation grants professional status' } });
  const second = cast.proven('2026-03-11', 'hengzhu');
  consortium.issue(at('2026-03-11', '15:02'), 'shuheng', second.customer, 'experience',
    { plant: { R01: 'a platform without authorisation issues a proof of experience' } });
  for (const [date, clock] of [['2026-06-01', '10:41'], ['2026-06-02', '11:05'], ['2026-06-02', '15:18']]) {
    const story = cast.proven(date, 'huicheng', { kind: 'income', days: 180 });
    consortium.issue(at(date, clock), 'beicen', story.customer, 'asset',
      { days: 28, plant: { R01: 'the authorisation had run out and was renewed only days later' } });
  }
  for (const date of ['2026-06-15', '2026-07-02']) {
    const story = cast.proven(date, 'huicheng');
    consortium.issue(at(date, '14:55'), 'hengzhu', story.customer, 'income',
      { days: 180, plant: { R01: 'the authorisation had been withdrawn' } });
  }
  // Traps within one block: authorised too late, just in time, and issued just before the withdrawal.
  const late = cast.proven('2026-04-15', 'jianglan');
  const moment = at('2026-04-15', '16:20');
  consortium.issue(moment, 'lanxin', late.customer, 'experience',
    { group: 'late', plant: { R01: 'authorised only later in the same block' } });
  consortium.authorise(moment, 'lanxin', 'experience', at('2026-04-15', '00:00'), 0, { group: 'late' });
  const timely = cast.proven('2026-04-16', 'nanyu');
  const next = at('2026-04-16', '16:20');
  consortium.authorise(next, 'shuheng', 'experience', at('2026-04-16', '00:00'), 0, { group: 'timely' });
  consortium.issue(next, 'shuheng', timely.customer, 'experience', { group: 'timely' });
  consortium.deauthorise(next, 'shuheng', 'experience', reason.unspecified, { group: 'timely' });
}

function wrongSigners(consortium, cast) {
  const first = cast.proven('2026-02-04', 'huicheng');
  cast.show('2026-02-04', 'jingcheng', first.evidence);
  consortium.issue(at('2026-02-04', '15:11'), 'jingcheng', first.customer, 'professional',
    { evidence: first.evidence, by: ['relayer', 0], plant: { R02: 'signed by the relayer, not by the issuer' } });
  const second = cast.professional('2026-03-04', 'jianglan', 'lanhai');
  const consent = consortium.grant(at('2026-03-05', '10:02'), second.professional, 'jingcheng');
  const reference = consortium.present(at('2026-03-05', '10:04'), 'jingcheng', second.professional, consent,
    { by: ['yueming', 0], plant: { R02: 'signed with another broker\'s key' } });
  consortium.verify(at('2026-03-05', '10:09'), 'jingcheng', second.professional, reference,
    { by: ['yueming', 0], plant: { R02: 'signed with another broker\'s key' } });
  const third = cast.proven('2026-03-23', 'nanyu');
  cast.show('2026-03-23', 'yueming', third.evidence);
  consortium.issue(at('2026-03-23', '14:47'), 'yueming', third.customer, 'professional',
    { evidence: third.evidence, by: ['yueming', 0], plant: { R02: 'signed with the key replaced on the last trading day' } });
  const lost = cast.professional('2026-06-29', 'yunlu', 'qiheng');
  consortium.changeStatus(at('2026-07-02', '11:20'), 'qiheng', lost.professional, status.suspended, reason.unspecified,
    { by: ['stranger', 0], plant: { R02: 'signed with a key that no institution has' } });
  consortium.changeStatus(at('2026-07-02', '16:05'), 'qiheng', lost.professional, status.reinstated, reason.unspecified);
  // One block: old key, change, old key again (wrong); elsewhere old key, change, new key (right).
  for (const [date, code, isWrong] of [['2026-04-21', 'qiheng', true], ['2026-05-13', 'lanhai', false]]) {
    const before = cast.proven(date, 'huicheng');
    const after = cast.proven(date, 'jianglan');
    for (const story of [before, after]) cast.show(date, code, story.evidence);
    const group = `key of ${code}`;
    const moment = at(date, '16:40');
    consortium.issue(moment, code, before.customer, 'professional', { evidence: before.evidence, group });
    consortium.changeInstitutionKey(moment, code, { group });
    consortium.issue(moment, code, after.customer, 'professional', { evidence: after.evidence, group,
      ...(isWrong ? { by: [code, 0], plant: { R02: 'the key had been replaced earlier in the same block' } } : {}) });
  }
}

function inactiveAndUnknown(consortium, cast) {
  const granted = cast.proven('2026-04-10', 'huicheng');
  consortium.issue(at('2026-04-15', '10:25'), 'chuandu', granted.customer, 'professional',
    { evidence: granted.evidence, plant: { R03: 'the broker was suspended' } });
  const shown = cast.professional('2026-04-08', 'hengzhu', 'lanhai');
  cast.encounter(at('2026-04-17', '13:40'), 'chuandu', shown.professional,
    { plants: { presented: { R03: 'the verifier was suspended' }, verified: { R03: 'the verifier was suspended' } } });
  const gone = cast.professional('2026-06-22', 'jianglan', 'jingcheng');
  cast.encounter(at('2026-06-25', '14:15'), 'shuheng', gone.professional,
    { plants: { presented: { R03: 'the platform had withdrawn' }, verified: { R03: 'the platform had withdrawn' } } });

  const wanderer = cast.professional('2026-05-11', 'yunlu', 'moshan');
  cast.encounter(at('2026-05-12', '10:30'), 'ghost', wanderer.professional, { plants: {
    presented: { R04: 'a verifier neither on the chain nor in the directory' },
    verified: { R04: 'a verifier neither on the chain nor in the directory' } } });
  consortium.issue(at('2026-05-13', '10:05'), 'ghost', wanderer.customer, 'experience', { plant: {
    R04: 'an issuer neither on the chain nor in the directory', R01: 'an unknown issuer has no authorisation' } });
}

function subjectsAndRevokers(consortium, cast) {
  const unregistered = consortium.customer();
  consortium.issue(at('2026-02-06', '10:50'), 'civic', unregistered, 'identity',
    { days: 1095, plant: { R05: 'the subject was never registered' } });
  const late = consortium.customer();
  const moment = at('2026-03-17', '11:12');
  consortium.issue(moment, 'civic', late, 'identity',
    { days: 1095, group: 'late subject', plant: { R05: 'the subject was registered only later in the same block' } });
  consortium.registerDid(moment, late, { group: 'late subject' });
  const gone = cast.proven('2026-06-08', 'huicheng');
  consortium.deactivateDid(at('2026-06-09', '09:40'), gone.customer);
  consortium.issue(at('2026-06-09', '15:25'), 'jianglan', gone.customer, 'income',
    { days: 180, plant: { R05: 'the subject had been deactivated' } });

  for (const [date, code, broker, state] of [['2026-03-03', 'yunlu', 'lanhai', 'revoked'], ['2026-04-28', 'jingcheng', 'yueming', 'suspended'],
    ['2026-07-01', 'moshan', 'wangxi', 'suspended']]) {
    const story = cast.professional(date, 'nanyu', broker);
    consortium.changeStatus(at(date, '16:31'), code, story.professional, status[state], reason.unspecified,
      { plant: { R06: 'neither the issuer nor an authority' } });
  }
  const lawful = cast.professional('2026-05-06', 'hengzhu', 'qiheng'); // an authority may
  consortium.changeStatus(at('2026-05-07', '10:31'), 'association', lawful.professional, status.revoked, reason.forCause);
}

function lackingEvidence(consortium, cast) {
  const grant = (date, code, story, evidence, note) => consortium.issue(at(date, '15:33'), code, story.customer, 'professional',
    { evidence, plant: { R07: note } });
  const means = 'no proof of assets or income';
  const first = cast.proven('2026-02-10', 'huicheng');
  grant('2026-02-10', 'lanhai', first, [first.base], means);
  const second = cast.proven('2026-03-24', 'jianglan');
  const income = consortium.issue(at('2026-03-24', '11:10'), 'jianglan', second.customer, 'income', { days: 180 });
  grant('2026-03-24', 'yueming', second, [second.proof, income], 'no identity');
  const third = cast.proven('2026-05-20', 'yunlu');
  const experience = consortium.issue(at('2026-05-20', '11:10'), 'moshan', third.customer, 'experience', { days: 730 });
  grant('2026-05-20', 'moshan', third, [third.base, experience], means);
  const fourth = cast.proven('2026-07-02', 'nanyu');
  grant('2026-07-02', 'qingcong', fourth, [fourth.base], means);

  for (const [proofDate, date, plant] of [['2026-01-12', '2026-02-25', true], ['2026-03-02', '2026-04-09', true],
    ['2026-04-20', '2026-06-03', true], ['2026-05-18', '2026-06-16', false]]) { // the last is 29 days old
    const story = cast.proven(proofDate, 'huicheng', { days: 90 });
    consortium.issue(at(date, '10:02'), 'lanhai', story.customer, 'professional', { evidence: story.evidence,
      ...(plant ? { plant: { R09: 'the asset proof was more than 30 days old' } } : {}) });
  }
}

function invalidEvidence(consortium, cast) {
  const grant = (time, code, story, evidence, note, options = {}) => consortium.issue(time, code, story.customer, 'professional',
    { evidence, ...(note ? { plant: { R08: note } } : {}), ...options });
  const unknown = cast.proven('2026-01-22', 'jianglan');
  grant(at('2026-01-22', '15:40'), 'jingcheng', unknown, [...unknown.evidence, { id: idOf('never issued') }], 'evidence that was never issued');
  const own = cast.proven('2026-02-05', 'huicheng');
  const other = cast.proven('2026-02-05', 'nanyu');
  grant(at('2026-02-05', '15:40'), 'qiheng', own, [...own.evidence, other.proof], 'evidence of another subject');
  for (const [date, next, broker, kind] of [['2026-03-05', '2026-03-06', 'yueming', 'revoked'], ['2026-03-26', '2026-03-27', 'lanhai', 'suspended'],
    ['2026-06-30', '2026-07-01', 'jingcheng', 'revoked']]) {
    const story = cast.proven(date, 'hengzhu');
    consortium.changeStatus(at(next, '09:15'), 'hengzhu', story.proof, status[kind], reason.unspecified);
    grant(at(next, '10:40'), broker, story, story.evidence, `the asset proof was ${kind}`);
  }
  const expired = cast.proven('2026-03-18', 'yunlu', { days: 14 });
  grant(at('2026-04-08', '10:30'), 'moshan', expired, expired.evidence, 'the asset proof had expired');
  const early = cast.proven('2026-04-22', 'huicheng', { kind: 'income', days: 180 });
  const future = consortium.issue(at('2026-04-22', '11:30'), 'huicheng', early.customer, 'asset',
    { from: at('2026-04-27', '00:00'), until: at('2026-05-25', '00:00') });
  grant(at('2026-04-22', '15:10'), 'wangxi', early, [early.base, future], 'the asset proof was not yet valid');

  // One block: the proof revoked before the grant (wrong), and after it (right).
  for (const [date, isWrong] of [['2026-05-08', true], ['2026-05-21', false]]) {
    const story = cast.proven(date, 'nanyu');
    const moment = at(date, '15:05');
    const group = `proof revoked ${date}`;
    const revoke = () => consortium.changeStatus(moment, 'nanyu', story.proof, status.revoked, reason.subjectsWish, { group });
    if (isWrong) revoke();
    grant(moment, 'lanhai', story, story.evidence, isWrong ? 'the asset proof was revoked earlier in the same block' : undefined, { group });
    if (!isWrong) revoke();
  }
  const restored = cast.proven('2026-05-26', 'jianglan'); // suspended and reinstated in time
  consortium.changeStatus(at('2026-05-26', '13:10'), 'jianglan', restored.proof, status.suspended, reason.unspecified);
  consortium.changeStatus(at('2026-05-27', '09:20'), 'jianglan', restored.proof, status.reinstated, reason.unspecified);
  grant(at('2026-05-27', '10:20'), 'yueming', restored, restored.evidence);

  for (const [date, bank] of [['2026-03-10', 'huicheng'], ['2026-06-17', 'yunlu']]) circle(consortium, cast, date, bank);
}

function circle(consortium, cast, date, bank) {
  const story = cast.proven(date, bank);
  const incomeId = idOf('circular income', date);
  const experience = consortium.issue(at(date, '11:20'), 'association', story.customer, 'experience',
    { days: 730, evidence: [{ id: incomeId }], plant: { R08: 'evidence that did not exist yet' } });
  consortium.issue(at(date, '14:20'), bank, story.customer, 'income',
    { id: incomeId, days: 180, evidence: [experience], plant: { R11: 'rests on a credential that rests on it' } });
}

function duplicates(consortium, cast) {
  for (const [date, other] of [['2026-02-03', '2026-02-06'], ['2026-05-14', '2026-05-18']]) {
    const first = cast.proven(date, 'huicheng', { kind: 'income', days: 180 });
    const second = cast.proven(other, 'jianglan', { kind: 'income', days: 180 });
    const copied = consortium.issue(at(date, '11:25'), 'huicheng', first.customer, 'asset', { days: 28 });
    consortium.issue(at(other, '11:25'), 'jianglan', second.customer, 'asset',
      { days: 28, digest: copied.digest, plant: { R12: 'the same document for two subjects' } });
  }
  const zero = `0x${'0'.repeat(64)}`; // a digest left empty says nothing
  for (const date of ['2026-03-12', '2026-03-13']) {
    const story = cast.proven(date, 'yunlu');
    consortium.issue(at(date, '11:25'), 'yunlu', story.customer, 'income', { days: 180, digest: zero });
  }

  for (const [date, later, broker] of [['2026-03-19', '2026-04-02', 'lanhai'], ['2026-05-28', '2026-06-05', 'jingcheng']]) {
    const story = cast.professional(date, 'jianglan', 'lanhai');
    consortium.issue(at(later, '10:25'), broker, story.customer, 'professional', { evidence: story.evidence,
      plant: { R27: broker === 'lanhai' ? 'a second one by the same issuer while the first was valid' : 'a second one by another issuer while the first was valid' } });
  }
  const renewed = cast.professional('2026-04-20', 'nanyu', 'yueming'); // a renewal: the old one goes within a day
  consortium.issue(at('2026-04-29', '10:25'), 'yueming', renewed.customer, 'professional', { evidence: renewed.evidence });
  consortium.changeStatus(at('2026-04-29', '16:25'), 'yueming', renewed.professional, status.revoked, reason.renewal);

  for (const [date, later, kind, isWrong] of [['2026-03-09', '2026-03-19', 'asset', true], ['2026-05-19', '2026-06-04', 'income', true],
    ['2026-02-03', '2026-03-20', 'income', false]]) { // the last: after 45 days
    const story = cast.proven(date, 'hengzhu', { kind, days: kind === 'asset' ? 28 : 180 });
    cast.encounter(at(date, '13:30'), 'linhu', story.proof, { accepted: false });
    consortium.issue(at(later, '10:45'), 'moshan', story.customer, 'professional', { evidence: story.evidence,
      ...(isWrong ? { plant: { R28: 'another broker had refused the same evidence' } } : {}) });
  }
}

function backdating(consortium, cast) {
  const grants = [['2026-04-07', '10:40', 'qingcong', at('2026-04-06', '20:00'), 'valid before the issuer\'s authorisation began'],
    ['2026-02-26', '10:40', 'lanhai', at('2026-02-23', '09:00'), 'valid three days before it was issued'],
    ['2026-06-11', '10:40', 'wangxi', at('2026-06-09', '09:00'), 'valid two days before it was issued'],
    ['2026-06-18', '10:40', 'lanhai', at('2026-06-18', '10:40') - 20 * hour, undefined]];
  for (const [date, clock, code, from, note] of grants) {
    const story = cast.proven(date, 'huicheng', { kind: 'income', days: 180 });
    consortium.issue(at(date, clock), code, story.customer, 'experience',
      { from, until: from + 730 * dayLength, ...(note ? { plant: { R30: note } } : {}) });
  }
}
