// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody may call an institution, a business or a file so that it comes alive in somebody else's spreadsheet, browser or terminal.

export const payloads = [
  // Formulas, as they are and behind what a reader of CSV may take off.
  '=1+1', '+1+1', '-1+1', '@SUM(1;1)', '=HYPERLINK("http://evil.invalid";"x")', '=WEBSERVICE("http://evil.invalid")', '=DDE("soffice";"/etc/passwd";"a")',
  "=cmd|'/C calc'!A0", "+cmd|' /C calc'!A0", '{=1+1}', "'=1+1", '"=1+1', ';=1+1', ',=1+1', '=1+1","=2+2', '＝1+1', '\t=1+1', '\r=1+1', '\n=1+1', 'a\n=1+1',
  // Markup and rich text.
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</td></table><b>x', '<a href=javascript:alert(1)>x</a>', '<iframe src="http://evil.invalid">',
  '<!-- x', ']]><b>', '&lt;b&gt;&#61;1+1', '" onmouseover="alert(1)', '<t xml:space="preserve">x</t>', '_x003D_1+1', '{\\rtf1 x}',
  // Directions, what cannot be seen, terminals.
  'a\u202Ecod.exe', '\u2066x\u2069', 'a\u200Bb', '\uFEFF=1+1', 'a\u0000b', '\u001b[31mred\u001b[0m',
  // File names.
  '../../etc/passwd', '-o CON.xlsx',
];

const isUnseen = (code) => code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)
  || (code >= 0x2060 && code <= 0x206f) || code === 0xfeff;

// Whether all of it can be seen: what business records and names in documents may consist of.
export const isPlain = (text) => ![...text].some((each) => isUnseen(each.codePointAt(0)));

// As a document shows it: pictures of control characters, numbers of what else cannot be seen.
export function shown(text) {
  return [...text].map((each) => {
    const code = each.codePointAt(0);
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return isUnseen(code) ? `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩` : each;
  }).join('');
}

// What a file may be called after it.
export const fileName = (text) => text.replaceAll('/', '∕').replaceAll('\0', '␀');

// As a cell of a record is read: without blanks at its ends.
export const trimmed = (text) => text.replace(/^[ \t\r\n\u3000]+|[ \t\r\n\u3000]+$/g, '');
