// SPDX-License-Identifier: GPL-3.0-or-later
// The rules read literally and evaluated plainly, over the final list of events: what must be found. Nothing here is
// fast or shared with Guanlan; the planted list must come out of it again.
import { State } from './judge_state.mjs';
import { judgeIssuing, judgeStatus } from './judge_issuing.mjs';
import { judgeUse } from './judge_use.mjs';
import { judgeLater } from './judge_later.mjs';

// Rules that judge one event at a time or by a deadline. The others (bursts, shares, peers) are about a period.
export const judgedRules = ['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15',
  'R16', 'R17', 'R18', 'R19', 'R20', 'R22', 'R25', 'R27', 'R28', 'R29', 'R30'];

// events: canonical, in chain order, times in seconds. Returns [{ rule, event, credential, institution, lacks }]; `lacks` names the input
// without which the rule cannot evaluate the event.
export function judge(events, circumstances) {
  const state = new State(events, circumstances);
  const found = [];
  for (const event of events) {
    const report = (rule, details = {}) => found.push({ rule, event, credential: event.credential,
      institution: event.institution ?? event.counterparty, ...details });
    judgeActor(state, event, report);
    if (event.type === 'credential.issued') judgeIssuing(state, event, report);
    if (/^credential\.(suspended|reinstated|revoked)$/.test(event.type)) judgeStatus(state, event, report);
    if (/^credential\.(presented|verified)$/.test(event.type)) judgeUse(state, event, report);
    state.apply(event);
  }
  judgeLater(state, (rule, event, details = {}) => found.push({ rule, event, credential: event.credential,
    institution: event.institution ?? event.counterparty, ...details }));
  return found;
}

// R02 to R04: who acts.
function judgeActor(state, event, report) {
  if (!event.type.startsWith('credential.')) return;
  const actor = event.institution ?? event.counterparty;
  const controller = state.controllers.get(actor);
  if (controller !== undefined && controller !== event.sender && !state.relayers.includes(event.sender)) report('R02');
  if (controller === undefined) report('R02', { lacks: 'controller' });
  if (['suspended', 'withdrawn'].includes(state.institutionStatus.get(actor))) report('R03');
  if (controller === undefined && !state.directory.has(actor)) report('R04');
}
