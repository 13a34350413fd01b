// SPDX-License-Identifier: GPL-3.0-or-later
// What shows only over weeks: R21, R23, R24. Each is about an institution; returns { rule, institution, note, isViolation }.
import { dayOf, hour, minute, tradingDays } from '../../demo/calendar.mjs';
import { institution } from '../../demo/institutions.mjs';
import { at } from '../stage.mjs';

// Some customers of an institution, who come again and again: what they are given lasts for minutes.
function regulars(stage, day, count) {
  return Array.from({ length: count }, () => stage.customer(day));
}

const brief = (stage, time, code, customer, schema, evidence = []) =>
  stage.c.issue(time, code, customer, schema, { exact: true, from: time, until: time + 2 * minute, evidence });

const outcome = (rule, isViolation) => (code, note) => ({ rule, institution: institution[code].id, isViolation, note });

// `count` issuances on one day, spread over it.
function crowd(stage, code, date, count, schema) {
  const people = regulars(stage, dayOf(date), 6);
  const step = Math.floor(6.5 * hour / count);
  for (let index = 0; index < count; ++index) brief(stage, stage.free(at(dayOf(date), '10:10') + index * step), code, people[index % 6], schema);
}

function bursts(stage) {
  crowd(stage, 'moshan', stage.random.pick(['2026-05-12', '2026-05-20']), 30, 'experience');
  crowd(stage, 'nanyu', stage.random.pick(['2026-04-22', '2026-06-03']), 45, 'asset');
  return [outcome('R21', true)('moshan', 'thirty on one day'), outcome('R21', true)('nanyu', 'forty-five on one day')];
}

// Much from the first day on: there is no past to compare with. And nine on a day, where there are few otherwise.
function noBursts(stage) {
  const launched = stage.guest(dayOf('2026-04-08'), ['experience']);
  ['2026-04-08', '2026-04-09', '2026-04-10'].forEach((date, index) => crowd(stage, launched, date, 12 + 6 * index, 'experience'));
  const calm = stage.guest(dayOf('2026-02-03'), ['experience']);
  tradingDays('2026-02-04', '2026-04-30').forEach((day, index) => {
    if (index % 2 === 0) brief(stage, stage.moment(day, '11:00'), calm, stage.customer(day), 'experience');
  });
  crowd(stage, calm, '2026-05-06', 9, 'experience');
  return [outcome('R21', false)(launched, 'its first days'), outcome('R21', false)(calm, 'nine on one day')];
}

// `count` issuances over twenty trading days, each `gap` seconds after its evidence.
function stamped(stage, from, count, gap) {
  const days = tradingDays(from, '2026-06-20').slice(0, 19);
  const code = stage.guest(days[0], ['experience', 'identity']);
  const people = regulars(stage, days[0], 8);
  for (let index = 0; index < count; ++index) {
    const day = days[Math.floor(index * days.length / count)];
    const time = stage.moment(day, `1${1 + index % 6}:30`, -gap);
    const base = brief(stage, time - gap, code, people[index % 8], 'identity');
    brief(stage, time, code, people[index % 8], 'experience', [base]);
  }
  return code;
}

const stamps = (stage) => [
  outcome('R23', true)(stamped(stage, '2026-03-02', 55, 3), 'fifty-five, three seconds after their evidence'),
  outcome('R23', false)(stamped(stage, '2026-04-01', 55, 5), 'fifty-five, five seconds after their evidence'),
  outcome('R23', false)(stamped(stage, '2026-04-20', 49, 3), 'three seconds, but only forty-nine'),
];

// Issuances in this order of clocks, one after another over the days.
function shifts(stage, days, clocks, count) {
  const code = stage.guest(days[0] - 1, ['experience']);
  const people = regulars(stage, days[0] - 1, 8);
  for (let index = 0; index < count; ++index) {
    const clock = clocks[index % clocks.length];
    const day = days[Math.floor(index * days.length / count)];
    brief(stage, stage.moment(day, clock), code, people[index % 8], 'experience');
  }
  return code;
}

// Of eight days two are Saturdays on which one works, which are no trading days.
const weekendsWorked = ['2026-02-10', '2026-02-11', '2026-02-12', '2026-02-14', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28'].map(dayOf);

const nights = (stage) => [
  outcome('R24', true)(shifts(stage, tradingDays('2026-03-02', '2026-03-27'), ['10:00', '11:00', '14:00', '21:00'], 36), 'every fourth at night'),
  outcome('R24', true)(shifts(stage, weekendsWorked, ['10:00', '11:00', '13:00', '14:00'], 40), 'a quarter on Saturdays that make up for closures'),
  outcome('R24', false)(shifts(stage, tradingDays('2026-04-07', '2026-04-29'), ['10:00', '11:00', '13:00', '14:00', '21:00'], 40), 'every fifth at night'),
  outcome('R24', false)(shifts(stage, tradingDays('2026-05-06', '2026-05-29'), ['20:00', '21:00'], 29), 'all at night, but twenty-nine'),
  outcome('R24', false)(shifts(stage, tradingDays('2026-04-13', '2026-05-08'), ['08:31', '17:35'], 36), 'early and late, but within hours'),
];

export const periods = (stage) => [...bursts(stage), ...noBursts(stage), ...stamps(stage), ...nights(stage)];
