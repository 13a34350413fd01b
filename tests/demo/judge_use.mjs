// SPDX-License-Identifier: GPL-3.0-or-later
// R13 to R19, R22, R25, R29: at the moment of presenting or answering.
import { inside } from './judge_state.mjs';

const day = 86_400;
const hour = 3600;

export function judgeUse(state, event, report) {
  const credential = state.credentials.get(event.credential);
  const isPresentation = event.type === 'credential.presented';
  if (credential === undefined) report('R18');
  else if (isPresentation || event.accepted) {
    if (!inside(event.time, credential.valid_from, credential.valid_until)) report('R13');
    if (credential.state !== 'active') report('R14');
  }
  if (isPresentation) {
    judgeConsent(state, event, credential, report);
    judgeSpeed(state, event, report);
    judgeNewKey(state, event, credential, report);
  } else if (event.accepted && !state.presentations.some((shown) => shown.counterparty === event.counterparty
    && shown.business_ref === event.business_ref && shown.credential === event.credential)) report('R19');
}

function judgeConsent(state, event, credential, report) {
  const consent = state.consents.get(event.consent);
  const isMatching = consent && consent.counterparty === event.counterparty && consent.credential === event.credential
    && (credential === undefined || consent.subject === credential.subject);
  if (!isMatching) {
    report('R15');
    return;
  }
  if (consent.withdrawn || !inside(event.time, 0, consent.valid_until)) report('R17');
  if (!state.isSamePurpose(consent.purpose, event.purpose)) report('R16');
}

function judgeSpeed(state, event, report) {
  const before = state.presentations.filter((shown) => shown.credential === event.credential);
  const verifiersWithin = (end, shown) => new Set(shown.filter(({ time }) => end - time < 24 * hour).map(({ counterparty }) => counterparty)).size;
  // The presentation that makes five; the next one for this credential not before 24 hours later.
  let last = -Infinity;
  const all = [...before, event];
  all.forEach((shown, index) => {
    const isFifth = verifiersWithin(shown.time, all.slice(0, index + 1)) >= 5 && shown.time - last >= 24 * hour;
    if (!isFifth) return;
    last = shown.time;
    if (shown === event) report('R22');
  });
  // The third within a day, the first of which came after half a year without use.
  const third = before.length >= 2 ? before[before.length - 2] : undefined;
  if (third === undefined || event.time - third.time >= 24 * hour) return;
  const earlier = before.slice(0, -2);
  const issued = state.credentials.get(event.credential)?.time;
  const lastUse = earlier.length > 0 ? earlier[earlier.length - 1].time : issued;
  if (third.time - lastUse >= 180 * day) report('R25');
}

function judgeNewKey(state, event, credential, report) {
  if (credential === undefined) return;
  const { subject } = credential;
  const changes = state.didKeys.get(subject) ?? [];
  const isRecent = changes.some((time) => event.time - time <= 24 * hour);
  const isKnown = state.presentations.some((shown) => shown.counterparty === event.counterparty
    && state.credentials.get(shown.credential)?.subject === subject);
  if (isRecent && !isKnown) report('R29');
}
