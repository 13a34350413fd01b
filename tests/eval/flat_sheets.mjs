// SPDX-License-Identifier: GPL-3.0-or-later
// Spreadsheets as LibreOffice Calc understands them: headless, with a profile of its own, to flat XML (.fods), where a formula is an attribute.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

// The most dangerous reading of each: numbers and formulas are looked for everywhere, also in quoted cells.
const readers = { '.csv': 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0,true', '.html': 'HTML (StarCalc)', '.xlsx': 'Calc MS Excel 2007 XML' };

export const isThere = (program) => spawnSync(program, ['--version']).status === 0;

// Every file as text of flat XML, by its name. Throws where Calc cannot read one.
export function flatXmlOf(program, files, folder) {
  const texts = new Map();
  for (const [ending, reader] of Object.entries(readers)) {
    const ofKind = files.filter((file) => path.extname(file) === ending);
    if (ofKind.length === 0) continue;
    const target = path.join(folder, `calc${ending}`);
    const done = spawnSync(program, [`-env:UserInstallation=file://${path.join(folder, 'profile')}`, '--headless', '--norestore', `--infilter=${reader}`,
      '--convert-to', 'fods:OpenDocument Spreadsheet Flat XML', '--outdir', target, ...ofKind], { encoding: 'utf8', timeout: 600_000 });
    for (const file of ofKind) {
      const written = path.join(target, `${path.basename(file, ending)}.fods`);
      if (!fs.existsSync(written)) throw new Error(`Calc does not read ${path.basename(file)}: ${done.stderr || done.stdout}`);
      texts.set(path.basename(file), fs.readFileSync(written, 'utf8'));
    }
  }
  return texts;
}

// What of a document would do something: formulas, links that lead out of it, macros, events, other documents.
const alive = [/\btable:formula="[^"]*"/g, /\btable:cell-content-[a-z]+="[^"]*"/g, /\bxlink:href="(?!#)[^"]*"/g, /<(table:(?:dde-link|cell-range-source|table-source|content-validation|named-expression|named-range)\b[^>]*)>/g,
  /<(script:[a-z-]+|office:(?:event-listeners|dde-source)|ooo:(?:library|module)|form:[a-z-]+|draw:(?:object|object-ole|plugin|applet|image|floating-frame|control))\b[^>]*>/g];
export const aliveIn = (xml) => alive.flatMap((each) => xml.match(each) ?? []);

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decoded = (text) => text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => (name ? entities[name] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))));

function textOf(cell) {
  const paragraphs = [...cell.matchAll(/<text:p(?:\s[^>]*)?(?:\/>|>(.*?)<\/text:p>)/gs)].map(([, inside]) => inside ?? '');
  return paragraphs.map((each) => decoded(each.replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count) => ' '.repeat(Number(count ?? 1))).replace(/<text:tab\/>/g, '\t')
    .replace(/<text:line-break\/>/g, '\n').replace(/<[^>]*>/g, ''))).join('\n');
}

const repeats = (attributes, what) => Math.min(200, Number(new RegExp(`table:number-${what}-repeated="(\\d+)"`).exec(attributes)?.[1] ?? 1));

// Rows of the texts of their cells, of all sheets, without cells that others are spread over. What is repeated more than 200 times (the empty rest of a sheet) is cut.
export function rowsOf(xml) {
  return [...xml.matchAll(/<table:table-row\b([^>]*)>(.*?)<\/table:table-row>/gs)].flatMap(([, ofRow, row]) => {
    const cells = [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)]
      .flatMap(([, ofCell, cell]) => Array(repeats(ofCell, 'columns')).fill(textOf(cell ?? '')));
    return Array(repeats(ofRow, 'rows')).fill(cells);
  });
}
