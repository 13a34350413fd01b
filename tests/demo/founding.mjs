// SPDX-License-Identifier: GPL-3.0-or-later
// How the consortium begins, and what happens to its members: who joins, who may issue what and until when, who is
// suspended, whose key changes.
import { at, minute } from './calendar.mjs';
import { idOf, institutions, reason, schemas } from './institutions.mjs';

const grants = {
  civic: ['identity'],
  registry: ['licence'],
  association: ['experience'],
  bank: ['asset', 'income'],
  securities: ['experience', 'professional'],
  platform: [],
};

// Spans in which ordinary life must avoid an institution, because misbehaviour is planted there.
export const quietSpans = [
  { code: 'chuandu', from: at('2026-04-10', '12:00'), until: at('2026-04-25', '00:00') }, // suspended
  { code: 'beicen', from: at('2026-05-28', '00:00'), until: at('2026-06-05', '00:00') }, // authorisation run out
  { code: 'shuheng', from: at('2026-06-22', '00:00'), until: at('2027-01-01', '00:00') }, // withdrawn
];

export function found(consortium) {
  const opening = at('2025-12-29', '08:20');
  schemas.forEach(({ id, code }, index) => consortium.add(opening + index * 20, 'association', 'publishSchema',
    [id, 1, idOf('schema content', code), `https://schemas.donglan.example/${code}/1`]));
  for (const [index, { code, kind, joined }] of institutions.entries()) {
    const time = at(joined, '08:25') + index * 40;
    consortium.registerInstitution(time, code);
    const validFrom = at(joined, '00:00');
    for (const schemaCode of grants[code] ?? grants[kind]) {
      const until = code === 'beicen' && schemaCode === 'asset' ? at('2026-05-29', '00:00') : 0;
      consortium.authorise(time + 10, code, schemaCode, validFrom, until);
    }
  }
  consortium.authorise(at('2026-06-04', '16:10'), 'beicen', 'asset', at('2026-06-04', '00:00'), at('2027-06-04', '00:00'));

  consortium.changeInstitutionStatus(at('2026-04-13', '08:45'), 'chuandu', 1);
  consortium.changeInstitutionStatus(at('2026-04-24', '17:30'), 'chuandu', 0);
  consortium.changeInstitutionStatus(at('2026-06-23', '09:10'), 'shuheng', 2);
  for (const [code, time] of [['jianglan', at('2026-02-11', '17:45')], ['yueming', at('2026-03-20', '18:05')],
    ['civic', at('2026-05-15', '17:50')]]) consortium.changeInstitutionKey(time, code);
  consortium.deauthorise(at('2026-06-12', '17:50'), 'hengzhu', 'income', reason.unspecified);
  consortium.add(at('2026-03-31', '09:00'), 'association', 'publishSchema',
    [schemas[5].id, 2, idOf('schema content', 'professional', 2), 'https://schemas.donglan.example/professional/2']);
  for (const [index, date] of ['2026-01-30', '2026-02-27', '2026-03-31', '2026-04-30', '2026-05-29', '2026-06-30'].entries()) {
    consortium.add(at(date, '17:55') + index * minute, 'association', 'note', [idOf('notice', index), `${date} 月度公告`]);
  }
}
