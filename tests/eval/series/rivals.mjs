// SPDX-License-Identifier: GPL-3.0-or-later
// Simple detectors to compare with, as the Numenta Anomaly Benchmark has them.
import { Noise } from "./noise.mjs";

// The chance of a normal variable beyond |z|, by Abramowitz and Stegun 7.1.26.
function tail(z) {
  const x = Math.abs(z) / Math.SQRT2, t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return 0.5 * poly * Math.exp(-x * x);
}

function windowedGaussian({ values }) {
  const span = 1000;
  let sum = 0, squares = 0;
  return values.map((value, i) => {
    const count = Math.min(i, span);
    const mean = count ? sum / count : 0;
    const deviation = count ? Math.sqrt(Math.max(0, squares / count - mean * mean)) || 1e-6 : 1;
    sum += value;
    squares += value * value;
    if (i >= span) {
      sum -= values[i - span];
      squares -= values[i - span] ** 2;
    }
    return count ? 1 - tail((value - mean) / deviation) : 0;
  });
}

// Wang et al., "Statistical Techniques for Online Anomaly Detection in Data Centers" (2011): a window whose histogram
// agrees with no earlier one. As in the benchmark it knows the range of the whole series beforehand.
function relativeEntropy({ values }) {
  const span = 52, bins = 5, limit = 13.2767; // Chi-squared with 4 degrees of freedom at 1 %.
  const least = Math.min(...values), step = (Math.max(...values) - least) / bins;
  const known = [];
  return values.map((_, i) => {
    if (step === 0 || i + 1 < span) return 0;
    const share = new Array(bins).fill(0);
    for (let j = i + 1 - span; j <= i; j++) share[Math.min(bins - 1, Math.max(0, Math.ceil((values[j] - least) / step) - 1))] += 1 / span;
    let best = null, bestEntropy = limit;
    for (const each of known) {
      let entropy = 0;
      for (let b = 0; b < bins; b++) if (share[b] > 0) entropy += each.share[b] > 0 ? share[b] * Math.log(share[b] / each.share[b]) : Infinity;
      if (2 * span * entropy < bestEntropy) [best, bestEntropy] = [each, 2 * span * entropy];
    }
    if (!best) {
      known.push({ share, times: 1 });
      return known.length > 1 ? 1 : 0;
    }
    return ++best.times <= 1 ? 1 : 0;
  });
}

export const rivals = {
  "nothing": ({ values }) => values.map(() => 0),
  "random": ({ values }) => {
    const noise = new Noise(values.length);
    return values.map(() => noise.next());
  },
  "windowed Gaussian": windowedGaussian,
  "relative entropy": relativeEntropy,
};
