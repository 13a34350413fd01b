// SPDX-License-Identifier: GPL-3.0-or-later
// Who acts: R01 to R06 and R30. Each function plays one violation or one near miss.
import { hour, minute } from '../../demo/calendar.mjs';
import { reason, status } from '../../demo/institutions.mjs';
import { at, breaks, dayLength, spares } from '../stage.mjs';

// A guest that issues a proof of experience at a moment of its own.
function issuance(stage, { schemas = ['experience'], from = 0, until = 0, clock = '11:00', ...rest } = {}) {
  const day = stage.day();
  const time = stage.moment(day, clock);
  const code = stage.guest(day, schemas, { from: typeof from === 'function' ? from(time) : from, until: typeof until === 'function' ? until(time) : until, ...rest });
  const customer = stage.customer(day);
  const issue = (options, schema = 'experience') => stage.c.issue(time, code, customer, schema, { exact: true, days: 700, ...options });
  return { day, time, code, customer, issue };
}

const authorise = (stage, { time, code }, group) => stage.c.authorise(time, code, 'experience', 0, 0, group);
const deauthorise = (stage, { time, code }, group) => stage.c.deauthorise(time, code, 'experience', reason.unspecified, group);

export const r01 = {
  violations: [
    (stage) => issuance(stage, { schemas: [] }).issue(breaks('R01', 'never authorised')),
    (stage) => issuance(stage, { until: (time) => time }).issue(breaks('R01', 'the authorisation ended this very second')),
    (stage) => issuance(stage, { from: (time) => time + 1 }).issue(breaks('R01', 'the authorisation begins a second later')),
    (stage) => issuance(stage, { schemas: ['income'] }).issue(breaks('R01', 'authorised for another schema')),
    (stage) => {
      const scene = issuance(stage);
      const group = stage.together();
      deauthorise(stage, scene, group);
      scene.issue({ ...group, ...breaks('R01', 'authorisation withdrawn earlier in the same block') });
    },
    (stage) => {
      const scene = issuance(stage, { schemas: [] });
      const group = stage.together();
      scene.issue({ ...group, ...breaks('R01', 'authorised later in the same block') });
      authorise(stage, scene, group);
    },
  ],
  misses: [
    (stage) => {
      const scene = issuance(stage, { from: (time) => time });
      scene.issue({ from: scene.time, ...spares('R01', 'the authorisation begins this very second') });
    },
    (stage) => issuance(stage, { until: (time) => time + 1 }).issue(spares('R01', 'the authorisation ends a second later')),
    (stage) => {
      const scene = issuance(stage, { schemas: [] });
      const group = stage.together();
      authorise(stage, scene, group);
      scene.issue({ ...group, ...spares('R01', 'authorised earlier in the same block') });
    },
    (stage) => {
      const scene = issuance(stage);
      const group = stage.together();
      scene.issue({ ...group, ...spares('R01', 'authorisation withdrawn later in the same block') });
      deauthorise(stage, scene, group);
    },
    (stage) => {
      const scene = issuance(stage, { until: (time) => time + hour });
      stage.c.authorise(scene.time - hour, scene.code, 'experience', scene.time + hour, 0);
      scene.issue(spares('R01', 'the next authorisation is anchored already, the old one still runs'));
    },
    (stage) => {
      const scene = issuance(stage);
      stage.c.deauthorise(scene.time - 2 * hour, scene.code, 'experience', reason.unspecified);
      stage.c.authorise(scene.time - hour, scene.code, 'experience', 0, 0);
      scene.issue(spares('R01', 'withdrawn, and authorised again'));
    },
  ],
};

export const r02 = {
  violations: [
    (stage) => issuance(stage).issue({ by: ['stranger', 0], ...breaks('R02', 'a key that no institution has') }),
    (stage) => issuance(stage).issue({ by: ['huicheng', 0], ...breaks('R02', 'another institution\'s key') }),
    (stage) => issuance(stage).issue({ by: ['relayer', 0], ...breaks('R02', 'a relayer that is not declared') }),
    (stage) => {
      const scene = issuance(stage);
      const group = stage.together();
      stage.c.changeInstitutionKey(scene.time, scene.code, group);
      scene.issue({ ...group, by: [scene.code, 0], ...breaks('R02', 'the key was replaced earlier in the same block') });
    },
    (stage) => {
      const day = stage.day();
      const story = stage.holder(day);
      const code = stage.guest(day);
      const note = breaks('R02', 'the verifier\'s acts signed by another');
      stage.meet(story, stage.moment(day, '13:00'), code, { presented: { by: ['nanyu', 0], ...note }, verified: { by: ['nanyu', 0], ...note } });
    },
    (stage) => {
      const { time, code, issue } = issuance(stage);
      stage.c.changeStatus(time + 3 * hour, code, issue(), status.suspended, reason.unspecified,
        { by: ['stranger', 0], ...breaks('R02', 'suspended with a stranger\'s key') });
    },
  ],
  misses: [
    (stage) => {
      const scene = issuance(stage);
      const group = stage.together();
      stage.c.changeInstitutionKey(scene.time, scene.code, group);
      scene.issue({ ...group, ...spares('R02', 'the new key, from earlier in the same block') });
    },
    (stage) => {
      const scene = issuance(stage);
      const group = stage.together();
      scene.issue({ ...group, ...spares('R02', 'the old key, replaced later in the same block') });
      stage.c.changeInstitutionKey(scene.time, scene.code, group);
    },
    (stage) => issuance(stage).issue({ by: ['declared', 0], ...spares('R02', 'a declared relayer') }),
    (stage) => issuance(stage, { registered: false }).issue({ by: ['stranger', 0], ...spares('R02', 'in the directory only: no controller is known') }),
    (stage) => {
      const day = stage.day();
      const declared = { by: ['declared', 0], ...spares('R02', 'a declared relayer') };
      stage.meet(stage.holder(day), stage.moment(day, '13:00'), stage.guest(day), { presented: declared, verified: declared });
    },
    (stage) => {
      const { time, code, issue } = issuance(stage);
      const credential = issue();
      stage.c.changeInstitutionKey(time + hour, code);
      stage.c.changeStatus(time + 3 * hour, code, credential, status.suspended, reason.unspecified, spares('R02', 'the key that replaced the issuing one'));
    },
  ],
};

const states = { active: 0, suspended: 1, withdrawn: 2 };
const become = (stage, { time, code }, state, options) => stage.c.changeInstitutionStatus(time, code, states[state], options);

function statusWithin(stage, before, order, mark) {
  const scene = issuance(stage);
  if (before) become(stage, { ...scene, time: scene.time - hour }, before);
  const group = stage.together();
  if (order.endsWith('first')) become(stage, scene, order.split(' ')[0], group);
  scene.issue({ ...group, ...mark });
  if (order.endsWith('later')) become(stage, scene, order.split(' ')[0], group);
}

function visitAt(stage, state, mark, answeredOnly = false) {
  const day = stage.day();
  const story = stage.holder(day);
  const code = stage.guest(day);
  const time = stage.moment(day, '13:00');
  become(stage, { code, time: time + (answeredOnly ? 60 : -hour) }, state);
  stage.meet(story, time, code, { presented: answeredOnly ? spares('R03', 'suspended only afterwards') : mark, verified: mark });
}

export const r03 = {
  violations: [
    (stage) => statusWithin(stage, undefined, 'suspended first', breaks('R03', 'suspended earlier in the same block')),
    (stage) => statusWithin(stage, 'withdrawn', '', breaks('R03', 'withdrawn an hour before')),
    (stage) => statusWithin(stage, 'suspended', 'active later', breaks('R03', 'reinstated only later in the same block')),
    (stage) => visitAt(stage, 'withdrawn', breaks('R03', 'the verifier had withdrawn')),
    (stage) => visitAt(stage, 'suspended', breaks('R03', 'suspended between presentation and answer'), true),
    (stage) => {
      const { time, code, issue } = issuance(stage);
      const credential = issue();
      become(stage, { code, time: time + hour }, 'suspended');
      stage.c.changeStatus(time + 2 * hour, code, credential, status.revoked, reason.unspecified, breaks('R03', 'revokes while suspended'));
    },
  ],
  misses: [
    (stage) => statusWithin(stage, undefined, 'suspended later', spares('R03', 'suspended later in the same block')),
    (stage) => statusWithin(stage, 'suspended', 'active first', spares('R03', 'reinstated earlier in the same block')),
    (stage) => visitAt(stage, 'active', spares('R03', 'declared active once more')),
    (stage) => {
      const { time, code, issue } = issuance(stage);
      const credential = issue();
      become(stage, { code, time: time + hour }, 'suspended');
      stage.c.changeStatus(time + 2 * hour, 'association', credential, status.revoked, reason.unspecified, spares('R03', 'an authority acts for the suspended issuer'));
    },
    (stage) => {
      const day = stage.day();
      const story = stage.holder(day);
      const code = stage.guest(day, ['experience']);
      const time = stage.moment(day, '13:00');
      stage.c.issue(time - 30 * minute, code, story.customer, 'experience', { days: 700 });
      become(stage, { code, time: time - 20 * minute }, 'suspended');
      stage.c.grant(time, story.card, code, { exact: true, ...spares('R03', 'a consent is the subject\'s act, not the verifier\'s') });
    },
  ],
};

const unknown = { listed: false, registered: false };

function visitOf(stage, options, mark, together) {
  const day = stage.day();
  const story = stage.holder(day);
  const code = stage.guest(day, [], options);
  const time = stage.moment(day, '13:00');
  const group = together ? stage.together() : {};
  const consent = stage.grant(story, time - 400, code);
  if (together === 'before') stage.c.registerInstitution(time, code, group);
  const reference = stage.c.present(time, code, story.card, consent, { exact: true, ...group, ...mark });
  if (together === 'after') stage.c.registerInstitution(time, code, group);
  stage.c.verify(time + 300, code, story.card, reference, together === 'after' ? spares('R04', 'registered by now') : mark);
}

export const r04 = {
  violations: [
    (stage) => visitOf(stage, unknown, breaks('R04', 'a verifier that nobody knows')),
    (stage) => visitOf(stage, unknown, breaks('R04', 'registered only later in the same block'), 'after'),
    (stage) => issuance(stage, unknown).issue(breaks('R04', 'an issuer that nobody knows, though authorised')),
    (stage) => {
      const { time, issue } = issuance(stage);
      const code = stage.guest(stage.day(), [], unknown);
      stage.c.changeStatus(time + hour, code, issue(), status.suspended, reason.unspecified,
        { plant: { R04: 'whoever suspended it is unknown', R06: 'and neither the issuer nor an authority' } });
    },
  ],
  misses: [
    (stage) => visitOf(stage, { registered: false }, spares('R04', 'in the directory only')),
    (stage) => visitOf(stage, { listed: false }, spares('R04', 'on the chain only')),
    (stage) => visitOf(stage, unknown, spares('R04', 'registered earlier in the same block'), 'before'),
    (stage) => issuance(stage, { registered: false }).issue(spares('R04', 'an issuer in the directory only')),
  ],
};

function subjectWithin(stage, { registered = true, before, after }, mark) {
  const day = stage.day();
  const customer = registered ? stage.customer(day) : stage.c.customer();
  const time = stage.moment(day, '11:00');
  const group = stage.together();
  if (before) stage.c[before](time, customer, group);
  stage.c.issue(time, 'civic', customer, 'identity', { days: 1095, ...group, ...mark });
  if (after) stage.c[after](time, customer, group);
}

export const r05 = {
  violations: [
    (stage) => subjectWithin(stage, { registered: false }, breaks('R05', 'never registered')),
    (stage) => subjectWithin(stage, { registered: false, after: 'registerDid' }, breaks('R05', 'registered only later in the same block')),
    (stage) => subjectWithin(stage, { before: 'deactivateDid' }, breaks('R05', 'deactivated earlier in the same block')),
    (stage) => subjectWithin(stage, { registered: false, before: 'updateDid' }, breaks('R05', 'updated, but never registered')),
  ],
  misses: [
    (stage) => subjectWithin(stage, { registered: false, before: 'registerDid' }, spares('R05', 'registered earlier in the same block')),
    (stage) => subjectWithin(stage, { after: 'deactivateDid' }, spares('R05', 'deactivated later in the same block')),
    (stage) => subjectWithin(stage, { before: 'changeDidKey' }, spares('R05', 'its key changed: still registered')),
    (stage) => subjectWithin(stage, { before: 'updateDid' }, spares('R05', 'its document changed: still registered')),
  ],
};

function statusBy(stage, codeOf, kind, mark) {
  const day = stage.day();
  const story = stage.holder(day);
  stage.c.changeStatus(stage.moment(day, '14:00'), codeOf(day, story), story.card, status[kind], reason.unspecified, { exact: true, ...mark });
}

export const r06 = {
  violations: [
    (stage) => statusBy(stage, (day, { bank }) => bank, 'revoked', breaks('R06', 'the issuer of the evidence is not the issuer')),
    (stage) => statusBy(stage, (day, { broker }) => stage.otherBroker(broker), 'suspended', breaks('R06', 'another broker')),
    (stage) => statusBy(stage, (day) => stage.guest(day, ['professional']), 'revoked', breaks('R06', 'authorised for the schema, but not the issuer')),
    (stage) => statusBy(stage, () => 'lanxin', 'reinstated', breaks('R06', 'a platform reinstates')),
  ],
  misses: [
    (stage) => statusBy(stage, (day, { broker }) => broker, 'revoked', spares('R06', 'the issuer')),
    (stage) => statusBy(stage, () => 'association', 'revoked', spares('R06', 'an authority')),
    (stage) => statusBy(stage, (day) => {
      const code = stage.guest(day, [], { kind: 'authority' });
      become(stage, { code, time: at(day, '10:45') }, 'suspended');
      return code;
    }, 'suspended', { plant: { R03: 'suspended itself' }, near: { R06: 'a suspended authority is one, still' } }),
    (stage) => statusBy(stage, (day) => stage.guest(day, [], { kind: 'authority', registered: false }), 'suspended', spares('R06', 'an authority of the directory')),
    (stage) => statusBy(stage, (day) => stage.guest(day, [], { kind: 'authority', listed: false }), 'suspended', spares('R06', 'an authority on the chain only')),
  ],
};

const backdated = (stage, seconds, mark) => {
  const scene = issuance(stage);
  scene.issue({ from: scene.time - seconds, until: scene.time + 300 * dayLength, ...mark });
};
const beforeAuthorised = (stage, seconds, mark) => {
  const scene = issuance(stage, { from: (time) => time - hour });
  scene.issue({ from: scene.time - hour - seconds, until: scene.time + 300 * dayLength, ...mark });
};

export const r30 = {
  violations: [
    (stage) => backdated(stage, dayLength + 1, breaks('R30', 'a second more than 24 hours')),
    (stage) => backdated(stage, 20 * dayLength, breaks('R30', 'twenty days')),
    (stage) => beforeAuthorised(stage, 1, breaks('R30', 'a second before the authorisation begins')),
    (stage) => beforeAuthorised(stage, 5 * hour, breaks('R30', 'hours before the authorisation begins')),
  ],
  misses: [
    (stage) => backdated(stage, dayLength, spares('R30', '24 hours exactly')),
    (stage) => backdated(stage, -3 * dayLength, spares('R30', 'valid from a later day on')),
    (stage) => beforeAuthorised(stage, 0, spares('R30', 'valid from the authorisation\'s first second on')),
    (stage) => backdated(stage, 5 * hour, spares('R30', 'a few hours')),
  ],
};
