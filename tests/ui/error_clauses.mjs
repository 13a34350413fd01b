// SPDX-License-Identifier: GPL-3.0-or-later
// Every error that the window can show is said in its language: each clause of each message that the sources write stands in
// models/items/error_clauses_*.cpp (translations.mjs sees to its Chinese), and no clause stands there that nobody says.
//   node tests/ui/error_clauses.mjs        at the project's root; with --missing, the clauses alone
//
// A message is put together from literals and what varies; what it can read is found by cpp_texts.mjs and cut into clauses as
// models/items/error_text.cpp does. Any expression that reads like prose counts, wherever it stands: helpers that lead to an
// Error need no list. Not seen are single words outside of Error{kind, …}, texts that are put together over several statements
// (of which each is looked for as a part of a known clause), and what a variable holds in the middle of a clause.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsOf, tokensOf } from './cpp_texts.mjs';
import { commandLineFiles, documentFiles, partsElsewhere, notSaid } from './error_clauses_exempt.mjs';

const sources = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : /\.(?:cpp|h)$/.test(entry.name) ? [path] : [];
});
const among = (list, file) => list.some(([prefix]) => file.startsWith(prefix));

const quoted = /"[^"]*"|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu;

/// As errorText() cuts: at ": ", "; " and ". ", none of which in quotation marks counts, and before the last full stop.
export function clausesOf(message) {
    const plain = message.replace(quoted, (text) => '_'.repeat(text.length));
    const clauses = [];
    let at = 0;
    for (const end of plain.matchAll(/[:;.] |[.:;]$/g)) clauses.push(message.slice(at, end.index)), at = end.index + end[0].length;
    return [...clauses, message.slice(at)].map((each) => each.trim());
}

const holes = (text) => text.replace(/%\d/g, '%');
const literal = (text) => text.replace(/%\d/g, '').replace(/[^\p{L}]+/gu, ' ').trim();

function table() {
    const known = new Map();
    for (const file of readdirSync('models/items').filter((name) => /^error_clauses_\w+\.cpp$/.test(name))) {
        const tokens = tokensOf(readFileSync(join('models/items', file), 'utf8'));
        tokens.forEach((one, i) => {
            if (one.text === 'QT_TRANSLATE_NOOP') known.set(holes(tokens[i + 4].literal), { file, text: tokens[i + 4].literal, isSaid: file === 'error_clauses_system.cpp' });
        });
    }
    return known;
}

const isProse = (text) => /[\p{L}\d%'"),:;.?\]] [\p{L}%'"(\d]/u.test(text) && /[a-z]{2}/.test(text);
const isSql = (text) => /\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|WHERE|ORDER BY|EXISTS|INDEXED|IN \()|^ AND |^coalesce\(/.test(text) || /^[a-z_]+(?:, [a-z_]+)+$/.test(text);
const isChinese = (text) => /^\p{Script=Han}/u.test(text) || text.replace(/\P{Script=Han}/gu, '').length > text.replace(/[^a-z]/g, '').length;

/// Texts that are errors' in one file: what follows a kind, and all other prose that is not of one of the exempt sorts.
function messagesIn(file) {
    const found = [];
    for (const { line, texts, before, beside } of textsOf(readFileSync(file, 'utf8'))) {
        const front = before.join(' ');
        if (/\btr \($|QT_TRANSLATE_NOOP|printf \(|stderr ,$|static_assert/.test(front)) continue;
        const isError = /ErrorKind :: \w+ ,$|\b(?:error|during) \($|\bfail \( \w+ ,$/.test(front), isPart = /(?:^| )(?:=|\+=)$/.test(front);
        if (!isError && (/^guanlan[ -]/.test(texts[0]) || /\p{Script=Han}/u.test(beside) || texts.some(isChinese) || among(documentFiles, file))) continue;
        const prose = texts.filter((text) => isError || (isProse(text) && !isSql(text)));
        if (prose.length > 0) found.push({ file, line, texts: prose, isPart });
    }
    return found;
}

class Book {
    constructor() {
        this.known = table();
        this.all = [...this.known.keys()];
        this.exempt = new Map(notSaid.flatMap(([, ...texts]) => texts).map((text) => [holes(text), false]));
        this.parts = new Set(partsElsewhere.map(holes));
    }
    /// Marks every entry that the clause may be; false where there is none.
    takes(clause, isPart) {
        const text = holes(clause), bare = text.replace(/^[%\s,]+|[%\s,]+$/g, '');
        if (this.exempt.has(text)) return this.exempt.set(text, true), true;
        const same = [text, `${text} (%)`].filter((each) => this.known.has(each)); // Some helpers add the system's reason.
        const beginsOpen = /^%/.test(text), endsOpen = /%$/.test(text);
        const fits = (entry) => isPart || this.parts.has(text) ? entry.includes(bare) : (beginsOpen && endsOpen ? entry.includes(bare) : beginsOpen ? entry.endsWith(bare) : endsOpen && entry.startsWith(bare));
        const found = same.length > 0 ? same : bare.length < 3 ? [] : this.all.filter(fits);
        for (const entry of found) this.known.get(entry).isSaid = true;
        return found.length > 0;
    }
}

const book = new Book(), missing = new Map();
let places = 0;
const clauses = new Set();
for (const file of ['models', 'chainsync', 'app', 'ui'].flatMap(sources).filter((each) => !among(commandLineFiles, each) && !each.includes('error_clauses'))) {
    for (const message of messagesIn(file)) {
        ++places;
        for (const clause of message.texts.flatMap(clausesOf)) {
            if (literal(clause) === '') continue;
            clauses.add(holes(clause));
            if (!book.takes(clause, message.isPart)) missing.set(clause, [...(missing.get(clause) ?? []), `${message.file}:${message.line}`]);
        }
    }
}
const faults = [...missing].map(([clause, where]) => process.argv.includes('--missing') ? clause : `${where[0]}: has no translation: ${clause}`);
for (const { file, text, isSaid } of book.known.values()) if (!isSaid) faults.push(`${file}: nobody says: ${text}`);
for (const [text, isUsed] of book.exempt) if (!isUsed) faults.push(`error_clauses_exempt.mjs: nobody says: ${text}`);
for (const fault of faults) console.error(fault);
console.log(`${places} places, ${clauses.size} clauses, ${missing.size} misses, ${faults.length - missing.size} that nobody says`);
process.exit(faults.length > 0 || clauses.size < 500 ? 1 : 0);
