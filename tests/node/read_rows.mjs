// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a .csv, .jsonl or .xlsx file, one JSON array a line, read by the formats' own rules and by none of our code:
//   node read_rows.mjs FILE
// A workbook's formula is an error; its numbers come as they stand, its sheets one after the other without their headings but the first.
import { once } from 'node:events';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { inflateRawSync } from 'node:zlib';

function csvRows(text) { // RFC 4180
  if (text.charCodeAt(0) !== 0xfeff) throw new Error('no byte order mark');
  const rows = [];
  let row = [], cell = '', quoted = false;
  for (let i = 1; i < text.length; ++i) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += '"'; ++i; }
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(cell); cell = ''; }
    else if (c === '\r' && text[i + 1] === '\n') { row.push(cell); rows.push(row); row = []; cell = ''; ++i; }
    else cell += c;
  }
  if (cell !== '' || row.length > 0) throw new Error('the last line has no end');
  return rows;
}

function zipParts(bytes) { // APPNOTE 4.3, from the central directory; ZIP64 where a field says so
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) --end;
  let at = bytes.readUInt32LE(end + 16), count = bytes.readUInt16LE(end + 10);
  if (at === 0xffffffff || count === 0xffff) {
    const record = Number(bytes.readBigUInt64LE(end - 20 + 8));
    count = Number(bytes.readBigUInt64LE(record + 32));
    at = Number(bytes.readBigUInt64LE(record + 48));
  }
  const parts = new Map();
  for (let i = 0; i < count; ++i) {
    const method = bytes.readUInt16LE(at + 10), name = bytes.readUInt16LE(at + 28), extra = bytes.readUInt16LE(at + 30), comment = bytes.readUInt16LE(at + 32);
    let packed = bytes.readUInt32LE(at + 20), size = bytes.readUInt32LE(at + 24), local = bytes.readUInt32LE(at + 42);
    for (let field = at + 46 + name; field < at + 46 + name + extra; field += 4 + bytes.readUInt16LE(field + 2)) {
      if (bytes.readUInt16LE(field) !== 1) continue;
      let value = field + 4;
      const next = () => { const number = Number(bytes.readBigUInt64LE(value)); value += 8; return number; };
      if (size === 0xffffffff) size = next();
      if (packed === 0xffffffff) packed = next();
      if (local === 0xffffffff) local = next();
    }
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(begin, begin + packed);
    parts.set(bytes.toString('utf8', at + 46, at + 46 + name), () => (method === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts;
}

const plain = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replace(/&amp;/g, '&');

function xlsxRows(bytes) {
  const parts = zipParts(bytes), rows = [];
  const properties = parts.get('docProps/core.xml')();
  console.error(plain(properties.match(/<dc:description>([^]*?)<\/dc:description>/)?.[1] ?? ''));
  for (let sheet = 1; parts.has(`xl/worksheets/sheet${sheet}.xml`); ++sheet) {
    const xml = parts.get(`xl/worksheets/sheet${sheet}.xml`)();
    if (/<f[ >]/.test(xml)) throw new Error('a formula');
    let isFirst = true;
    for (const [, content] of xml.matchAll(/<row [^>]*>([^]*?)<\/row>/g)) {
      const row = [];
      for (const [, column, body] of content.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>([^]*?)<\/c>)/g)) {
        const place = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        row[place] = plain(body?.match(/<(?:t|v)[^>]*>([^]*?)<\/(?:t|v)>/)?.[1] ?? '');
      }
      if (sheet === 1 || !isFirst) rows.push(Array.from(row, (cell) => cell ?? ''));
      isFirst = false;
    }
  }
  return rows;
}

async function* jsonRows(file) { // JSON Lines; line by line, since a million of them are longer than a string can be
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: 0 })) yield JSON.parse(line);
}

const file = process.argv[2];
const rows = file.endsWith('.xlsx') ? xlsxRows(readFileSync(file)) : file.endsWith('.csv') ? csvRows(readFileSync(file, 'utf8')) : jsonRows(file);
for await (const row of rows) {
  if (!process.stdout.write(`${JSON.stringify(row)}\n`)) await once(process.stdout, 'drain');
}
