// SPDX-License-Identifier: GPL-3.0-or-later
// A strict reader of the XML that a log needs: one root, elements with attributes in double quotes, no text between them but white
// space, the five entities and character references. Anything else (DOCTYPE, CDATA, comments, other entities) is refused.
const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const nameForm = /^[A-Za-z_][A-Za-z0-9_.:-]*$/;
/// XML 1.0, production 2.
const isCharacter = (code) => code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd)
  || (code >= 0x10000 && code <= 0x10ffff);

function decoded(text, where) {
  return text.replace(/&([^;&]*);|&/g, (all, name) => {
    if (name in named) return named[name];
    const reference = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name ?? '');
    const code = reference ? parseInt(reference[1] ?? reference[2], reference[1] ? 16 : 10) : NaN;
    if (!isCharacter(code)) throw new Error(`${where}: ${all} is no reference`);
    return String.fromCodePoint(code);
  });
}

/// The root: { name, attributes, children } of each element.
export function parseXml(bytes) {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  for (const character of text) if (!isCharacter(character.codePointAt(0))) throw new Error(`character ${character.codePointAt(0)} is none of XML`);
  const begin = /^<\?xml version="1\.0" encoding="UTF-8"\?>/.exec(text);
  if (!begin) throw new Error('no declaration');
  const stack = [{ name: '', children: [] }];
  let at = begin[0].length;
  const tag = /<(\/?)([^\s<>/"=]+)((?:\s+[^\s<>/"=]+="[^"<]*")*)\s*(\/?)>/y;
  while (at < text.length) {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at);
      const between = text.slice(at, end < 0 ? undefined : end);
      if (between.trim()) throw new Error(`text at ${at}: ${between.slice(0, 40)}`);
      at += between.length;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(text);
    if (!found || !nameForm.test(found[2])) throw new Error(`no tag at ${at}: ${text.slice(at, at + 60)}`);
    at = tag.lastIndex;
    const [, closes, name, attributeText, empty] = found;
    if (closes) {
      if (stack.pop().name !== name || stack.length === 0) throw new Error(`</${name}> at ${at}`);
      continue;
    }
    const element = { name, attributes: {}, children: [] };
    for (const [, key, value] of attributeText.matchAll(/\s+([^\s<>/"=]+)="([^"<]*)"/g)) {
      if (!nameForm.test(key) || key in element.attributes) throw new Error(`attribute ${key} of ${name}`);
      element.attributes[key] = decoded(value, `${name}.${key}`);
    }
    stack.at(-1).children.push(element);
    if (!empty) stack.push(element);
  }
  if (stack.length !== 1 || stack[0].children.length !== 1) throw new Error('not one whole root');
  return stack[0].children[0];
}
