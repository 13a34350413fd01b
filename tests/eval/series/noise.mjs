// SPDX-License-Identifier: GPL-3.0-or-later
// Chance for series: what the demonstration's generator has, and the laws that metrics follow.
import { Random } from "../../demo/random.mjs";

export class Noise extends Random {
  normal() {
    const u = 1 - this.next();
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * this.next());
  }

  exponential() {
    return -Math.log(1 - this.next());
  }

  // Heavy tail, at least 1.
  pareto(shape) {
    return (1 - this.next()) ** (-1 / shape);
  }

  poisson(mean) {
    if (mean > 200) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    let count = 0;
    for (let left = this.exponential(); left < mean; left += this.exponential()) count++;
    return count;
  }

  // Gamma of mean 1 and this variance, by Marsaglia and Tsang's squeeze for shapes of at least 1, else by its boost.
  gamma(variance) {
    const shape = 1 / variance;
    if (shape < 1) return this.gammaOf(shape + 1) * (1 - this.next()) ** (1 / shape) / shape;
    return this.gammaOf(shape) / shape;
  }

  gammaOf(shape) {
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  // Negative binomial of this mean and dispersion.
  count(mean, dispersion) {
    return mean <= 0 ? 0 : this.poisson(mean * this.gamma(dispersion));
  }
}
