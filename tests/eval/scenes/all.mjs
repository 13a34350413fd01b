// SPDX-License-Identifier: GPL-3.0-or-later
// All scenes, once or several times; a scene breaks or spares the rule it stands under.
import * as actors from './actors.mjs';
import * as evidence from './evidence.mjs';
import * as following from './following.mjs';
import * as patterns from './patterns.mjs';
import * as using from './using.mjs';
import { periods } from './periods.mjs';

const scenes = Object.entries({ ...actors, ...evidence, ...following, ...patterns, ...using })
  .filter(([name]) => /^r\d\d$/.test(name)).map(([, rule]) => rule);

// Near misses are as many as violations: the shorter list begins again. Returns what is planted about periods.
export function playAll(stage, rounds) {
  for (let round = 0; round < rounds; ++round) {
    for (const { violations, misses } of scenes) {
      const longest = Math.max(violations.length, misses.length);
      for (let index = 0; index < longest; ++index) {
        violations[index % violations.length](stage);
        misses[index % misses.length](stage);
      }
    }
  }
  return periods(stage);
}
