// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a file against XES as IEEE Std 1849-2016 has it (clauses 4 and 5): order and kinds of elements, attributes by type,
// extensions declared for every prefix, globals on every trace and event, classifiers over globals.
//
//   node tests/eval/standards/xes.mjs FILE.xes     prints what is wrong; exit status 0: nothing
import fs from 'node:fs';
import path from 'node:path';
import { parseXml } from './xml.mjs';

const forms = {
  string: /^[\s\S]*$/, id: /^[\s\S]*$/, boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, int: /^[+-]?\d{1,19}$/, float: /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/,
};
const standard = { concept: 'http://www.xes-standard.org/concept.xesext', time: 'http://www.xes-standard.org/time.xesext',
  org: 'http://www.xes-standard.org/org.xesext', lifecycle: 'http://www.xes-standard.org/lifecycle.xesext' };
/// Keys of those extensions and what they are, by where they may stand.
const defined = { 'concept:name': ['string', 'log trace event'], 'concept:instance': ['string', 'event'], 'time:timestamp': ['date', 'event'],
  'org:resource': ['string', 'event'], 'org:role': ['string', 'event'], 'org:group': ['string', 'event'], 'lifecycle:model': ['string', 'log'],
  'lifecycle:transition': ['string', 'event'], 'lifecycle:state': ['string', 'event'] };
const transitions = new Set(['schedule', 'assign', 'withdraw', 'reassign', 'start', 'suspend', 'resume', 'pi_abort', 'ate_abort', 'complete',
  'autoskip', 'manualskip', 'unknown']);
const order = ['extension', 'global', 'classifier', 'attribute', 'trace', 'event'];

class Check {
  constructor() { this.problems = []; this.prefixes = new Set(); this.globals = { trace: [], event: [] }; }
  fault(text) { if (this.problems.length < 50) this.problems.push(text); }
  only(element, required, optional = []) {
    for (const name of required) if (!(name in element.attributes)) this.fault(`${element.name}: ${name} is missing`);
    for (const name in element.attributes) if (!required.includes(name) && !optional.includes(name)) this.fault(`${element.name}: ${name} is not known`);
  }
  /// Attributes of a log, trace or event (or of a global of that scope), by key.
  attributes(elements, scope) {
    const values = {};
    for (const element of elements) {
      const { key, value } = element.attributes;
      if (!(element.name in forms)) { this.fault(`${scope}: <${element.name}>`); continue; }
      this.only(element, ['key', 'value']);
      if (!/^[A-Za-z_:][A-Za-z0-9_.:-]*$/.test(key)) this.fault(`${scope}: key ${key}`);
      if (!forms[element.name].test(value)) this.fault(`${scope} ${key}: ${value} is no ${element.name}`);
      if (element.name === 'date' && Number.isNaN(Date.parse(value))) this.fault(`${scope} ${key}: ${value}`);
      if (key in values) this.fault(`${scope}: ${key} twice`);
      const prefix = key.includes(':') ? key.split(':')[0] : '';
      if (prefix && !this.prefixes.has(prefix)) this.fault(`${scope} ${key}: its extension is not declared`);
      const [type, scopes] = defined[key] ?? [element.name, scope];
      if (type !== element.name || !scopes.split(' ').includes(scope)) this.fault(`${scope} ${key}: no ${element.name} of a ${scope}`);
      if (element.children.length) this.fault(`${scope} ${key}: nested, which is no feature of this log`);
      values[key] = element.attributes.value;
    }
    return values;
  }
  component(element, scope) {
    const values = this.attributes(element.children.filter((child) => child.name !== 'event'), scope);
    for (const key of this.globals[scope]) if (!(key in values)) this.fault(`${scope}: global ${key} is missing`);
    if ('lifecycle:transition' in values && !transitions.has(values['lifecycle:transition'])) this.fault(`transition ${values['lifecycle:transition']}`);
    return values;
  }
}

/// The log's traces, each { attributes, events: [attributes] }, and what is wrong.
export function readXes(bytes) {
  const check = new Check();
  let log;
  try { log = parseXml(bytes); } catch (error) { return { problems: [error.message], traces: [] }; }
  if (log.name !== 'log') check.fault(`root <${log.name}>`);
  check.only(log, ['xes.version', 'xes.features'], ['xmlns']);
  if (!/^\d+\.\d+$/.test(log.attributes['xes.version'] ?? '')) check.fault('xes.version');
  const kindOf = (child) => (order.includes(child.name) ? child.name : 'attribute');
  for (let i = 1; i < log.children.length; ++i)
    if (order.indexOf(kindOf(log.children[i])) < order.indexOf(kindOf(log.children[i - 1]))) check.fault(`<${log.children[i].name}> after <${log.children[i - 1].name}>`);
  const of = (kind) => log.children.filter((child) => kindOf(child) === kind);
  for (const extension of of('extension')) {
    check.only(extension, ['name', 'prefix', 'uri']);
    if (standard[extension.attributes.prefix] !== extension.attributes.uri) check.fault(`extension ${extension.attributes.prefix}`);
    check.prefixes.add(extension.attributes.prefix);
  }
  for (const global of of('global')) {
    check.only(global, ['scope']);
    check.globals[global.attributes.scope] = Object.keys(check.attributes(global.children, global.attributes.scope));
  }
  for (const classifier of of('classifier')) {
    check.only(classifier, ['name', 'keys'], ['scope']);
    for (const key of classifier.attributes.keys.split(' ')) if (!check.globals.event.includes(key)) check.fault(`classifier over ${key}`);
  }
  check.attributes(of('attribute'), 'log');
  const traces = of('trace').map((trace) => {
    const firstEvent = trace.children.findIndex((child) => child.name === 'event');
    if (firstEvent >= 0 && trace.children.slice(firstEvent).some((child) => child.name !== 'event')) check.fault('a trace\'s attribute after an event');
    return { attributes: check.component(trace, 'trace'), events: trace.children.filter((child) => child.name === 'event').map((event) => check.component(event, 'event')) };
  });
  return { problems: check.problems, traces };
}

/// Ways to spoil a sound log, all of which must be noticed.
export const spoilings = [
  (text) => text.replace('</log>', ''), (text) => text.replace('<trace>', '<tracé>'), (text) => text.replace('key="concept:name"', 'key="concept name"'),
  (text) => text.replace(/(<event>\s*<string [^>]*>\s*)<date key="time:timestamp" value="[^"]*"\/>/, '$1'),
  (text) => text.replaceAll('<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>', ''),
  (text) => text.replace('value="complete"/>\n\t\t\t<string key="org', 'value="finished"/>\n\t\t\t<string key="org'),
  (text) => text.replace(/<int key="tx_index" value="\d+"/, '<int key="tx_index" value="1.5"'),
  (text) => text.replace(/<int key="tx_index"/, '<number key="tx_index"'), (text) => text.replace('keys="concept:name"', 'keys="colour"'),
  (text) => text.replace('<trace>', '<trace>]]>'), (text) => text.replace('<trace>', '<trace><!-- x -->'), (text) => text.replace('<log', '<!DOCTYPE log><log'),
  (text) => text.replace('<trace>', '<trace><string key="a" value="&unheard;"/>'), (text) => text.replace('<trace>', '<trace><string key="a" value="&#0;"/>'),
  (text) => text.replace('\t<trace>', '\t<event/>\n\t<trace>'), (text) => text.replace(/(<string key="tx" value="[^"]*"\/>)(?=\s*<string key="contract)/, '$1$1'),
];

if (process.argv[1] && path.resolve(process.argv[1]) === new URL(import.meta.url).pathname) {
  const { problems } = readXes(fs.readFileSync(process.argv[2]));
  for (const problem of problems) console.log(problem);
  process.exit(problems.length ? 1 : 0);
}
