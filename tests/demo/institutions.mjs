// SPDX-License-Identifier: GPL-3.0-or-later
// Who takes part: invented institutions, their keys, and the kinds of credentials.
import { ethers } from '../node/packages.mjs';

export const seed = 'guanlan demonstration 2026';
export const idOf = (...parts) => ethers.id([seed, ...parts].join('/'));
export const keyOf = (...parts) => new ethers.SigningKey(idOf('key', ...parts));
export const addressOf = (...parts) => ethers.computeAddress(keyOf(...parts)).toLowerCase();

const kindNumbers = { other: 0, authority: 1, bank: 2, securities: 3, platform: 4 };

// Code, names, kind, first day on the chain, weight among its kind.
const directory = [
  ['civic', '东澜市公民身份服务中心', 'Donglan Civic Identity Centre', 'authority', '2025-12-29', 1],
  ['registry', '东澜市市场主体登记局', 'Donglan Business Registry', 'authority', '2025-12-29', 1],
  ['association', '澜江证券行业自律协会', 'Lanjiang Securities Association', 'authority', '2025-12-29', 1],
  ['huicheng', '汇澄银行', 'Huicheng Bank', 'bank', '2025-12-29', 9],
  ['jianglan', '江岚银行', 'Jianglan Bank', 'bank', '2025-12-29', 7],
  ['hengzhu', '恒渚银行', 'Hengzhu Bank', 'bank', '2025-12-29', 5],
  ['nanyu', '南屿商业银行', 'Nanyu Commercial Bank', 'bank', '2025-12-29', 4],
  ['yunlu', '云麓银行', 'Yunlu Bank', 'bank', '2025-12-29', 4],
  ['beicen', '北岑农村商业银行', 'Beicen Rural Commercial Bank', 'bank', '2025-12-29', 2],
  ['lanhai', '澜海证券', 'Lanhai Securities', 'securities', '2025-12-29', 9],
  ['jingcheng', '景澄证券', 'Jingcheng Securities', 'securities', '2025-12-29', 7],
  ['yueming', '岳明证券', 'Yueming Securities', 'securities', '2025-12-29', 6],
  ['chuandu', '川渡证券', 'Chuandu Securities', 'securities', '2025-12-29', 5],
  ['qiheng', '启珩证券', 'Qiheng Securities', 'securities', '2025-12-29', 5],
  ['linhu', '临湖证券', 'Linhu Securities', 'securities', '2025-12-29', 4],
  ['moshan', '墨杉证券', 'Moshan Securities', 'securities', '2026-01-19', 4],
  ['wangxi', '望汐证券', 'Wangxi Securities', 'securities', '2026-03-02', 4],
  ['qingcong', '青淙证券', 'Qingcong Securities', 'securities', '2026-04-07', 3],
  ['lanxin', '澜信数字身份平台', 'Lanxin Digital Identity Platform', 'platform', '2025-12-29', 2],
  ['shuheng', '数珩信息科技', 'Shuheng Information Technology', 'platform', '2026-02-02', 1],
];

export const institutions = directory.map(([code, zh, en, kind, joined, weight]) => ({
  code, zh, en, kind, kindNumber: kindNumbers[kind], joined, weight, id: idOf('institution', code),
}));
export const institution = Object.fromEntries(institutions.map((item) => [item.code, item]));
// One more, whom ordinary life leaves alone. `listed`: whether the supervisor's directory has it.
export function enrol(code, zh, en, kind, { listed = true } = {}) {
  const item = { code, zh, en, kind, kindNumber: kindNumbers[kind], weight: 0, id: idOf('institution', code), listed };
  institutions.push(item);
  institution[code] = item;
  return item;
}

// One more kind of credential, beside those that the consortium began with.
export function enrolSchema(code, role, zh, en) {
  const item = { code, role, zh, en, id: idOf('schema', code) };
  schemas.push(item);
  schema[code] = item;
}

export const ofKind = (kind) => institutions.filter((item) => item.kind === kind);

const schemaList = [
  ['identity', 'identity', '自然人身份凭证', 'Personal identity credential'],
  ['licence', 'licence', '营业执照凭证', 'Business licence credential'],
  ['asset', 'asset-proof', '金融资产证明', 'Proof of financial assets'],
  ['income', 'income-proof', '收入证明', 'Proof of income'],
  ['experience', 'experience', '投资经历证明', 'Proof of investment experience'],
  ['professional', 'professional-investor', 'B类专业投资者凭证', 'Class B professional investor credential'],
];
export const schemas = schemaList.map(([code, role, zh, en]) => ({ code, role, zh, en, id: idOf('schema', code) }));
export const schema = Object.fromEntries(schemas.map((item) => [item.code, item]));

export const purpose = { suitability: 1, recognition: 2, subscription: 3, marketing: 9 };
export const reason = { unspecified: 0, renewal: 1, keyLost: 2, forCause: 3, subjectsWish: 4 };
export const status = { suspended: 1, reinstated: 2, revoked: 3 };
