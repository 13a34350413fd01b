// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that C++ sources put together: of each expression with a string literal what it can read, %1, %2, … for what is no literal.
//   "its block " + std::to_string(n) + (isOld ? " is old" : " is new")   →   "its block %1 is old", "its block %1 is new"

const token = new RegExp([
    /\/\/[^\n]*|\/\*[^]*?\*\//, // Comments
    /(?:u8|[uUL])?R"(?<tag>[^()\\\s]*)\([^]*?\)\k<tag>"/,
    /(?:u8|[uUL])?"(?:\\.|[^"\\\n])*"\w*/,
    /(?:u8|[uUL])?'(?:\\.|[^'\\\n])+'/,
    /#[ \t]*\w+(?:\\\n|[^\n])*/, // The preprocessor's
    /\d(?:['.\w]|(?<=[eE])[+-])*/,
    /[A-Za-z_]\w*/,
    /::|->|\+\+|\+=|<<=|&&|\|\||[=!<>]=|<<|[^\s]/,
].map((each) => each.source).join('|'), 'g');

const escapes = { n: '\n', t: '\t', r: '\r', 0: '\0' };

function literalOf(text) {
    const raw = text.match(/^(?:u8|[uUL])?R"([^()\\\s]*)\(([^]*)\)\1"/);
    if (raw) return raw[2];
    const plain = text.match(/^(?:u8|[uUL])?"((?:\\.|[^"\\])*)"/);
    return plain ? plain[1].replace(/\\x[0-9a-fA-F]+|\\(.)/g, (all, one) => (one === undefined ? '\u{fffd}' : escapes[one] ?? one)) : null;
}

/// Tokens without comments; literals that stand beside each other are one.
export function tokensOf(source) {
    const tokens = [];
    let line = 1, at = 0;
    for (const match of source.matchAll(token)) {
        for (; at < match.index; ++at) if (source[at] === '\n') ++line;
        if (/^(?:\/\/|\/\*|#)/.test(match[0])) continue;
        const literal = literalOf(match[0]), before = tokens.at(-1);
        if (literal !== null && before?.literal != null) before.literal += literal;
        else tokens.push({ text: match[0], literal, line });
    }
    return tokens;
}

const opening = { ')': '(', ']': '[', '}': '{' }, closing = { '(': ')', '[': ']', '{': '}' };
const ends = new Set([',', ';', '=', '+=', '<<', '&&', '||', '==', '!=', '<=', '>=', 'return', 'case', 'else', 'throw', 'co_return']);
const isEnd = (one) => one.literal === null && ends.has(one.text);

function pairs(tokens) {
    const open = [], partner = [];
    tokens.forEach((one, i) => {
        if (one.literal !== null) return;
        if (closing[one.text]) open.push(i);
        else if (opening[one.text]) {
            const other = open.pop();
            if (other !== undefined) partner[i] = other, partner[other] = i;
        }
    });
    return partner;
}

const wrappers = new Set(['string', 'string_view', 'QStringLiteral', 'QString', 'QLatin1String', 'QByteArray', 'fromStdString', 'fromUtf8', 'move']);

class Reader {
    constructor(source) {
        this.tokens = tokensOf(source);
        this.partner = pairs(this.tokens);
    }
    is(i, text) { return this.tokens[i]?.literal === null && this.tokens[i].text === text; }
    /// The expression in which token `i` is an operand.
    around(i) {
        let from = i, to = closing[this.tokens[i].text] && this.tokens[i].literal === null ? this.partner[i] + 1 : i + 1;
        while (from > 0 && !isEnd(this.tokens[from - 1]) && !(this.tokens[from - 1].literal === null && closing[this.tokens[from - 1].text])) {
            const before = this.tokens[from - 1];
            from = before.literal === null && opening[before.text] && this.partner[from - 1] !== undefined ? this.partner[from - 1] : from - 1;
        }
        while (to < this.tokens.length && !isEnd(this.tokens[to]) && !(this.tokens[to].literal === null && opening[this.tokens[to].text])) {
            const next = this.tokens[to];
            to = next.literal === null && closing[next.text] && this.partner[to] !== undefined ? this.partner[to] + 1 : to + 1;
        }
        return [from, to];
    }
    /// Whether what stands in the brackets that open at `i` is the text itself, not an argument.
    isTransparent(i) {
        if (!this.is(i, '(') && !this.is(i, '{')) return false;
        const before = this.tokens[i - 1];
        if (wrappers.has(before?.text)) return true;
        return this.is(i, '(') && (this.is(i - 1, '+') || this.is(i - 1, '(') || this.is(i - 1, '?') || this.is(i - 1, ':') || before === undefined || isEnd(before));
    }
    literalsOf([from, to]) { return this.tokens.slice(from, to).map((one) => one.literal ?? '').join(''); }
    outermost(i) {
        let [from, to] = this.around(i);
        while (from > 0 && this.isTransparent(from - 1) && this.partner[from - 1] === to) [from, to] = this.around(from - 1);
        return [from, to];
    }
    /// Where `text` stands in [from, to) outside brackets.
    places(from, to, text) {
        const found = [];
        for (let i = from; i < to; ++i) {
            if (this.is(i, text)) found.push(i);
            if (this.tokens[i].literal === null && closing[this.tokens[i].text] && this.partner[i] > i) i = this.partner[i];
        }
        return found;
    }
    /// What [from, to) can read; null stands for what is no literal.
    readings(from, to) {
        const [question] = this.places(from, to, '?');
        if (question !== undefined) {
            const marks = [...this.places(question + 1, to, '?').map((i) => [i, 1]), ...this.places(question + 1, to, ':').map((i) => [i, -1])].sort((a, b) => a[0] - b[0]);
            let depth = 1;
            const colon = marks.find(([, step]) => (depth += step) === 0)?.[0];
            if (colon !== undefined) return [...this.readings(question + 1, colon), ...this.readings(colon + 1, to)];
        }
        const pluses = [from - 1, ...this.places(from, to, '+'), to];
        let all = [[]];
        for (let k = 1; k < pluses.length; ++k) {
            const each = this.operand(pluses[k - 1] + 1, pluses[k]);
            all = all.flatMap((start) => each.map((end) => [...start, ...end])).slice(0, 64);
        }
        return all;
    }
    operand(from, to) {
        if (to - from === 1 && this.tokens[from].literal !== null) return [[this.tokens[from].literal]];
        for (let i = from; i < to; ++i) {
            if (!this.isTransparent(i) || this.partner[i] !== to - 1) continue;
            const isWrapped = this.tokens.slice(from, i).every((one) => /^\w+$|^::$|^\($/.test(one.text));
            if (isWrapped && this.places(i + 1, to - 1, ',').length === 0 && i + 1 < to - 1) return this.readings(i + 1, to - 1);
        }
        if (this.is(from, 'inQuotes') && this.partner[from + 1] === to - 1) return [["'", null, "'"]];
        return [[null]];
    }
}

function templateOf(parts) {
    let text = '', count = 0, wasHole = false;
    for (const part of parts) {
        if (part === null) text += wasHole ? '' : `%${++count}`;
        else text += part;
        wasHole = part === null || (wasHole && part === '');
    }
    return text;
}

/// Every expression with a literal: {line, texts, before, beside}, `before` being the tokens in front of it, `beside` the literals of the
/// argument in front of it.
export function textsOf(source) {
    const reader = new Reader(source), seen = new Set(), found = [];
    reader.tokens.forEach((one, i) => {
        if (one.literal === null) return;
        const [from, to] = reader.outermost(i);
        if (seen.has(from)) return;
        seen.add(from);
        const texts = [...new Set(reader.readings(from, to).filter((parts) => parts.some((part) => part !== null)).map(templateOf))];
        const before = reader.tokens.slice(Math.max(0, from - 6), from).map((token) => token.literal ?? token.text);
        if (texts.length > 0) found.push({ line: one.line, texts, before, beside: reader.is(from - 1, ',') ? reader.literalsOf(reader.around(from - 2)) : '' });
    });
    return found;
}
