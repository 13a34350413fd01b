// SPDX-License-Identifier: GPL-3.0-or-later
// One credential seen often, keys changed before use, and what the blocks alone show: R22, R25, R29, R32, R33.
import { dayOf, hour } from '../../demo/calendar.mjs';
import { anchor } from '../../node/artifacts.mjs';
import { idOf } from '../../demo/institutions.mjs';
import { at, breaks, dayLength, spares } from '../stage.mjs';

const many = ['lanhai', 'jingcheng', 'yueming', 'qiheng', 'moshan', 'linhu', 'lanxin'];

// Presentations of one card at these seconds after the first, each to the verifier of that number; marks by position.
function tour(stage, stops, marks) {
  const day = stage.day(0, 6);
  const story = stage.holder(day);
  const verifiers = many.filter((code) => code !== story.broker);
  const start = stage.moment(day, '11:00', ...stops.map(([, seconds]) => seconds));
  stops.forEach(([verifier, seconds], index) => stage.meet(story, start + seconds, verifiers[verifier], { presented: marks[index] ?? {} }));
}

const hours = (count) => Math.round(count * hour);

export const r22 = {
  violations: [
    (stage) => tour(stage, [[0, 0], [1, 900], [2, 1800], [3, 2700], [4, dayLength - 1]], { 4: breaks('R22', 'five, the fifth in the day\'s last second') }),
    (stage) => tour(stage, [[0, 0], [1, 900], [2, 1800], [3, 2700], [4, 3600], [5, 4500]], { 4: breaks('R22', 'the fifth'), 5: spares('R22', 'the sixth is of the same cluster') }),
    (stage) => tour(stage, [[0, 0], [0, 900], [1, 1800], [2, 2700], [3, 3600], [1, 4500], [4, 5400]], { 6: breaks('R22', 'the fifth, among repeated ones') }),
    (stage) => tour(stage, [[0, 0], [1, 900], [2, 1800], [3, 2700], [4, 3600], ...[0, 1, 2, 3, 4].map((verifier) => [verifier, hours(30) + verifier * 900])],
      { 4: breaks('R22', 'the first cluster'), 9: breaks('R22', 'the second, a day later') }),
  ],
  misses: [
    (stage) => tour(stage, [[0, 0], [1, 900], [2, 1800], [3, 2700], [4, dayLength]], { 4: spares('R22', 'five, but the fifth after 24 hours exactly') }),
    (stage) => tour(stage, [[0, 0], [1, 900], [2, 1800], [3, 2700], [0, 3600], [1, 4500]], { 5: spares('R22', 'four, however often') }),
    (stage) => tour(stage, [0, 1, 2, 3, 4].map((verifier) => [verifier, verifier * hours(7)]), { 4: spares('R22', 'five in 28 hours') }),
    (stage) => {
      const day = stage.day();
      const story = stage.holder(day);
      [story.base, story.proof, story.card, story.card, story.card].forEach((credential, index) => stage.meet(story, stage.moment(day, `1${index + 1}:00`),
        many.filter((code) => code !== story.broker)[index], { credential, presented: index === 4 ? spares('R22', 'five verifiers, three credentials') : {} }));
    },
  ],
};

// A card of the first days, used once, and again half a year later at these hours of a day.
function sleeper(stage, date, uses, marks) {
  const first = dayOf('2025-12-29') + stage.random.int(0, 1);
  const story = stage.holder(first, { broker: 'lanhai', kind: 'income', days: 200, length: 730 });
  const used = stage.moment(first, '14:00');
  stage.meet(story, used, 'jingcheng');
  uses.forEach((hoursLater, index) => stage.meet(story, stage.free(at(dayOf(date), '14:30') + stage.random.below(900) + hours(hoursLater)),
    ['yueming', 'qiheng', 'moshan', 'linhu'][index], { presented: marks[index] ?? {} }));
}

export const r25 = {
  violations: [
    (stage) => sleeper(stage, '2026-06-29', [0, 1, 2], { 2: breaks('R25', 'three in two hours') }),
    (stage) => sleeper(stage, '2026-07-01', [0, 11, 23], { 2: breaks('R25', 'three in 23 hours') }),
  ],
  misses: [
    (stage) => sleeper(stage, '2026-07-01', [0, 1], { 1: spares('R25', 'two') }),
    (stage) => sleeper(stage, '2026-07-01', [0, 12, 25], { 2: spares('R25', 'three in 25 hours') }),
    (stage) => sleeper(stage, '2026-06-24', [0, 1, 2], { 2: spares('R25', 'unused for less than 180 days') }),
    (stage) => sleeper(stage, '2026-05-11', [0, 1, 2], { 2: spares('R25', 'unused for some months') }),
  ],
};

function rekeyed(stage, seconds, mark, { isKnown = false, isOther = false, group } = {}) {
  const day = stage.day(2);
  const story = stage.holder(day);
  const time = stage.moment(stage.later(day, 3), '14:00', -seconds);
  const changed = isOther ? stage.customer(day) : story.customer;
  if (isKnown) stage.meet(story, stage.moment(day, '13:00'), 'lanxin', { credential: story.base });
  if (group === undefined) stage.c.changeDidKey(time - seconds, changed, { exact: true });
  const within = group === undefined ? {} : stage.together();
  const consent = stage.grant(story, time - 400, 'lanxin');
  if (group === 'before') stage.c.changeDidKey(time, changed, within);
  stage.meet(story, time, 'lanxin', { consent, presented: { ...within, ...mark } });
  if (group === 'after') stage.c.changeDidKey(time, changed, within);
}

export const r29 = {
  violations: [
    (stage) => rekeyed(stage, dayLength, breaks('R29', 'changed 24 hours before exactly')),
    (stage) => rekeyed(stage, 2 * hour, breaks('R29', 'changed two hours before')),
    (stage) => rekeyed(stage, 0, breaks('R29', 'changed earlier in the same block'), { group: 'before' }),
  ],
  misses: [
    (stage) => rekeyed(stage, dayLength + 1, spares('R29', 'changed 24 hours and a second before')),
    (stage) => rekeyed(stage, 2 * hour, spares('R29', 'the verifier knows the subject, by another credential'), { isKnown: true }),
    (stage) => rekeyed(stage, 2 * hour, spares('R29', 'another\'s key'), { isOther: true }),
    (stage) => rekeyed(stage, 0, spares('R29', 'changed later in the same block'), { group: 'after' }),
  ],
};

const encode = (call, values) => anchor.interface.encodeFunctionData(call, values);
const shadowEvent = (stage) => encode('registerDid', [idOf('shadow', stage.random.next()), `0x${'12'.repeat(20)}`, idOf('document')]);

// A transaction outside the consortium's script.
function raw(stage, actor, fields, mark = {}) {
  stage.c.add(stage.moment(stage.day(), '15:00'), actor, undefined, undefined, { exact: true, ...mark }, { raw: { gasLimit: 300_000, ...fields } });
}

// A contract that the outsider makes before everything else, at an address that no chain file names.
function deploy(stage, code) {
  const number = stage.outside++;
  stage.c.add(at('2026-01-05', '12:00') + 60 * number, 'outsider', undefined, undefined, { exact: true },
    { raw: { to: null, data: code, gasLimit: 5_000_000, isSilent: true } });
  return `outside ${number}`;
}

const shadow = (stage) => deploy(stage, anchor.bytecode); // the same code as the registered contract's
// Calls the address in its input's first word with what follows, whatever comes of it.
const forwarder = (stage) => deploy(stage, '0x6019600c60003960196000f3602036038060206000376000600082600060006000355af100');
const note = (stage, text) => encode('note', [idOf('notice', stage.random.next()), text]);
const consent = (stage) => encode('grantConsent', [...Array.from({ length: 4 }, () => idOf('shadow', stage.random.next())), 1, 0]);

export const r32 = {
  violations: [
    (stage) => {
      const to = shadow(stage);
      const first = stage.moment(stage.day(0, 1), '15:00', 600);
      const send = (time, mark) => stage.c.add(time, 'outsider', undefined, undefined, { exact: true, ...mark },
        { raw: { gasLimit: 300_000, to, data: shadowEvent(stage) } });
      send(first, breaks('R32', 'a known event of a strange contract'));
      send(first + 600, spares('R32', 'another of the same contract'));
    },
    (stage) => raw(stage, 'relayer', { to: shadow(stage), data: consent(stage) }, breaks('R32', 'a known event of a strange contract, by a known sender')),
    (stage) => raw(stage, 'outsider', { to: shadow(stage), via: forwarder(stage), data: shadowEvent(stage) },
      breaks('R32', 'a known event of a strange contract that another one calls')),
  ],
  misses: [
    (stage) => raw(stage, 'outsider', { to: shadow(stage), data: note(stage, 'nothing of ours') }, spares('R32', 'an unknown event of a strange contract')),
    (stage) => raw(stage, 'association', { data: note(stage, 'a notice') }, spares('R32', 'an unknown event of the registered contract')),
  ],
};

export const r33 = {
  violations: [
    (stage) => raw(stage, 'outsider', { data: encode('batch', [[]]), isSilent: true }, breaks('R33', 'a batch of nothing')),
    (stage) => raw(stage, 'huicheng', { data: encode('batch', [[]]), isSilent: true }, breaks('R33', 'a batch of nothing, by a member')),
  ],
  misses: [
    (stage) => raw(stage, 'outsider', { to: shadow(stage), data: encode('batch', [[]]), isSilent: true }, spares('R33', 'to a strange contract')),
    (stage) => raw(stage, 'outsider', { via: forwarder(stage), data: encode('batch', [[]]), isSilent: true }, spares('R33', 'by way of another contract')),
    (stage) => raw(stage, 'huicheng', { data: encode('batch', [[note(stage, 'a notice')]]) }, spares('R33', 'it leaves an event, although none that a profile knows')),
    (stage) => raw(stage, 'outsider', { data: '0xdeadbeef', isSilent: true, fails: true }, spares('R33', 'it failed')),
    (stage) => raw(stage, 'outsider', { to: `0x${'ab'.repeat(20)}`, data: '0x', isSilent: true }, spares('R33', 'a transfer of nothing to somebody')),
  ],
};
