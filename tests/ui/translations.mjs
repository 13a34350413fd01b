// SPDX-License-Identifier: GPL-3.0-or-later
// Every word that the window shows has its Chinese: Qt's own lupdate reads the sources, and each message it finds must stand
// in one of ui/i18n/*_zh_CN.ts with a translation; a message that no source has any more, or that stands twice, is told, too.
//   node tests/ui/translations.mjs        at the project's root
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const unescape = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

function messages(file) {
    const list = [];
    for (const [, name, body] of readFileSync(file, 'utf8').matchAll(/<context>\s*<name>(.*?)<\/name>(.*?)<\/context>/gs)) {
        for (const [, text] of body.matchAll(/<message[^>]*>(.*?)<\/message>/gs)) {
            const source = unescape(text.match(/<source>(.*?)<\/source>/s)?.[1] ?? '');
            const translation = unescape(text.match(/<translation[^>]*>(.*?)<\/translation>/s)?.[1] ?? '');
            list.push({ key: `${name} | ${source}`, source, translation });
        }
    }
    return list;
}

/// %1, %2, … must come through.
const places = (text) => [...new Set(text.match(/%(?:n|L?\d)/g) ?? [])].sort().join(' ');

const lupdate = ['/usr/lib/qt6/bin/lupdate', '/usr/bin/lupdate6'].find(existsSync) ?? 'lupdate';
const folder = mkdtempSync(join(tmpdir(), 'translations-'));
const faults = [];
let count = 0;
try {
    const fresh = join(folder, 'all.ts');
    execFileSync(lupdate, ['-silent', '-no-obsolete', '-locations', 'none', 'ui', 'models/items', 'app', '-I', '.', '-ts', fresh, '-target-language', 'zh_CN'],
        { stdio: ['ignore', 'ignore', 'ignore'] });
    const wanted = new Map(messages(fresh).map((message) => [message.key, message]));
    const known = new Map();
    for (const name of readdirSync('ui/i18n').filter((file) => file.endsWith('_zh_CN.ts'))) {
        for (const message of messages(join('ui/i18n', name))) {
            if (known.has(message.key)) faults.push(`stands twice: ${message.key}`);
            known.set(message.key, message);
            if (!wanted.has(message.key)) faults.push(`${name}: no source says so any more: ${message.key}`);
            if (places(message.source) !== places(message.translation)) faults.push(`${name}: other places than the source: ${message.key}`);
        }
    }
    for (const key of wanted.keys()) if (!known.get(key)?.translation) faults.push(`has no Chinese: ${key}`);
    count = wanted.size;
} finally {
    rmSync(folder, { recursive: true });
}
for (const fault of faults) console.error(fault);
if (count < 500) console.error(`lupdate found ${count} messages only`);
console.log(`${count} messages, ${faults.length} faults`);
process.exit(faults.length > 0 || count < 500 ? 1 : 0);
