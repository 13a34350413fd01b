// SPDX-License-Identifier: GPL-3.0-or-later
// Trading days of the Mainland China exchanges and hours in Shanghai, which keeps UTC+8. A day is a count of days since
// 1970-01-01; times are UTC seconds.

const closures = new Set(['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20',
  '2026-02-23', '2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05', '2026-06-19'].map(dayOf));
const shanghai = 8 * 3600;

export const minute = 60;
export const hour = 3600;
export const dayLength = 86_400;

export function dayOf(date) {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

export const shanghaiDay = (time) => Math.floor((time + shanghai) / dayLength);
export const weekday = (day) => (day + 3) % 7; // 0 is Monday
export const isTradingDay = (day) => weekday(day) < 5 && !closures.has(day);

// at('2026-03-02', '09:30') or at(day, '09:30:15')
export function at(day, clock) {
  const [hours, minutes, seconds = 0] = clock.split(':').map(Number);
  return (typeof day === 'string' ? dayOf(day) : day) * dayLength - shanghai + hours * hour + minutes * minute + seconds;
}

export function tradingDays(first, last) {
  const days = [];
  for (let day = dayOf(first); day <= dayOf(last); ++day) if (isTradingDay(day)) days.push(day);
  return days;
}

// The count-th trading day after `day`; with 0, `day` itself or the next one.
export function tradingDayAfter(day, count) {
  let found = day;
  while (!isTradingDay(found)) ++found;
  for (let left = count; left > 0; --left) {
    do ++found; while (!isTradingDay(found));
  }
  return found;
}

// `seconds` later, if that is still within the working day; else some time of the next trading morning.
export function workingTimeAfter(time, seconds, random) {
  const day = shanghaiDay(time);
  const moment = time + seconds;
  if (isTradingDay(day) && moment < at(day, '17:40')) return moment;
  return at(tradingDayAfter(day, 1), '09:00') + random.int(0, 75 * minute);
}

// A moment of the working day: mornings and early afternoons are busy, lunch is not.
export function workingMoment(day, random) {
  const [from, to] = random.weighted([['09:00', '11:30', 50], ['11:30', '13:00', 7], ['13:00', '15:30', 33], ['15:30', '17:10', 10]],
    (span) => span[2]);
  return random.int(at(day, from), at(day, to));
}
