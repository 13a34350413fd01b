// SPDX-License-Identifier: GPL-3.0-or-later
// On what a credential rests: R07, R08, R09, R11, R12.
import { hour } from '../../demo/calendar.mjs';
import { idOf, reason, status } from '../../demo/institutions.mjs';
import { at, breaks, dayLength, spares, zero } from '../stage.mjs';

// A broker grants professional status at a moment of its own.
function grantCard(stage, day, story, evidence, mark, { time = stage.moment(day, '11:00'), broker = stage.otherBroker(), ...options } = {}) {
  return stage.c.issue(time, broker, story.customer, 'professional', { exact: true, evidence, ...options, ...mark });
}

function incomplete(stage, evidenceOf, mark, options) {
  const day = stage.day();
  const story = stage.proven(day, options);
  const more = (schema, code) => stage.c.issue(at(day, '10:00') + stage.random.below(1200), code, story.customer, schema, { days: 180 });
  grantCard(stage, day, story, evidenceOf(story, more), mark);
}

export const r07 = {
  violations: [
    (stage) => incomplete(stage, ({ base }) => [base], breaks('R07', 'no proof of means')),
    (stage) => incomplete(stage, ({ proof }) => [proof], breaks('R07', 'no identity')),
    (stage) => incomplete(stage, ({ proof }, more) => [proof, more('income', 'huicheng')], breaks('R07', 'two proofs of means, no identity')),
    (stage) => incomplete(stage, ({ base }, more) => [base, more('experience', 'moshan')], breaks('R07', 'experience is no proof of means')),
    (stage) => incomplete(stage, () => [], breaks('R07', 'no evidence at all')),
  ],
  misses: [
    (stage) => incomplete(stage, ({ evidence }) => evidence, spares('R07', 'licence and income'), { isCompany: true, kind: 'income', days: 180 }),
    (stage) => incomplete(stage, ({ evidence }) => [...evidence].reverse(), spares('R07', 'in another order')),
    (stage) => incomplete(stage, ({ evidence }, more) => [...evidence, more('experience', 'moshan')], spares('R07', 'more than needed')),
    (stage) => {
      const day = stage.day();
      stage.c.issue(stage.moment(day, '11:00'), 'lanhai', stage.customer(day), 'experience', { exact: true, ...spares('R07', 'this role needs no evidence') });
    },
    (stage) => incomplete(stage, ({ evidence }) => [...evidence, evidence[1]], spares('R07', 'one named twice')),
    (stage) => {
      const day = stage.day();
      const story = stage.proven(day, { kind: 'income', days: 180 });
      const proof = stage.c.issue(at(day, '10:00') + stage.random.below(1200), stage.guest(day, ['holdings']), story.customer, 'holdings', { days: 28 });
      grantCard(stage, day, story, [story.base, proof], spares('R07', 'a proof of assets under another schema'));
    },
  ],
};

// `change(time, story, group)` happens before or after the grant, within its block.
function withinBlock(stage, { first, then, evidenceOf = ({ evidence }) => evidence }, mark) {
  const day = stage.day();
  const story = stage.proven(day);
  const time = stage.moment(day, '13:00');
  const group = stage.together();
  first?.(time, story, group);
  grantCard(stage, day, story, evidenceOf(story), mark, { time, ...group });
  then?.(time, story, group);
}

const change = (stage, kind, why = reason.unspecified) => (time, story, group) =>
  stage.c.changeStatus(time, story.bank, story.proof, status[kind], why, group);

// The proof's validity relative to the grant.
function withValidity(stage, from, until, mark) {
  const day = stage.day();
  const story = stage.proven(day, { kind: 'income', days: 180 });
  const time = stage.moment(day, '13:00');
  const proof = stage.c.issue(time - 2 * hour, story.bank, story.customer, 'asset', { from: time + from, until: time + until });
  grantCard(stage, day, story, [story.base, proof], mark, { time });
}

export const r08 = {
  violations: [
    (stage) => withinBlock(stage, { first: change(stage, 'suspended'), evidenceOf: ({ evidence }) => [...evidence, { id: idOf('never issued', stage.random.next()) }] },
      breaks('R08', 'one suspended, one never issued: one finding')),
    (stage) => incomplete(stage, ({ evidence }) => [...evidence, { id: idOf('never issued', stage.random.next()) }], breaks('R08', 'one was never issued')),
    (stage) => {
      const day = stage.day();
      grantCard(stage, day, stage.proven(day), [...stage.proven(day).evidence], breaks('R08', 'all of it another\'s'));
    },
    (stage) => withinBlock(stage, { first: change(stage, 'revoked') }, breaks('R08', 'revoked earlier in the same block')),
    (stage) => withinBlock(stage, { first: change(stage, 'suspended') }, breaks('R08', 'suspended earlier in the same block')),
    (stage) => withValidity(stage, -2 * hour, 0, breaks('R08', 'it ended this very second')),
    (stage) => withValidity(stage, 1, dayLength, breaks('R08', 'it begins a second later')),
    (stage) => {
      const day = stage.day();
      const story = stage.proven(day, { kind: 'income', days: 180 });
      const time = stage.moment(day, '13:00');
      const group = stage.together();
      const proof = { id: stage.c.newId('credential') };
      grantCard(stage, day, story, [...story.evidence, proof], breaks('R08', 'issued only later in the same block'), { time, ...group });
      stage.c.issue(time, story.bank, story.customer, 'asset', { id: proof.id, days: 28, ...group });
    },
  ],
  misses: [
    (stage) => withValidity(stage, -2 * hour, 1, spares('R08', 'it ends a second later')),
    (stage) => withValidity(stage, 0, dayLength, spares('R08', 'it begins this very second')),
    (stage) => withinBlock(stage, { then: change(stage, 'revoked') }, spares('R08', 'revoked later in the same block')),
    (stage) => withinBlock(stage, { first: (time, story, group) => ['suspended', 'reinstated'].forEach((kind) => change(stage, kind)(time, story, group)) },
      spares('R08', 'suspended and reinstated earlier in the same block')),
    (stage) => withinBlock(stage, {
      first: (time, story, group) => {
        change(stage, 'revoked', reason.renewal)(time, story, group);
        story.renewed = stage.c.issue(time, story.bank, story.customer, 'asset', { days: 28, ...group });
      },
      evidenceOf: ({ base, renewed }) => [base, renewed],
    }, spares('R08', 'renewed earlier in the same block, and the new one is used')),
    (stage) => withinBlock(stage, { then: change(stage, 'suspended') }, spares('R08', 'suspended later in the same block')),
    (stage) => {
      const day = stage.day();
      const story = stage.proven(day, { kind: 'income', days: 180 });
      const time = stage.moment(day, '13:00');
      const group = stage.together();
      const proof = stage.c.issue(time, story.bank, story.customer, 'asset', { days: 28, from: time, ...group });
      grantCard(stage, day, story, [story.base, proof], spares('R08', 'issued earlier in the same block'), { time, ...group });
    },
  ],
};

// A proof of assets issued at its moment, and the grant so many seconds later.
function aged(stage, seconds, mark, schema = 'asset') {
  const day = stage.day(0, 45);
  const story = stage.proven(day, { kind: 'income', days: 180 });
  const time = stage.moment(day, '11:00', seconds);
  const proof = stage.c.issue(time, schema === 'asset' ? story.bank : stage.guest(day, [schema]), story.customer, schema, { exact: true, days: 200 });
  grantCard(stage, day, story, [story.base, proof], mark, { time: time + seconds });
}

function agedIncome(stage, seconds, mark) {
  const day = stage.day(0, 45);
  const story = stage.proven(day, { kind: 'income', days: 180 });
  grantCard(stage, day, story, story.evidence, mark, { time: stage.free(at(day, '11:00') + seconds) });
}

export const r09 = {
  violations: [
    (stage) => aged(stage, 30 * dayLength + 1, breaks('R09', 'thirty days and a second old')),
    (stage) => aged(stage, 31 * dayLength, breaks('R09', 'thirty-one days old')),
    (stage) => aged(stage, 55 * dayLength, breaks('R09', 'fifty-five days old')),
    (stage) => aged(stage, 40 * dayLength, breaks('R09', 'under the other schema that proves assets'), 'holdings'),
  ],
  misses: [
    (stage) => aged(stage, 30 * dayLength, spares('R09', 'thirty days old exactly')),
    (stage) => agedIncome(stage, 50 * dayLength, spares('R09', 'an old proof, but of income')),
    (stage) => aged(stage, 29 * dayLength, spares('R09', 'twenty-nine days old')),
  ],
};

// Credentials of one customer that name each other by ids fixed beforehand: `edges` gives for each what it names.
function web(stage, edges, marks) {
  const day = stage.day();
  const customer = stage.customer(day);
  const schemas = ['experience', 'income', 'asset', 'identity', 'professional', 'licence'];
  const code = stage.guest(day, schemas);
  const ids = edges.map(() => ({ id: stage.c.newId('credential') }));
  edges.forEach((named, index) => stage.c.issue(stage.moment(day, `1${index}:30`), code, customer, schemas[index],
    { exact: true, id: ids[index].id, evidence: named.map((other) => ids[other]), days: 20, ...marks[index] }));
}

const unseen = (note = 'names one that is issued later') => breaks('R08', note);

export const r11 = {
  violations: [
    (stage) => web(stage, [[0]], [{ plant: { R11: 'names itself', R08: 'itself was not issued then' } }]),
    (stage) => web(stage, [[1], [0]], [unseen(), breaks('R11', 'the second of two')]),
    (stage) => web(stage, [[1], [2], [0]], [unseen(), unseen(), breaks('R11', 'the third of three')]),
    (stage) => web(stage, [[3], [0], [1], [2]], [unseen(), {}, {}, breaks('R11', 'the fourth of four')]),
  ],
  misses: [
    (stage) => web(stage, [[], [0], [0], [1, 2]], [{}, {}, {}, spares('R11', 'two ways to one')]),
    (stage) => web(stage, [[], [0], [1], [2]], [{}, {}, {}, spares('R11', 'a long chain')]),
    (stage) => web(stage, [[1], [0], [1]], [unseen(), breaks('R11', 'the second of two'), spares('R11', 'rests on a circle, is not in it')]),
    (stage) => web(stage, [[1], []], [{ plant: { R08: 'names one that is issued later' } }, spares('R11', 'named before, but names nothing back')]),
  ],
};

function copied(stage, { second = {}, first = {}, isGone = false }, mark, isSame = false) {
  const day = stage.day(0, 12);
  const one = stage.proven(day, { kind: 'income', days: 180 });
  const other = isSame ? one : stage.proven(stage.later(day, 3), { kind: 'income', days: 180 });
  const moment = stage.moment(day, '11:00');
  const original = stage.c.issue(moment, one.bank, one.customer, 'asset', { exact: true, until: moment + 3 * hour, ...first });
  if (isGone) stage.c.changeStatus(moment + hour, one.bank, original, status.revoked, reason.forCause);
  stage.c.issue(stage.moment(stage.later(day, 3), '11:00'), second.schema === 'experience' ? 'lanhai' : other.bank, other.customer, second.schema ?? 'asset',
    { exact: true, digest: original.digest, ...mark });
  return original;
}

export const r12 = {
  violations: [
    (stage) => copied(stage, { isGone: true }, breaks('R12', 'the first is revoked by now, the document is the same')),
    (stage) => copied(stage, {}, breaks('R12', 'the same document for another')),
    (stage) => {
      const { digest } = copied(stage, {}, breaks('R12', 'the same document for another'));
      const day = stage.later(stage.day(80), 10);
      const third = stage.proven(day, { kind: 'income', days: 180 });
      stage.c.issue(stage.moment(day, '11:00'), 'nanyu', third.customer, 'asset', { exact: true, digest, ...breaks('R12', 'and for a third') });
    },
    (stage) => {
      const day = stage.day();
      const [one, other] = [stage.customer(day), stage.customer(day)];
      const time = stage.moment(day, '11:00');
      const group = stage.together();
      const { digest } = stage.c.issue(time, 'lanhai', one, 'experience', group);
      stage.c.issue(time, 'lanhai', other, 'experience', { digest, ...group, ...breaks('R12', 'later in the same block') });
    },
  ],
  misses: [
    (stage) => copied(stage, { first: { digest: zero } }, spares('R12', 'no digest was said')),
    (stage) => copied(stage, { second: { schema: 'experience' } }, spares('R12', 'under another schema')),
    (stage) => copied(stage, {}, spares('R12', 'the same subject again'), true),
  ],
};
