// SPDX-License-Identifier: GPL-3.0-or-later
// R10 and R20: what should have followed within five trading days. Judged once the head has passed the deadline.
import { at, isTradingDay, shanghaiDay } from './calendar.mjs';
import { inside } from './judge_state.mjs';

// The end of the fifth trading day after the day of the event.
export function deadlineOf(time) {
  let day = shanghaiDay(time);
  for (let left = 5; left > 0; --left) {
    do ++day; while (!isTradingDay(day));
  }
  return at(day, '24:00');
}

export function judgeLater(state, report) {
  for (const event of state.events) {
    const deadline = deadlineOf(event.time);
    if (deadline > state.head) continue;
    if (event.type === 'credential.revoked' && event.reason === 3) judgeCascade(state, event, deadline, report);
    if (event.type === 'credential.presented' && !isAnswered(state, event, deadline)) report('R20', event);
  }
}

const isBefore = (a, b) => a.block < b.block || (a.block === b.block && a.log_index < b.log_index);

function isAnswered(state, event, deadline) {
  return state.verifications.some((answer) => answer.counterparty === event.counterparty && answer.business_ref === event.business_ref
    && answer.credential === event.credential && isBefore(event, answer) && answer.time < deadline);
}

// Active at that time: the last change before it, and the validity.
function isActiveAt(credential, time) {
  const changes = credential.changes.filter((change) => change.time <= time);
  const last = changes[changes.length - 1]?.type;
  return last !== 'credential.revoked' && last !== 'credential.suspended' && inside(time, credential.valid_from, credential.valid_until);
}

function judgeCascade(state, event, deadline, report) {
  const parent = state.credentials.get(event.credential);
  if (parent === undefined) return;
  const all = [...state.credentials.values()];
  const roleOf = ({ credential }) => state.roleOf(credential);
  const isReplaced = all.some((other) => other.subject === parent.subject && roleOf(other) === roleOf(parent)
    && isBefore(parent, other) && other.time <= deadline && isActiveAt(other, deadline));
  if (isReplaced) return;
  for (const credential of all) {
    const rests = isBefore(credential, event) && state.restsOn(credential.evidence).has(event.credential);
    if (rests && isActiveAt(credential, deadline)) report('R10', event, { credential: credential.credential });
  }
}
