// SPDX-License-Identifier: GPL-3.0-or-later
// Writes tests/data/profile-vectors.json: logs and values encoded by ethers, and what they must become, said here once
// more and by hand. Run again only to change the vectors: node tests/node/profile_vectors.mjs
import {AbiCoder, Interface, concat, dataSlice, id, keccak256, toBeHex, toUtf8Bytes, zeroPadValue} from 'ethers';
import {writeFileSync} from 'node:fs';

// Mulberry32: the same vectors on every run.
let state = 20260302;
const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const below = (n) => Math.floor(random() * n);
const pick = (list) => list[below(list.length)];
const hex = (n) => '0x' + Array.from({length: n}, () => below(256).toString(16).padStart(2, '0')).join('');
const word = () => pick([hex(32), hex(32), hex(32), '0x' + '00'.repeat(32), '0x' + 'ff'.repeat(32)]);
const address = () => hex(20);
const number = (bits) => {
    const all = BigInt(hex(bits / 8));
    return pick([all, all, all >> BigInt(below(bits)), 0n, (1n << BigInt(bits)) - 1n]);
};
const padded = (a) => zeroPadValue(a, 32);
const zeroId = '0x' + '00'.repeat(32), zeroAddress = '0x' + '00'.repeat(20);
const latest = 253402300799n;
const time = (t) => Number(t < latest ? t : latest);
const text = () => pick(['', 'a', 'Bank of Testing', '海通证券股份有限公司', '🏦 with emoji', 'x'.repeat(31), 'y'.repeat(32), 'z'.repeat(33), 'long '.repeat(60)]);

const logs = [];
function add(profile, face, name, values, expect, call = {}) {
    const {topics, data} = face.encodeEventLog(name, values);
    logs.push({profile, event: name, contract: call.contract ?? hex(20), sender: call.sender ?? hex(20), topics, data,
        ...(call.to ? {to: call.to} : {}), ...(call.input ? {input: call.input} : {}),
        ...(call.position ? {position: call.position} : {}), expect});
}

// The reference contract, event by event as its interface file lists them.
const anchor = new Interface([
    'event InstitutionRegistered(bytes32 indexed institution, address indexed controller, uint8 kind, string name, bytes32 licenceDigest)',
    'event InstitutionStatusChanged(bytes32 indexed institution, uint8 status)',
    'event InstitutionKeyChanged(bytes32 indexed institution, address indexed oldController, address indexed newController)',
    'event SchemaPublished(bytes32 indexed schema, uint16 version, bytes32 contentDigest, string uri)',
    'event IssuerAuthorised(bytes32 indexed institution, bytes32 indexed schema, uint64 validFrom, uint64 validUntil)',
    'event IssuerDeauthorised(bytes32 indexed institution, bytes32 indexed schema, uint8 reason)',
    'event DidRegistered(bytes32 indexed did, address indexed controller, bytes32 documentDigest)',
    'event DidUpdated(bytes32 indexed did, bytes32 documentDigest)',
    'event DidKeyChanged(bytes32 indexed did, address indexed oldController, address indexed newController)',
    'event DidDeactivated(bytes32 indexed did)',
    'event CredentialIssued(bytes32 indexed credential, bytes32 indexed issuer, bytes32 indexed subject, bytes32 schema, bytes32 digest, uint64 validFrom, uint64 validUntil, bytes32[] evidence)',
    'event CredentialStatusChanged(bytes32 indexed credential, bytes32 indexed actor, uint8 status, uint8 reason)',
    'event ConsentGranted(bytes32 indexed consent, bytes32 indexed subject, bytes32 indexed verifier, bytes32 credential, uint16 purpose, uint64 validUntil)',
    'event ConsentWithdrawn(bytes32 indexed consent)',
    'event CredentialPresented(bytes32 indexed credential, bytes32 indexed verifier, bytes32 indexed consent, uint16 purpose, bytes32 businessRef)',
    'event CredentialVerified(bytes32 indexed credential, bytes32 indexed verifier, bytes32 businessRef, bool accepted, uint8 reason)',
]);
const unmapped = [{type: 'unmapped'}];
const reference = {
    InstitutionRegistered(i) {
        const v = [word(), address(), i < 7 ? i : below(256), text(), word()];
        const kind = ['other', 'authority', 'bank', 'securities', 'platform'][v[2]] ?? 'other';
        return [v, [{type: 'institution.registered', institution: v[0], controller: v[1], kind, name: v[3], digest: v[4]}]];
    },
    InstitutionStatusChanged(i) {
        const v = [word(), i % 5];
        const status = ['active', 'suspended', 'withdrawn'][v[1]];
        return [v, status ? [{type: 'institution.status_changed', institution: v[0], status}] : unmapped];
    },
    InstitutionKeyChanged() {
        const v = [word(), address(), address()];
        return [v, [{type: 'institution.key_changed', institution: v[0], old_controller: v[1], controller: v[2]}]];
    },
    SchemaPublished() {
        const v = [word(), number(16), word(), text()];
        return [v, [{type: 'schema.published', schema: v[0], version: Number(v[1]), digest: v[2], uri: v[3]}]];
    },
    IssuerAuthorised() {
        const v = [word(), word(), number(64), number(64)];
        return [v, [{type: 'issuer.authorised', institution: v[0], schema: v[1], valid_from: time(v[2]), valid_until: time(v[3])}]];
    },
    IssuerDeauthorised() {
        const v = [word(), word(), number(8)];
        return [v, [{type: 'issuer.deauthorised', institution: v[0], schema: v[1], reason: Number(v[2])}]];
    },
    DidRegistered() {
        const v = [word(), address(), word()];
        return [v, [{type: 'did.registered', subject: v[0], controller: v[1], digest: v[2]}]];
    },
    DidUpdated() {
        const v = [word(), word()];
        return [v, [{type: 'did.updated', subject: v[0], digest: v[1]}]];
    },
    DidKeyChanged() {
        const v = [word(), address(), address()];
        return [v, [{type: 'did.key_changed', subject: v[0], old_controller: v[1], controller: v[2]}]];
    },
    DidDeactivated() {
        const v = [word()];
        return [v, [{type: 'did.deactivated', subject: v[0]}]];
    },
    CredentialIssued(i) {
        const v = [word(), word(), word(), word(), word(), number(64), number(64), Array.from({length: i % 6}, word)];
        return [v, [{type: 'credential.issued', credential: v[0], institution: v[1], subject: v[2], schema: v[3], digest: v[4],
            valid_from: time(v[5]), valid_until: time(v[6]), evidence: v[7]}]];
    },
    CredentialStatusChanged(i) {
        const v = [word(), word(), i % 6, number(8)];
        const type = [undefined, 'credential.suspended', 'credential.reinstated', 'credential.revoked'][v[2]];
        return [v, type ? [{type, credential: v[0], institution: v[1], reason: Number(v[3])}] : unmapped];
    },
    ConsentGranted() {
        const v = [word(), word(), word(), word(), number(16), number(64)];
        return [v, [{type: 'consent.granted', consent: v[0], subject: v[1], counterparty: v[2], credential: v[3],
            purpose: Number(v[4]), valid_until: time(v[5])}]];
    },
    ConsentWithdrawn() {
        const v = [word()];
        return [v, [{type: 'consent.withdrawn', consent: v[0]}]];
    },
    CredentialPresented() {
        const v = [word(), word(), word(), number(16), word()];
        return [v, [{type: 'credential.presented', credential: v[0], counterparty: v[1], consent: v[2], purpose: Number(v[3]), business_ref: v[4]}]];
    },
    CredentialVerified() {
        const v = [word(), word(), word(), random() < 0.5, number(8)];
        return [v, [{type: 'credential.verified', credential: v[0], counterparty: v[1], business_ref: v[2], accepted: v[3], reason: Number(v[4])}]];
    },
};
for (const [name, make] of Object.entries(reference))
    for (let i = 0; i < 18; ++i) add('consortium-identity-anchor', anchor, name, ...make(i));

// ERC-1056.
const registry = new Interface([
    'event DIDOwnerChanged(address indexed identity, address owner, uint previousChange)',
    'event DIDDelegateChanged(address indexed identity, bytes32 delegateType, address delegate, uint validTo, uint previousChange)',
    'event DIDAttributeChanged(address indexed identity, bytes32 name, bytes value, uint validTo, uint previousChange)',
]);
for (let i = 0; i < 12; ++i) {
    const identity = address(), previous = pick([0n, number(32), 812n]);
    const owner = [address(), zeroAddress, '0x000000000000000000000000000000000000dEaD', address()][i % 4];
    add('erc1056', registry, 'DIDOwnerChanged', [identity, owner, previous],
        i % 4 === 1 || i % 4 === 2 ? [{type: 'did.deactivated', subject: padded(identity)}]
            : [{type: 'did.key_changed', subject: padded(identity), controller: owner, ...(previous === 0n ? {old_controller: identity} : {})}]);
    const type = word(), delegate = address(), until = number(256);
    add('erc1056', registry, 'DIDDelegateChanged', [identity, type, delegate, until, previous],
        [{type: 'did.updated', subject: padded(identity), digest: keccak256(concat([type, padded(delegate), toBeHex(until, 32)]))}]);
    const name = word(), value = hex([0, 1, 32, 33, 200][i % 5]);
    add('erc1056', registry, 'DIDAttributeChanged', [identity, name, value, until, previous],
        [{type: 'did.updated', subject: padded(identity), digest: keccak256(concat([name, value, toBeHex(until, 32)]))}]);
}

// EAS.
const D = 'tuple(address recipient, uint64 expirationTime, bool revocable, bytes32 refUID, bytes data, uint256 value)';
const S = 'tuple(uint8 v, bytes32 r, bytes32 s)';
const eas = new Interface([
    'event Attested(address indexed recipient, address indexed attester, bytes32 uid, bytes32 indexed schemaUID)',
    'event Revoked(address indexed recipient, address indexed attester, bytes32 uid, bytes32 indexed schemaUID)',
    'event Timestamped(bytes32 indexed data, uint64 indexed timestamp)',
    'event RevokedOffchain(address indexed revoker, bytes32 indexed data, uint64 indexed timestamp)',
    'event Registered(bytes32 indexed uid, address indexed registerer, tuple(bytes32 uid, address resolver, bool revocable, string schema) schema)',
    `function attest(tuple(bytes32 schema, ${D} data))`,
    `function attestByDelegation(tuple(bytes32 schema, ${D} data, ${S} signature, address attester, uint64 deadline))`,
    `function multiAttest(tuple(bytes32 schema, ${D}[] data)[])`,
    `function multiAttestByDelegation(tuple(bytes32 schema, ${D}[] data, ${S}[] signatures, address attester, uint64 deadline)[])`,
]);
const older = new Interface(['event Registered(bytes32 indexed uid, address registerer)']);
const request = () => ({recipient: pick([address(), address(), zeroAddress]), expirationTime: pick([0n, number(64), 1800000000n]),
    revocable: true, refUID: pick([hex(32), hex(32), zeroId]), data: hex(below(70)), value: 0n});
const signature = () => ({v: 27, r: hex(32), s: hex(32)});
const issued = (uid, attester, schema, d) => ({type: 'credential.issued', credential: uid, institution: padded(attester), schema,
    ...(d.recipient === zeroAddress ? {} : {subject: padded(d.recipient)})});
const withCall = (event, d) => ({...event, valid_until: time(d.expirationTime), ...(d.refUID === zeroId ? {} : {evidence: [d.refUID]})});
for (let i = 0; i < 6; ++i) {
    const contract = address(), sender = address(), schema = hex(32), d = request(), uid = hex(32);
    const plain = (attester, data = d, s = schema) => issued(uid, attester, s, data);
    const attested = (attester, data = d, s = schema) => [data.recipient, attester, uid, s];
    const direct = {contract, sender, to: contract, input: eas.encodeFunctionData('attest', [{schema, data: d}])};
    add('eas', eas, 'Attested', attested(sender), [withCall(plain(sender), d)], direct);
    add('eas', eas, 'Attested', attested(sender), [plain(sender)], {...direct, to: address()}); // through another contract
    add('eas', eas, 'Attested', attested(sender), [plain(sender)], {...direct, position: 1}); // not the call's own
    add('eas', eas, 'Attested', attested(address()).with(1, contract), [plain(contract)], direct); // another attester
    add('eas', eas, 'Attested', attested(sender, d, hex(32)).with(3, uid), [plain(sender, d, uid)], direct); // another schema
    add('eas', eas, 'Attested', attested(sender), [plain(sender)], {...direct, input: dataSlice(direct.input, 0, 80)}); // cut off
    add('eas', eas, 'Attested', attested(sender), [withCall(plain(sender), d)], {...direct, input: concat([direct.input, '0x62635f'])}); // a suffix
    const attester = address();
    add('eas', eas, 'Attested', attested(attester), [withCall(plain(attester), d)], {...direct,
        input: eas.encodeFunctionData('attestByDelegation', [{schema, data: d, signature: signature(), attester, deadline: 0n}])});
    const many = Array.from({length: 1 + below(4)}, () => ({schema: hex(32), data: Array.from({length: below(4)}, request)}));
    const input = eas.encodeFunctionData('multiAttest', [many]);
    many.flatMap((m) => m.data.map((data) => ({schema: m.schema, data}))).forEach((one, position) =>
        add('eas', eas, 'Attested', attested(sender, one.data, one.schema), [withCall(plain(sender, one.data, one.schema), one.data)],
            {...direct, input, position}));
    const signed = many.map((m) => ({...m, signatures: m.data.map(signature), attester: address(), deadline: 1n}));
    const signedInput = eas.encodeFunctionData('multiAttestByDelegation', [signed]);
    signed.flatMap((m) => m.data.map((data) => ({m, data}))).forEach(({m, data}, position) =>
        add('eas', eas, 'Attested', attested(m.attester, data, m.schema), [withCall(plain(m.attester, data, m.schema), data)],
            {...direct, input: signedInput, position}));
    add('eas', eas, 'Revoked', attested(sender), [{type: 'credential.revoked', credential: uid, institution: padded(sender)}], direct);
    add('eas', eas, 'Timestamped', [uid, number(64)], unmapped);
    add('eas', eas, 'RevokedOffchain', [sender, uid, number(64)], unmapped);
    const content = text();
    add('eas', eas, 'Registered', [uid, sender, {uid, resolver: address(), revocable: true, schema: content}],
        [{type: 'schema.published', schema: uid, digest: keccak256(toUtf8Bytes(content))}]);
    add('eas', older, 'Registered', [uid, sender], [{type: 'schema.published', schema: uid}]);
}

// Values of every type, nested, and the leaves that must be read: words in full, byte strings, "[n" before n elements.
const coder = AbiCoder.defaultAbiCoder();
// A random type is a function that makes a random value of it, and knows its name.
function type(depth) {
    const kind = below(depth > 0 ? 10 : 7), bits = 8 * (1 + below(32)), size = 1 + below(32);
    const named = (name, make) => Object.assign(make, {type: name});
    const word = (name, make, encode) => named(name, () => { const value = make(); return {value, leaves: [encode(value)]}; });
    switch (kind) {
    case 0: return word(`uint${bits}`, () => number(bits), (n) => toBeHex(n, 32));
    case 1: return word(`int${bits}`, () => BigInt.asIntN(bits, number(bits)), (n) => toBeHex(BigInt.asUintN(256, n), 32));
    case 2: return word(`bytes${size}`, () => hex(size), (v) => v + '00'.repeat(32 - size));
    case 3: return word('address', address, padded);
    case 4: return word('bool', () => random() < 0.5, (v) => toBeHex(v ? 1 : 0, 32));
    case 5: return word('bytes', () => hex(below(70)), (v) => v);
    case 6: return word('string', text, (v) => '0x' + Buffer.from(v).toString('hex'));
    case 9: {
        const members = Array.from({length: 1 + below(4)}, () => type(depth - 1));
        return named(`(${members.map((m) => m.type).join(',')})`, () => join(members.map((make) => make()), []));
    }
    }
    const element = type(depth - 1), fixed = 1 + below(3);
    return named(`${element.type}[${kind === 7 ? '' : fixed}]`, () => {
        const count = kind === 7 ? below(4) : fixed;
        return join(Array.from({length: count}, () => element()), [`[${count}`]);
    });
}
const join = (parts, before) => ({value: parts.map((p) => p.value), leaves: [...before, ...parts.flatMap((p) => p.leaves)]});
const values = [];
for (let i = 0; i < 120; ++i) {
    const makers = Array.from({length: below(6)}, () => type(3)), types = makers.map((make) => make.type);
    const parts = makers.map((make) => make());
    values.push({signature: `F${i}(${types.join(',')})`, hash: id(`F${i}(${types.join(',')})`),
        data: coder.encode(types.map((t) => t.replaceAll('(', 'tuple(')), parts.map((p) => p.value)), leaves: parts.flatMap((p) => p.leaves)});
}

const lower = (_, v) => typeof v === 'string' && /^0x[0-9a-fA-F]*$/.test(v) ? v.toLowerCase() : v;
const lines = (list) => list.map((one) => '  ' + JSON.stringify(one, lower)).join(',\n');
writeFileSync(process.argv[2] ?? new URL('../data/profile-vectors.json', import.meta.url),
    `{"logs": [\n${lines(logs)}\n],\n"values": [\n${lines(values)}\n]}\n`);
