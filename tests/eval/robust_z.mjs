// SPDX-License-Identifier: GPL-3.0-or-later
// How far a ratio lies from its peers', written anew from what peer_statistics.h says.

function median(values) {
  const sorted = values.toSorted ? values.toSorted((a, b) => a - b) : [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/// Qn of Rousseeuw and Croux 1993, with what makes it unbiased for n values.
function scale(values) {
  const n = values.length, half = Math.floor(n / 2) + 1;
  const distances = values.flatMap((a, i) => values.slice(i + 1).map((b) => Math.abs(a - b))).sort((a, b) => a - b);
  if (distances.length === 0) return 0;
  const table = { 2: 0.399, 3: 0.994, 4: 0.512, 5: 0.844, 6: 0.611, 7: 0.857, 8: 0.669, 9: 0.872 };
  return 2.2219 * (table[n] ?? n / (n + (n % 2 ? 1.4 : 3.8))) * distances[half * (half - 1) / 2 - 1];
}

/// z as a normal distribution has it where Student's t is as improbable (Wallace 1959). The scale joins the peers' spread with the
/// sampling error of a ratio of this size: binomial for a share, Poisson for a rate,
/// of what all have together.
export function robustZ(own, peers, isRate) {
  const values = peers.map(({ part, whole }) => part / whole), centre = median(values);
  const spread = scale(values) ** 2 * (1 + Math.PI / 2 / values.length);
  const all = [own, ...peers], sum = (key) => all.reduce((total, row) => total + row[key], 0);
  const pooled = (sum('part') + 1) / (sum('whole') + 2);
  const variance = (isRate ? pooled : Math.max(0, pooled * (1 - pooled))) / own.whole;
  const t = (own.part / own.whole - centre) / Math.sqrt(spread + variance + 1e-12);
  if (spread === 0) return t;
  const freedom = 0.6 * (values.length - 1) * ((spread + variance + 1e-12) / spread) ** 2;
  return Math.sign(t) * (8 * freedom + 1) / (8 * freedom + 3) * Math.sqrt(freedom * Math.log1p(t ** 2 / freedom));
}
