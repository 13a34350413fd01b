// SPDX-License-Identifier: GPL-3.0-or-later
// A rule pack, the default one if no other is named, with what this consortium's supervisor declares: a relayer, and two
// purposes that stand for each other.
import fs from 'node:fs';
import { addressOf } from '../demo/institutions.mjs';
import { purpose } from './stage.mjs';

export const relayers = [addressOf('declared', 0)];
const groupOf = new Map([[purpose.recognition, 'recognition'], [purpose.resale, 'recognition']]);

const defaultPack = new URL('../../resources/rules/default.json', import.meta.url);

export function rulePack(file = defaultPack) {
  const pack = JSON.parse(fs.readFileSync(file, 'utf8'));
  const signer = pack.rules.find(({ id }) => id === 'R02');
  signer.parameters = { ...signer.parameters, relayers };
  if (pack.purposes) {
    pack.purposes = pack.purposes.filter(({ code }) => code !== purpose.resale);
    pack.purposes.push({ code: purpose.resale, name: { zh: '转介认可', en: 'recognition by referral' } });
    for (const item of pack.purposes) if (groupOf.has(item.code)) item.group = groupOf.get(item.code);
  }
  return pack;
}

export const circumstances = { relayers, purposeGroups: groupOf };
