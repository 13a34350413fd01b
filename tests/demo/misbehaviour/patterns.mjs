// SPDX-License-Identifier: GPL-3.0-or-later
// Planted over time: a burst of issuances on one day, and issuing at night.
import { at, minute, tradingDays } from '../calendar.mjs';

export function plantPatterns(consortium, cast, random) {
  burst(consortium, cast);
  nights(consortium, random);
}

// Prepared calmly over three weeks, granted all on one day.
function burst(consortium, cast) {
  const days = tradingDays('2026-05-20', '2026-06-09');
  const banks = ['huicheng', 'jianglan', 'hengzhu', 'nanyu', 'yunlu'];
  const stories = Array.from({ length: 22 }, (_, index) => cast.proven(days[Math.floor(index * days.length / 22)], banks[index % 5]));
  stories.forEach((story, index) => consortium.issue(at('2026-06-10', '09:20') + index * 17 * minute, 'moshan', story.customer, 'professional',
    { evidence: story.evidence, ...(index === 21 ? { plant: { R21: 'twenty-two on one day, against about one a week' } } : {}) }));
}

function nights(consortium, random) {
  const days = tradingDays('2026-06-03', '2026-06-30');
  for (let index = 0; index < 18; ++index) {
    const day = days[Math.floor(index * days.length / 18)];
    const customer = consortium.customer();
    consortium.registerDid(at(day, '15:05') + random.int(0, 40 * minute), customer);
    const base = consortium.issue(at(day, '16:05') + random.int(0, 40 * minute), 'civic', customer, 'identity', { days: 1095 });
    consortium.issue(at(day, '20:40') + random.int(0, 150 * minute), 'huicheng', customer, 'asset', { days: 28, evidence: [base],
      ...(index === 17 ? { plant: { R24: 'a large share of a month\'s proofs issued at night' } } : {}) });
  }
}
