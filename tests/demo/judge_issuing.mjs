// SPDX-License-Identifier: GPL-3.0-or-later
// R01, R05 to R09, R11, R12, R27, R28, R30: at the moment of issuing.
import { inside } from './judge_state.mjs';

const day = 86_400;
const hour = 3600;
const zeroDigest = `0x${'0'.repeat(64)}`;

export function judgeIssuing(state, event, report) {
  const authorisation = state.authorisation(event.institution, event.schema, event.time);
  if (!authorisation) report('R01');
  if (state.dids.get(event.subject) !== 'registered') report('R05');
  judgeEvidence(state, event, report);
  judgeRepeats(state, event, report);
  const refused = state.verifications.some((answer) => !answer.accepted && event.evidence.includes(answer.credential)
    && answer.counterparty !== event.institution && event.time - answer.time <= 30 * day);
  if (refused) report('R28');
  const isEarly = authorisation && event.valid_from < authorisation.valid_from;
  if (event.time - event.valid_from > 24 * hour || isEarly) report('R30');
}

function judgeEvidence(state, event, report) {
  const roles = new Set(event.evidence.map((id) => state.roleOf(id)));
  if (state.schemaRoles.get(event.schema) === 'professional-investor') {
    const isKnown = roles.has('identity') || roles.has('licence');
    const hasMeans = roles.has('asset-proof') || roles.has('income-proof');
    if (!isKnown || !hasMeans) report('R07');
  }
  const isSound = (id) => {
    const credential = state.credentials.get(id);
    return credential && credential.subject === event.subject && credential.state === 'active'
      && inside(event.time, credential.valid_from, credential.valid_until);
  };
  if (!event.evidence.every(isSound)) report('R08');
  const isStale = (id) => state.roleOf(id) === 'asset-proof' && event.time - state.credentials.get(id).time > 30 * day;
  if (event.evidence.some(isStale)) report('R09');
  if (state.restsOn(event.evidence).has(event.credential)) report('R11');
}

function judgeRepeats(state, event, report) {
  const sameSchema = [...state.credentials.values()].filter((other) => other.schema === event.schema);
  const isCopied = event.digest !== zeroDigest
    && sameSchema.some((other) => other.digest === event.digest && other.subject !== event.subject);
  if (isCopied) report('R12');
  const isRenewal = (older) => state.events.some((change) => change.type === 'credential.revoked' && change.credential === older.credential
    && change.reason === 1 && Math.abs(change.time - event.time) <= day);
  const isTwice = sameSchema.some((older) => older.subject === event.subject && older.state === 'active'
    && inside(event.time, older.valid_from, older.valid_until) && !isRenewal(older));
  if (isTwice) report('R27');
}

export function judgeStatus(state, event, report) {
  const credential = state.credentials.get(event.credential);
  if (credential?.institution !== event.institution && !state.isAuthority(event.institution)) report('R06');
}
