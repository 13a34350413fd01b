// SPDX-License-Identifier: GPL-3.0-or-later
// Databases by the system's own sqlite3, which shares nothing with the program's.
import { execFileSync } from 'node:child_process';

const run = (args, input) => execFileSync('sqlite3', args, { encoding: 'utf8', maxBuffer: 1 << 30, input, stdio: ['pipe', 'pipe', 'pipe'] });

export function rows(file, sql) {
  const text = run(['-readonly', '-json', file, sql]);
  return text.trim() ? JSON.parse(text) : [];
}
/// How many rows each of these gives, by one process.
export function counted(file, questions) {
  const text = run(['-readonly', '-bail', '-json', file], questions.map((sql) => `SELECT count(*) AS n FROM (${sql});`).join('\n'));
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line)[0].n);
}
export const change = (file, sql) => run(['-bail', file], sql);
export const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
