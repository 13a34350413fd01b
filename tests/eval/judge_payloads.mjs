// SPDX-License-Identifier: GPL-3.0-or-later
// 40 texts that would come alive in a spreadsheet (payloads.mjs), each as an institution's name, a record's reference, class and operator, and its file's name:
// taken into a workspace beside the demonstration, judged, and written as every table that leaves the desk. LibreOffice Calc then reads
// each of them, and none may have become a formula, a link, a macro; each must stand in the reconciliation as text, where it belongs and as often; nowhere may it be alive.
//
//   node tests/eval/judge_payloads.mjs --program GUANLAN [--office soffice] [--keep DIR]
//
// Files with live cells are judged first: a judge who overlooks them is no judge. Exit status 0: none is alive, all are there; 1: not so;
// 3: it could not be asked (Calc is not installed).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { aliveIn, flatXmlOf, isThere, rowsOf } from './flat_sheets.mjs';
import { fileName, isPlain, payloads, shown, trimmed } from './payloads.mjs';

const { values: options } = parseArgs({ options: { program: { type: 'string' }, office: { type: 'string', default: 'soffice' }, keep: { type: 'string' } } });
if (!options.program) throw new Error('--program GUANLAN is missing');
if (!isThere(options.office)) giveUp(`${options.office} does not answer: nothing was judged; install LibreOffice Calc (Debian: libreoffice-calc), or name it by --office`);
const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), '../..');
const demo = (name) => path.join(root, 'resources/demo', name);
const folder = path.resolve(options.keep ?? fs.mkdtempSync(path.join(os.tmpdir(), 'payloads-')));
const inFolder = (name) => path.join(folder, name);
fs.mkdirSync(inFolder('records'), { recursive: true });
if (!options.keep) process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
let wrong = 0;

function giveUp(why) {
  console.error(`payloads: ${why}`);
  process.exit(3);
}

function ask(statuses, ...args) {
  const done = spawnSync(path.resolve(options.program), [...args, '-w', inFolder('w.guanlan')], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!statuses.includes(done.status)) giveUp(`${args[0]}: ${done.error?.message ?? `exit status ${done.status}\n${done.stderr}${done.stdout.slice(0, 2000)}`}`);
  return done.stdout;
}

function hold(holds, what) {
  if (holds) return;
  ++wrong;
  console.error(`payloads: ${what}`);
}

const idOf = (number) => `0x${(number + 1).toString(16).padStart(64, 'a')}`;

function readChain() {
  const chain = JSON.parse(fs.readFileSync(demo('demo.chain.json')));
  const known = JSON.parse(fs.readFileSync(demo(chain.institutions)));
  const named = payloads.map((text, i) => ({ id: idOf(i), name: { zh: text, en: text }, kind: 'securities' }));
  fs.writeFileSync(inFolder('institutions.json'), JSON.stringify([...known, ...named]));
  fs.writeFileSync(inFolder('chain.json'), JSON.stringify({ ...chain, institutions: 'institutions.json' }));
  ask([0], 'sync', '--chain', inFolder('chain.json'), '--archive', demo('demo.jsonl.gz'));
}

// What cannot be seen is refused as a reference, and said so in the complaint; its institution and file hand in another record.
function handIn(text, number) {
  const file = path.join(folder, 'records', `${fileName(text)}.jsonl`);
  const record = { reference: text, kind: 'issuance', time: '2026-03-02 09:20:11', channel: 'did', operator: text, class: text };
  const take = (statuses) => ask(statuses, 'import', '--institution', idOf(number), file);
  fs.writeFileSync(file, `${JSON.stringify(record)}\n`);
  const isTaken = isPlain(trimmed(text));
  const said = take([isTaken ? 0 : 1]);
  hold(![...said.replaceAll('\n', '')].some((each) => !isPlain(each)), `the import of ${JSON.stringify(text)} printed what cannot be seen`);
  if (isTaken) return trimmed(text);
  hold(said.includes('"fault":"unprintable"'), `${JSON.stringify(text)} was refused, but not as unprintable`);
  fs.writeFileSync(file, `${JSON.stringify({ ...record, reference: `n${number}`, operator: '', class: '' })}\n`);
  take([0]);
  return `n${number}`;
}

function writeOutputs() {
  const files = [];
  for (const template of ['reconciliation', 'overview', 'findings'])
    for (const form of ['xlsx', 'csv', 'html']) {
      files.push(inFolder(`${template}-${form}.${form}`));
      ask([0], 'report', '--template', template, '--from', '2026-01-01', '--to', '2026-06-30', '--language', 'en', '-o', files.at(-1));
    }
  for (const command of ['reconcile', 'findings']) {
    files.push(inFolder(`${command}.csv`));
    fs.writeFileSync(files.at(-1), ask([0], command, '--format', 'csv'));
  }
  return files;
}

// Each ending with what must be noticed in it.
function judgeTheJudge() {
  const planted = { 'formula.csv': '"a","=1+1"\n', 'link.html': '<html><body><table><tr><td><a href="http://evil.invalid">x</a></td></tr></table></body></html>',
    'spaced.csv': '"x"\n=HYPERLINK("http://evil.invalid";"x")\n' };
  for (const [name, content] of Object.entries(planted)) fs.writeFileSync(inFolder(name), content);
  const files = Object.keys(planted).map(inFolder);
  for (const [name, xml] of flatXmlOf(options.office, files, inFolder('planted'))) hold(aliveIn(xml).length > 0, `the live cell planted in ${name} was not noticed`);
  return files.length;
}

const formulaBegins = /^[\s]*[=+\-@＝＋－＠]/;
// How a form shows a text: CSV and HTML put an apostrophe before what a reader might compute, HTML makes one space of several.
const inert = (text) => (formulaBegins.test(text) ? `'${text}` : text);
const written = { csv: inert, html: (text) => inert(text).replace(/\s+/g, ' ').trim(), xlsx: (text) => text };
const nameOf = (text) => shown([...text].map((each) => (each.codePointAt(0) < 0x20 ? ' ' : each)).join(''));

// Every row of them once: institution (where the table has it), reference, file.
function judgeRows(name, got, want) {
  const left = new Map();
  for (const each of want) left.set(each, (left.get(each) ?? 0) + 1);
  for (const each of got) left.set(each, (left.get(each) ?? 0) - 1);
  const off = [...left].filter(([, count]) => count !== 0);
  hold(off.length === 0, `${name}: ${off.map(([row, count]) => `${count > 0 ? 'missing' : 'too often'} ${row}`).join('; ')}`);
  return got.length;
}

readChain();
const references = payloads.map(handIn);
const files = writeOutputs();
const planted = judgeTheJudge();
const triples = payloads.map((text, i) => [nameOf(text), references[i], `${shown(fileName(text))}.jsonl`]);
let cells = 0;
for (const [name, xml] of flatXmlOf(options.office, files, inFolder('judged'))) {
  const found = aliveIn(xml);
  const rows = rowsOf(xml);
  hold(found.length === 0, `${name}: alive: ${found.slice(0, 5).join(' ')}`);
  cells += rows.reduce((sum, row) => sum + row.filter(Boolean).length, 0);
  const as = (text) => written[path.extname(name).slice(1)](text);
  const line = (...texts) => JSON.stringify(texts.map(as));
  if (name.startsWith('reconciliation-')) {
    judgeRows(`${name}, rows`, rows.filter((row) => row[0] === 'In records only').map((row) => JSON.stringify([row[1], row[3], row[9]])), triples.map(([who, what, file]) => line(who, what, `${file}:1`)));
    judgeRows(`${name}, institutions`, rows.filter((row) => row[1] === '1' && row[2] === '0').map((row) => JSON.stringify([row[0]])), triples.map(([who]) => line(who)));
  }
  if (name === 'reconcile.csv') {
    const head = rows.find((row) => row.includes('state'));
    const column = (title) => head.indexOf(title);
    judgeRows(name, rows.filter((row) => row[column('state')] === 'business-only').map((row) => JSON.stringify([row[column('reference')], row[column('file')]])), triples.map(([, what, file]) => line(what, file)));
  }
  console.log(`${name.padEnd(22)} ${rows.length} rows, ${found.length} alive`);
}
console.log(`${payloads.length} payloads, ${files.length} files, ${cells} cells read by Calc, ${planted} planted live cells noticed; ${wrong} wrong`);
process.exit(wrong === 0 ? 0 : 1);
