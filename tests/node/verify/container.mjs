// SPDX-License-Identifier: GPL-3.0-or-later
// The container of an evidence package: a zip whose entries are stored. Read strictly: nothing but the parts is in it.
const localSize = 30;
const centralSize = 46;
const endSize = 22;

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; ++bit) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

// [{ name, content }] in order. Throws where the file is anything else.
export function readContainer(file) {
  const fail = (reason) => { throw new Error(`container: ${reason}`); };
  const end = file.length - endSize;
  if (end < 0 || file.readUInt32LE(end) !== 0x06054b50) fail('no end record');
  const count = file.readUInt16LE(end + 10);
  if (file.readUInt16LE(end + 8) !== count || file.readUInt32LE(end + 4) !== 0 || file.readUInt16LE(end + 20) !== 0) fail('end record');
  let central = file.readUInt32LE(end + 16);
  if (central + file.readUInt32LE(end + 12) !== end) fail('the directory does not end where the file does');
  const directory = central;
  let local = 0;
  const parts = [];
  for (let index = 0; index < count; ++index) {
    if (central + centralSize > end || file.readUInt32LE(central) !== 0x02014b50) fail('directory');
    const [crc, packed, size] = [16, 20, 24].map((at) => file.readUInt32LE(central + at));
    const nameSize = file.readUInt16LE(central + 28);
    const name = file.toString('latin1', central + centralSize, central + centralSize + nameSize);
    if (!/^[a-z0-9][a-z0-9._/-]*$/.test(name) || name.includes('..')) fail('a name that no part has');
    if ([30, 32, 34].some((at) => file.readUInt16LE(central + at) !== 0)) fail(`${name}: extra fields`);
    if (file.readUInt16LE(central + 10) !== 0 || packed !== size) fail(`${name}: not stored`);
    if (file.readUInt32LE(central + 42) !== local || local + localSize + nameSize + size > directory) fail(`${name}: place`);
    if (file.readUInt32LE(local) !== 0x04034b50) fail(`${name}: local header`);
    // Version needed, flags, method, time, date, CRC, sizes and name's size stand in both.
    if (!file.subarray(local + 4, local + 28).equals(file.subarray(central + 6, central + 30))) fail(`${name}: the headers differ`);
    if (file.readUInt16LE(local + 28) !== 0) fail(`${name}: extra fields`);
    if (file.toString('latin1', local + localSize, local + localSize + nameSize) !== name) fail(`${name}: two names`);
    const content = file.subarray(local + localSize + nameSize, local + localSize + nameSize + size);
    if (crc32(content) !== crc) fail(`${name}: CRC`);
    if (parts.some((part) => part.name === name)) fail(`${name}: twice`);
    parts.push({ name, content });
    local += localSize + nameSize + size;
    central += centralSize + nameSize;
  }
  if (central !== end || local !== directory) fail('there is more in it than its parts');
  return parts;
}

export function writeContainer(parts) {
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const shared = Buffer.alloc(26); // From "version needed" to the length of extra fields.
    shared.writeUInt16LE(10, 0);
    shared.writeUInt16LE(0x21, 8); // 1980-01-01
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const bytes = Buffer.from(name, 'latin1');
    locals.push(Buffer.from([0x50, 0x4b, 3, 4]), shared, bytes, content);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.from([0x50, 0x4b, 1, 2, 10, 3]), shared, tail, bytes);
    offset += localSize + bytes.length + content.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
