// SPDX-License-Identifier: GPL-3.0-or-later
// What three institutions hand in beside the demonstration's chain: a record for nearly every act, with a few faults of each kind.
//
//   node tests/demo/records.mjs      makes resources/demo/records/ again from the chain as it lies there
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { actsOf, iso } from '../eval/plant_records.mjs';
import { readArchive } from '../node/archives.mjs';
import { dayLength, hour } from './calendar.mjs';
import { idOf, institution } from './institutions.mjs';
import { Random } from './random.mjs';
import { eventsOf } from './truth.mjs';
import { writeAll } from './write.mjs';

const shanghai = (time) => iso(time + 8 * hour).slice(0, 19).replace('T', ' ');
const operators = ['01', '07', '12'];

/** One in `period`, the `place`-th of each, but never the first or the last: all between them is covered. */
const isOne = (index, count, period, place) => index > 0 && index < count - 1 && index % period === place;

function agreeing(code, act, number, random) {
  const record = { reference: act.isIssue ? `${code.toUpperCase()}-${String(number).padStart(5, '0')}` : act.reference,
    kind: act.isIssue ? 'issue' : 'use', time: act.time + random.int(0, 40) * 60, channel: 'did', subject: act.subject, credential: act.credential,
    digest: act.digest, operator: `${code}-${random.pick(operators)}` };
  record.outcome = act.isIssue || act.accepted !== false ? 'accepted' : 'rejected';
  return record;
}

/** @returns records in order of their times; `faults` tells how often each goes wrong (one in so many; absent: never). */
function recordsOf(code, events, faults, random) {
  const acts = actsOf(institution[code].id, events);
  const records = [];
  acts.forEach((act, index) => {
    const falls = (fault, place) => faults[fault] !== undefined && isOne(index, acts.length, faults[fault], place);
    if (falls('omitted', 11)) return;
    const record = agreeing(code, act, index + 1, random);
    if (falls('outcome', 17)) record.outcome = record.outcome === 'accepted' ? 'rejected' : 'accepted';
    if (falls('late', 23)) record.time += 3 * dayLength;
    if (falls('digest', 29) && record.digest) record.digest = idOf('another document', code, index);
    records.push(record);
    if (falls('extra', 31))
      records.push({ ...record, reference: `${code.toUpperCase()}-X${index}`, kind: 'use', credential: undefined, digest: undefined, subject: idOf('nobody', code, index) });
    if (falls('paper', 13)) records.push({ reference: `${code.toUpperCase()}-P${index}`, kind: 'other', time: record.time, channel: 'paper', operator: record.operator });
  });
  return records.sort((a, b) => a.time - b.time);
}

const words = { issue: '凭证签发', use: '业务办理', other: '其他', did: '数字身份', paper: '纸质', accepted: '通过', rejected: '拒绝' };
const kinds = { issue: 'credential-issuance', use: 'service-use', other: 'other' };
const table = (rows, delimiter) => rows.map((row) => row.map((cell) => cell ?? '').join(delimiter)).join('\r\n') + '\r\n';

/** As a broker's system writes it, with one row that nobody can read. */
function chineseTable(records) {
  const rows = records.map((r) => [r.reference, words[r.kind], shanghai(r.time), r.subject, r.credential, r.digest, words[r.outcome], words[r.channel], r.operator]);
  rows.splice(Math.floor(rows.length / 2), 0, ['JINGCHENG-00000', '凭证签发', '2026-02-30 10:00:00', '', '', '', '通过', '数字身份', 'jingcheng-07']);
  return Buffer.from(`\ufeff${table([['业务编号', '业务类型', '业务时间', '客户标识', '凭证编号', '材料摘要', '办理结果', '办理渠道', '经办人'], ...rows], ',')}`);
}

function englishTable(records) {
  const rows = records.map((r) => [r.reference, kinds[r.kind], iso(r.time), r.credential, r.outcome, r.channel]);
  return Buffer.from(table([['Reference', 'Kind', 'Time', 'Credential', 'Outcome', 'Channel'], ...rows], ';'));
}

function jsonLines(records) {
  return Buffer.from(records.map((r) => JSON.stringify({ reference: r.reference, kind: kinds[r.kind], time: iso(r.time), subject: r.subject,
    credential: r.credential, outcome: r.outcome, channel: r.channel }) + '\n').join(''));
}

const handedIn = [
  { code: 'jingcheng', file: 'jingcheng.csv', write: chineseTable, faults: { omitted: 60, outcome: 90, late: 80, digest: 120, extra: 130, paper: 40 } },
  { code: 'lanhai', file: 'lanhai.jsonl', write: jsonLines, faults: { omitted: 150, late: 200, paper: 60 } },
  { code: 'jianglan', file: 'jianglan.csv', write: englishTable, faults: { omitted: 90, outcome: 150 } },
];

/** The files by name, and index.json, which says who hands each in. */
export function recordFiles(blocks, contract) {
  const events = eventsOf(blocks, contract).map((event) => ({ ...event, time: iso(event.time) }));
  const random = new Random(17);
  const files = Object.fromEntries(handedIn.map(({ code, file, write, faults }) => [`records/${file}`, write(recordsOf(code, events, faults, random))]));
  files['records/index.json'] = handedIn.map(({ code, file }) => ({ file, institution: institution[code].id }));
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../../resources/demo', import.meta.url));
  const [contract] = JSON.parse(fs.readFileSync(path.join(folder, 'demo.chain.json'))).contracts;
  writeAll(folder, recordFiles(readArchive(path.join(folder, 'demo.jsonl.gz')), contract.address));
}
