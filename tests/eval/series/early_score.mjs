// SPDX-License-Identifier: GPL-3.0-or-later
// Early-detection scoring after Lavin and Ahmad, "Evaluating Real-time Anomaly Detection Algorithms: the Numenta
// Anomaly Benchmark" (ICMLA 2015), standard profile: what is found in a window counts once, the earlier the more; every false
// point costs; one threshold for all series; 0 for finding nothing, 100 for finding every window at its first point.
const weights = { found: 1, false: 0.11, missed: 1 };
const unjudged = 0.15, mostUnjudged = 0.15 * 5000;

const sigmoid = (x) => 2 / (1 + Math.exp(5 * x)) - 1;

// Every judged point of a series as { score, gain, window }; window -1 outside of all.
export function judgedPoints({ windows }, scores) {
  const from = Math.floor(Math.min(unjudged * scores.length, mostUnjudged));
  const points = [];
  let past = null; // The last window that has ended.
  for (let i = 0; i < scores.length; i++) {
    const window = windows.findIndex(([first, last]) => i >= first && i <= last);
    if (window >= 0) {
      const [first, last] = windows[window];
      const gain = (weights.found * sigmoid(-(last - i + 1) / (last - first + 1))) / sigmoid(-1);
      if (i >= from) points.push({ score: scores[i], gain, window });
      if (i === last) past = windows[window];
    } else if (i >= from) {
      const beyond = past ? (i - past[1]) / (past[1] - past[0]) : 3;
      points.push({ score: scores[i], gain: weights.false * (beyond >= 3 ? -1 : sigmoid(beyond)), window: -1 });
    }
  }
  return points;
}

// The best threshold over all series together. `judged` is a list of judgedPoints().
export function sweep(judged) {
  const all = judged.flatMap((points, series) => points.map((point) => ({ ...point, key: `${series}/${point.window}` })));
  const windows = new Set(all.filter((point) => point.window >= 0).map((point) => point.key)).size;
  all.sort((a, b) => b.score - a.score);
  const found = new Map();
  let total = -windows * weights.missed, falseAlarms = 0;
  let best = { threshold: Infinity, total, found: 0, falseAlarms: 0 };
  for (let i = 0; i < all.length; i++) {
    const point = all[i];
    if (point.window < 0) {
      total += point.gain;
      falseAlarms++;
    } else {
      const before = found.get(point.key) ?? -weights.missed;
      if (point.gain > before) {
        total += point.gain - before;
        found.set(point.key, point.gain);
      }
    }
    if (all[i + 1]?.score !== point.score && total > best.total)
      best = { threshold: point.score, total, found: found.size, falseAlarms };
  }
  return { ...best, windows, score: (100 * (best.total + windows)) / (2 * windows) };
}

// What one series adds at a threshold.
export function countAt(points, threshold) {
  const hit = points.filter((point) => point.score >= threshold);
  return {
    windows: new Set(points.filter((point) => point.window >= 0).map((point) => point.window)).size,
    found: new Set(hit.filter((point) => point.window >= 0).map((point) => point.window)).size,
    falseAlarms: hit.filter((point) => point.window < 0).length,
  };
}
