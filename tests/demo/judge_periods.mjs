// SPDX-License-Identifier: GPL-3.0-or-later
// R23 and R24: what an issuer did over thirty days, at each of its issuances looking back. One entry an institution.
import { at, dayLength, isTradingDay, shanghaiDay } from './calendar.mjs';

const window = 30 * dayLength;

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}

function isOffHours(time) {
  const day = shanghaiDay(time);
  return !isTradingDay(day) || time < at(day, '08:30') || time > at(day, '18:00');
}

const isHasty = (issued) => issued.length >= 50 && median(issued.map(({ gap }) => gap)) < 5;
const isNightly = (issued) => issued.length >= 30 && issued.filter(({ time }) => isOffHours(time)).length > 0.2 * issued.length;

// Does any trailing window of these issuances, ascending in time, satisfy `test`?
function hasWindow(issuances, test) {
  let first = 0;
  return issuances.some(({ time }, last) => {
    while (issuances[first].time <= time - window) ++first;
    return test(issuances.slice(first, last + 1));
  });
}

export function judgePeriods(events) {
  const issuedAt = new Map();
  const byIssuer = new Map();
  for (const event of events) {
    if (event.type !== 'credential.issued') continue;
    const newest = Math.max(...event.evidence.map((id) => issuedAt.get(id)).filter((time) => time !== undefined));
    issuedAt.set(event.credential, event.time);
    if (!byIssuer.has(event.institution)) byIssuer.set(event.institution, []);
    byIssuer.get(event.institution).push({ time: event.time, gap: event.time - newest });
  }
  const found = [];
  for (const [institution, issuances] of byIssuer) {
    if (hasWindow(issuances.filter(({ gap }) => Number.isFinite(gap)), isHasty)) found.push({ rule: 'R23', institution });
    if (hasWindow(issuances, isNightly)) found.push({ rule: 'R24', institution });
  }
  return found;
}
