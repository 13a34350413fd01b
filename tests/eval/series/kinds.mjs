// SPDX-License-Identifier: GPL-3.0-or-later
// Series of the kinds that the Numenta Anomaly Benchmark holds, made up: each kind gives times, values and where its
// anomalies begin. `begin` places an anomaly at a share of the series, after the 15 % that nobody judges.
import { Noise } from "./noise.mjs";

const day = 86_400, minute = 60;
const start = Date.UTC(2014, 3, 1) / 1000;

const round = (value) => Math.round(value * 1000) / 1000;
const hourOf = (time) => (time % day) / 3600;
const isWeekend = (time) => [0, 6].includes(new Date(time * 1000).getUTCDay());
// 0 at night, 1 by day, with soft edges.
const daylight = (hour, from = 8, to = 20) => 1 / (1 + Math.exp(-(hour - from) * 2)) - 1 / (1 + Math.exp(-(hour - to) * 2));

function make(length, step, valueAt) {
  const times = [], values = [];
  for (let i = 0, time = start; i < length; i++, time += typeof step === "number" ? step : step(i)) {
    times.push(time);
    values.push(round(valueAt(i, time)));
  }
  return { times, values };
}

// Runs of `count` places, apart from each other, after the part without label.
function places(noise, length, count) {
  const found = [];
  for (let tries = 0; found.length < count && tries < 1000; tries++) {
    const at = Math.floor(length * (0.22 + 0.7 * noise.next()));
    if (found.every((other) => Math.abs(other - at) > length * 0.12)) found.push(at);
  }
  return found.sort((a, b) => a - b);
}

function dailyShape(noise, variant) {
  const length = 4032, [at] = places(noise, length, 1), perDay = 288;
  const dayStart = at - (at % perDay), amplitude = 20 + 60 * noise.next();
  const made = make(length, 5 * minute, (i, time) => {
    let up = daylight(hourOf(time), 9, 18);
    const inDay = i >= dayStart && i < dayStart + perDay;
    if (inDay && variant === "none") up = 0;
    if (inDay && variant === "flat") up = 0.5;
    let value = 20 + amplitude * up + 3 * noise.next();
    if (i >= at && i < at + 40 && variant === "down") value = 18 + noise.next();
    if (i >= at && i < at + 40 && variant === "up") value += amplitude * 0.7;
    return value;
  });
  const begins = { none: dayStart + 108, flat: dayStart };
  return { ...made, begins: [begins[variant] ?? at] };
}

function spikeTrain(noise, variant) {
  const length = 4032, [at] = places(noise, length, 1), every = noise.int(20, 60);
  const made = make(length, 5 * minute, (i) => {
    let spike = variant === "regular" ? i % every === 0 : noise.chance(1 / every);
    if (i >= at && i < at + 150) spike = variant === "regular" ? false : noise.chance(6 / every);
    return (spike ? 30 + 10 * noise.next() : 0) + 2 * noise.next();
  });
  return { ...made, begins: [at + (variant === "regular" ? every : 0)] };
}

function plateau(noise, variant) {
  const length = 4032, spread = 0.5 + 3 * noise.next(), base = 20 + 40 * noise.next();
  const at = places(noise, length, variant === "spikes" ? 2 : 1);
  let wander = 0;
  const made = make(length, 5 * minute, (i) => {
    wander = 0.95 * wander + 0.2 * spread * noise.normal();
    let value = base + wander + spread * noise.normal() + (noise.chance(0.004) ? 6 * spread * noise.exponential() : 0);
    if (variant === "shift" && i >= at[0]) value += 7 * spread;
    if (variant === "spikes" && at.some((a) => i >= a && i < a + 6)) value = Math.min(100, value + 25 * spread);
    if (variant === "drift" && i >= at[0]) value += Math.min(1, (i - at[0]) / 200) * 9 * spread;
    if (variant === "variance" && i >= at[0] && i < at[0] + 250) value += 5 * spread * noise.normal();
    if (variant === "frozen" && i >= at[0] && i < at[0] + 150) value = base + 1;
    if (variant === "outage" && i >= at[0] && i < at[0] + 30) value = 0.1 * noise.next();
    return Math.max(0, value);
  });
  return { ...made, begins: at };
}

function network(noise) {
  const length = 4032, at = places(noise, length, 2), typical = 1e5 * noise.pareto(1);
  const made = make(length, 5 * minute, (i) => {
    let value = typical * Math.exp(0.3 * noise.normal());
    if (noise.chance(0.02)) value *= 1 + 3 * noise.pareto(2.5);
    if (i >= at[0] && i < at[0] + 8) value = 60 * typical * (1 + 0.2 * noise.next());
    if (i >= at[1] && i < at[1] + 60) value = 0.02 * typical * (1 + noise.next());
    return value;
  });
  return { ...made, begins: at };
}

function requests(noise) {
  const length = 4032, at = places(noise, length, 2), mean = 5 + 90 * noise.next();
  const made = make(length, 5 * minute, (i, time) => {
    let level = mean * (0.3 + daylight(hourOf(time), 7, 22));
    if (i >= at[0] && i < at[0] + 5) level *= 5;
    if (i >= at[1] && i < at[1] + 70) level *= 0.1;
    return noise.count(level, 0.05);
  });
  return { ...made, begins: at };
}

function machine(noise) {
  const length = 9000, at = places(noise, length, 3);
  let temperature = 85;
  const made = make(length, 5 * minute, (i, time) => {
    temperature += 0.02 * (85 - temperature) + 0.6 * noise.normal();
    let value = temperature + 3 * daylight(hourOf(time)) + 2 * Math.sin(i / 1300);
    if (i >= at[0] && i < at[0] + 60) value -= 45;
    if (i >= at[1] && i < at[1] + 400) value -= Math.min(1, (i - at[1]) / 250) * 22;
    if (i >= at[2] && i < at[2] + 25) value = 20 + noise.next();
    return value;
  });
  return { ...made, begins: [at[0], at[1] + 60, at[2]] };
}

function room(noise) {
  const length = 7267, at = places(noise, length, 2);
  let weather = 0;
  const made = make(length, 60 * minute, (i, time) => {
    weather = 0.98 * weather + 0.5 * noise.normal();
    let value = 70 + weather + 3 * daylight(hourOf(time)) + 3 * Math.sin(i / 1400);
    if (i >= at[0] && i < at[0] + 15) value -= 11;
    if (i >= at[1] && i < at[1] + 48) value += 9;
    return value;
  });
  return { ...made, begins: at };
}

function taxi(noise) {
  const length = 10_320, perDay = 48;
  const at = places(noise, length, 4).map((a) => a - (a % perDay));
  const made = make(length, 30 * minute, (i, time) => {
    const hour = hourOf(time), weekend = isWeekend(time);
    const rush = weekend ? daylight(hour, 11, 26) + 0.6 * daylight(hour, -2, 3) : daylight(hour, 6.5, 23.5) + 0.25 * daylight(hour, 17, 21);
    let level = 3000 + 15_000 * rush * (1 + 0.04 * Math.sin(i / 700));
    const holiday = (a) => i >= a && i < a + perDay;
    if (holiday(at[0]) || holiday(at[1])) level = 2500 + 9000 * daylight(hour, 10, 24);
    if (holiday(at[2])) level *= hour < 4 ? 2.2 : 0.75;
    if (i >= at[3] + 16 && i < at[3] + 60) level *= 0.25;
    return noise.count(level, 0.003);
  });
  return { ...made, begins: [at[0] + 14, at[1] + 14, at[2] + 2, at[3] + 18] };
}

function tweets(noise) {
  const length = 15_800, at = places(noise, length, 3), mean = 4 + 40 * noise.next();
  let fashion = 0, talk = 0;
  const made = make(length, 5 * minute, (i, time) => {
    fashion = 0.99 * fashion + 0.04 * noise.normal();
    talk *= 0.8;
    if (noise.chance(0.002)) talk += noise.pareto(2);
    let level = mean * Math.exp(fashion) * (0.4 + daylight(hourOf(time), 13, 27)) * (1 + talk);
    for (const a of at) if (i >= a) level += mean * 14 * Math.exp(-(i - a) / 25);
    return noise.count(level, 0.12);
  });
  return { ...made, begins: at };
}

function advert(noise) {
  const length = 1620, at = places(noise, length, 2);
  const made = make(length, 60 * minute, (i, time) => {
    let value = (0.1 + 0.05 * daylight(hourOf(time))) * Math.exp(0.25 * noise.normal());
    if (noise.chance(0.01)) value *= 1 + noise.exponential();
    if (i >= at[0] && i < at[0] + 2) value *= 9;
    if (i >= at[1] && i < at[1] + 6) value *= 5;
    return value * 10;
  });
  return { ...made, begins: at };
}

function road(noise) {
  const length = 2400, at = places(noise, length, 2);
  const step = () => minute * noise.pick([5, 5, 5, 10, 10, 15, noise.chance(0.05) ? 240 : 5]);
  const made = make(length, step, (i, time) => {
    const hour = hourOf(time), busy = isWeekend(time) ? 0.3 : daylight(hour, 7, 9.5) + daylight(hour, 16, 19);
    let value = 6 + 12 * busy + 2.5 * noise.normal() + (noise.chance(0.01) ? 8 * noise.exponential() : 0);
    if (i >= at[0] && i < at[0] + 12) value += 38;
    if (i >= at[1] && i < at[1] + 60) value += 17;
    return Math.max(0, value);
  });
  return { ...made, begins: at };
}

function keys(noise) {
  const length = 1880, at = places(noise, length, 1);
  const made = make(length, () => minute * noise.int(3, 9), (i) => {
    const changed = i >= at[0] && i < at[0] + 120;
    return (changed ? 0.16 : 0.09) + (changed ? 0.05 : 0.015) * noise.normal() + (noise.chance(0.02) ? 0.08 * noise.next() : 0);
  });
  return { ...made, begins: at };
}

function quiet(noise, variant) {
  const shapes = {
    flat: () => 45,
    noise: () => 10 + 2 * noise.normal(),
    waves: (i, time) => 50 + 30 * Math.sin((2 * Math.PI * hourOf(time)) / 24) + 2 * noise.normal(),
    days: (i, time) => 20 + 60 * daylight(hourOf(time), 9, 18) + 3 * noise.next(),
    bursts: () => (noise.chance(0.05) ? 10 * noise.pareto(2.5) : 1 + 0.2 * noise.next()),
    square: (i) => (Math.floor(i / 144) % 2 ? 80 : 20) + noise.next(),
  };
  return { ...make(4032, 5 * minute, shapes[variant]), begins: [] };
}

const table = [
  ...["none", "flat", "down", "up"].map((variant) => [`daily-${variant}`, dailyShape, variant]),
  ...["regular", "random"].map((variant) => [`spikes-${variant}`, spikeTrain, variant]),
  ...["shift", "spikes", "drift", "variance", "frozen", "outage"].map((variant) => [`plateau-${variant}`, plateau, variant]),
  ["network", network], ["requests", requests], ["machine", machine], ["room", room], ["taxi", taxi],
  ["tweets", tweets], ["advert", advert], ["road", road], ["keys", keys],
  ...["flat", "noise", "waves", "days", "bursts", "square"].map((variant) => [`quiet-${variant}`, quiet, variant]),
];

// All series of a seed; a window of a tenth of the series, shared among its anomalies, lies around each beginning.
export function seriesOf(seed) {
  return table.map(([name, kind, variant], index) => {
    const made = kind(new Noise(seed * 1009 + index * 31 + 1), variant);
    const length = made.values.length, half = Math.floor((0.05 * length) / Math.max(1, made.begins.length));
    const windows = [];
    for (const begin of made.begins) {
      const from = Math.max(begin - half, 0), to = Math.min(begin + half, length - 1);
      const before = windows.at(-1);
      if (before && from <= before[1]) before[1] = to;
      else windows.push([from, to]);
    }
    return { name: `${name}-${seed}`, kind: name, times: made.times, values: made.values, windows };
  });
}
