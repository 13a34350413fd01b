// SPDX-License-Identifier: GPL-3.0-or-later
// The demonstration's ordinary life, as much of it as is wanted, with rates of refusal that are spread evenly among peers.
import { tradingDays, weekday, workingMoment } from '../demo/calendar.mjs';
import { ofKind } from '../demo/institutions.mjs';
import { Life } from '../demo/life.mjs';

const outliers = { linhu: 0.45, lanxin: 0.45 }; // the first against eight peers, the second against hardly one
const weekdayFactor = [1, 0.95, 0.95, 0.95, 0.9];

export class OrdinaryLife extends Life {
  constructor(consortium, random) {
    super(consortium, random);
    this.rates = new Map(ofKind('securities').map(({ code }, index) => [code, outliers[code] ?? 0.04 + 0.01 * (index % 5)]));
    this.owed = new Map();
  }

  // By quota, not by chance: an honest verifier is no outlier by accident.
  refuses(verifier) {
    const rate = outliers[verifier] ?? this.rates.get(verifier) ?? 0.05;
    const owed = (this.owed.get(verifier) ?? 0.5) + rate;
    this.owed.set(verifier, owed >= 1 ? owed - 1 : owed);
    return owed >= 1;
  }

  // Customers come until the script has so many events before `end`.
  fill(count, end, from, until) {
    const { actions } = this.consortium;
    const days = tradingDays(from, until);
    let written = actions.filter(({ time }) => time < end).length;
    let counted = actions.length;
    while (written < count) {
      for (const day of days) {
        if (this.random.chance(weekdayFactor[weekday(day)])) this.customerLife(workingMoment(day, this.random));
        for (; counted < actions.length; ++counted) if (actions[counted].time < end) ++written;
        if (written >= count) break;
      }
    }
  }
}
