// SPDX-License-Identifier: GPL-3.0-or-later
// What `guanlan detect` is worth on made-up series with known anomalies, beside simple detectors.
//   node tests/eval/series/evaluate.mjs --program build/dev/bin/guanlan [--seeds 3] [--first-seed 1] [--kinds] [--least N]
// --kinds  a line for each kind of series; --least N  status 1 where the score is below N.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { countAt, judgedPoints, sweep } from "./early_score.mjs";
import { seriesOf } from "./kinds.mjs";
import { rivals } from "./rivals.mjs";

const { values: options } = parseArgs({
  options: {
    program: { type: "string" }, seeds: { type: "string", default: "3" }, "first-seed": { type: "string", default: "1" },
    kinds: { type: "boolean", default: false }, least: { type: "string", default: "0" },
  },
});
if (!options.program) {
  console.error("evaluate: which program? give --program build/dev/bin/guanlan");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "series-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const stamp = (time) => new Date(time * 1000).toISOString().slice(0, 19).replace("T", " ");

function detect(series) {
  const file = join(folder, `${series.name}.csv`);
  writeFileSync(file, "timestamp,value\n" + series.times.map((time, i) => `${stamp(time)},${series.values[i]}\n`).join(""));
  const lines = execFileSync(options.program, ["detect", file, "--format", "csv"], {
    encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, QT_QPA_PLATFORM: "offscreen" },
  }).trim().split(/\r?\n/).slice(1);
  if (lines.length !== series.values.length) throw new Error(`${series.name}: ${lines.length} lines of ${series.values.length}`);
  return lines.map((line) => Number(line.split(",")[2]));
}

const first = Number(options["first-seed"]);
const all = Array.from({ length: Number(options.seeds) }, (_, i) => seriesOf(first + i)).flat();
const points = all.reduce((sum, series) => sum + series.values.length, 0);
const begun = performance.now();
const ours = all.map((series) => judgedPoints(series, detect(series)));
const seconds = (performance.now() - begun) / 1000;

const result = sweep(ours);
const line = (name, r) =>
  console.log(`${name.padEnd(18)} ${r.score.toFixed(1).padStart(6)}   found ${r.found} of ${r.windows}, false ${r.falseAlarms}, threshold ${r.threshold}`);
console.log(`${all.length} series, ${points} values, ${seconds.toFixed(1)} s with starting the program`);
line("guanlan detect", result);
for (const [name, rival] of Object.entries(rivals)) line(name, sweep(all.map((series) => judgedPoints(series, rival(series)))));

if (options.kinds) {
  const kinds = Map.groupBy ? Map.groupBy(all.keys(), (i) => all[i].kind) : new Map();
  if (!Map.groupBy) all.forEach((series, i) => kinds.set(series.kind, [...(kinds.get(series.kind) ?? []), i]));
  for (const [kind, members] of kinds) {
    const sums = { windows: 0, found: 0, falseAlarms: 0 };
    for (const i of members) for (const [key, n] of Object.entries(countAt(ours[i], result.threshold))) sums[key] += n;
    console.log(`  ${kind.padEnd(18)} found ${sums.found} of ${sums.windows}, false ${sums.falseAlarms}`);
  }
}
process.exit(result.score < Number(options.least) ? 1 : 0);
