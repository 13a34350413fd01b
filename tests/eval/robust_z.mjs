// SPDX-License-Identifier: GPL-3.0-or-later
// How far a ratio lies from its peers', written anew from what peer_statistics.h says.

function median(values) {
  const sorted = values.toSorted ? values.toSorted((a, b) => a - b) : [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/// Croux and Rousseeuw 1992, table 1: what makes the median absolute deviation of n values unbiased.
function factor(n) {
  const table = { 2: 1.196, 3: 1.495, 4: 1.363, 5: 1.206, 6: 1.2, 7: 1.14, 8: 1.129, 9: 1.107 };
  return n > 9 ? n / (n - 0.8) : table[Math.max(n, 2)];
}

/// The scale joins the peers' spread with the sampling error of a ratio of this size: binomial for a share, Poisson for a rate,
/// of what all have together.
export function robustZ(own, peers, isRate) {
  const values = peers.map(({ part, whole }) => part / whole), centre = median(values);
  const spread = 1.4826 * factor(values.length) * median(values.map((value) => Math.abs(value - centre)));
  const all = [own, ...peers], sum = (key) => all.reduce((total, row) => total + row[key], 0);
  const pooled = (sum('part') + 1) / (sum('whole') + 2);
  const variance = (isRate ? pooled : Math.max(0, pooled * (1 - pooled))) / own.whole;
  return (own.part / own.whole - centre) / Math.sqrt(spread ** 2 + variance + 1e-12);
}
