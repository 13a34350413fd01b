// SPDX-License-Identifier: GPL-3.0-or-later
// Chance that repeats itself: the same seed gives the same demonstration, byte for byte.

// mulberry32, a 32-bit generator in the public domain.
export class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  // In [0, 1).
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  // Whole number from `low` to `high`, both included.
  int(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  // Whole number from 0 to below `limit`.
  below(limit) {
    return this.int(0, limit - 1);
  }

  chance(probability) {
    return this.next() < probability;
  }

  pick(items) {
    return items[this.int(0, items.length - 1)];
  }

  // `weightOf(item)` may be 0.
  weighted(items, weightOf) {
    const total = items.reduce((sum, item) => sum + weightOf(item), 0);
    let rest = this.next() * total;
    return items.find((item) => (rest -= weightOf(item)) < 0) ?? items[items.length - 1];
  }
}
