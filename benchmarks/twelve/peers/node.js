// The engines of Node: node node.js NAME FOLDER COUNT MODULES
"use strict";
const fs = require("fs");
const path = require("path");

const [name, folder, count, modules] = process.argv.slice(2);
const RANK = { A0: 0, A1: 1, A2: 2, B1: 3, B2: 4, C1: 5, C2: 6 };
const AREAS = ["spracherwerb", "schule_beruf", "buergerengagement"];
const CERTIFIED = ["IK_JUGEND", "ESF_BAMF"];
const AGS = /^(?:0[1-9]|1[0-6])[0-9]{6}$/;
const OF_PACKAGE = ["ags", "name", "budget_eur", "participants", "case_managers", "period", "measures"];
const OF_MEASURE = [
  "id", "title", "type", "action_field", "entry_level", "exit_level", "hours", "group_size",
  "start", "end", "capacity", "target_groups", "cost_eur", "provider", "place", "successors",
];

const library = (part) => require(path.resolve(modules, part));
const rank = (level) => (level === undefined ? undefined : RANK[level]);

function needed(rows) {
  const ranks = new Map();
  for (const row of rows) {
    ranks.set(row.id, Math.max(ranks.get(row.id) ?? -1, rank(row.entry_level) ?? -1));
  }
  return ranks;
}

// One function for each rule; the first argument is what the rule speaks about.
const ofPackage = {
  R01: (p) => OF_PACKAGE.filter((f) => !(f in p)).map((f) => `R01||${f}`),
  R05: (p) => (p.measures.reduce((sum, m) => sum + (m.cost_eur ?? 0), 0) > p.budget_eur ? ["R05||"] : []),
  R06: (p) => AREAS.filter((a) => !p.measures.some((m) => m.action_field === a)).map((a) => `R06||${a}`),
  R07: (p) => {
    const seen = new Set();
    const twice = new Set();
    for (const m of p.measures) (seen.has(m.id) ? twice : seen).add(m.id);
    return [...twice].map((id) => `R07|${id}|`);
  },
  R08: (p) => {
    const ids = new Set(p.measures.map((m) => m.id));
    return p.measures.flatMap((m) =>
      (m.successors ?? []).filter((s) => !ids.has(s)).map((s) => `R08|${m.id}|${s}`));
  },
  R09: (p) => {
    const ranks = needed(p.measures);
    return p.measures.flatMap((m) =>
      (m.successors ?? []).filter((s) => ranks.get(s) > rank(m.exit_level)).map((s) => `R09|${m.id}|${s}`));
  },
  R10: (p) => (p.participants / p.case_managers > 80 ? ["R10||"] : []),
  R12: (p) => ("ags" in p && !AGS.test(p.ags) ? ["R12||"] : []),
};
const ofMeasure = {
  R01m: (m) => OF_MEASURE.filter((f) => !(f in m)).map((f) => `R01|${m.id}|${f}`),
  R02: (m) => [
    ...(m.hours < 100 ? [`R02|${m.id}|hours`] : []),
    ...(m.group_size > 25 ? [`R02|${m.id}|group_size`] : []),
  ],
  R03: (m) => (rank(m.entry_level) >= rank(m.exit_level) ? [`R03|${m.id}|`] : []),
  R04: (m) => (m.start >= m.end ? [`R04|${m.id}|`] : []),
  R11: (m) => (CERTIFIED.includes(m.type) && m.provider && !m.provider.certified ? [`R11|${m.id}|`] : []),
};

function plain() {
  return (text) => {
    const p = JSON.parse(text);
    const found = Object.values(ofPackage).flatMap((rule) => rule(p));
    const rules = Object.values(ofMeasure);
    for (const m of p.measures) for (const rule of rules) found.push(...rule(m));
    return found;
  };
}

function ajv() {
  const Ajv = library("ajv/dist/2020");
  const schema = JSON.parse(fs.readFileSync(path.join(__dirname, "schema.json")));
  const valid = new Ajv({ allErrors: true, strict: false }).compile(schema);
  return (text) => {
    const p = JSON.parse(text);
    return valid(p) ? [] : valid.errors.flatMap((error) => ofSchema(error, p));
  };
}

function ofSchema(error, p) {
  const [, part, place, field] = error.instancePath.split("/");
  const id = part === "measures" && place !== undefined ? p.measures[+place].id : "";
  if (error.keyword === "contains") return [`R06||${AREAS[+error.schemaPath.match(/allOf\/(\d)/)[1]]}`];
  // Inside "contains" and around "if", ajv repeats what another error says.
  if (error.schemaPath.includes("contains") || error.keyword === "if") return [];
  if (error.keyword === "required") return [`R01|${id}|${error.params.missingProperty}`];
  if (error.keyword === "pattern") return ["R12||"];
  if (error.keyword === "minimum" || error.keyword === "maximum") return [`R02|${id}|${field}`];
  return [error.instancePath.endsWith("certified") ? `R11|${id}|` : `R03|${id}|`];
}

function spectral() {
  const { Spectral, Document } = library("@stoplight/spectral-core");
  const { Json } = library("@stoplight/spectral-parsers");
  const entry = (given, check) => ({
    given,
    severity: 0,
    message: "{{error}}",
    then: { function: (target) => check(target).map((message) => ({ message })) },
  });
  const rules = {};
  for (const [code, check] of Object.entries(ofPackage)) rules[code.toLowerCase()] = entry("$", check);
  for (const [code, check] of Object.entries(ofMeasure)) {
    rules[code.toLowerCase()] = entry("$.measures[*]", check);
  }
  const machine = new Spectral();
  machine.setRuleset({ rules });
  return async (text) => (await machine.run(new Document(text, Json, "package.json"))).map((r) => r.message);
}

async function main() {
  const found = { plain, ajv, spectral }[name]();
  const files = fs.readdirSync(folder).filter((f) => f.endsWith(".flat.json")).sort();
  const paths = files.slice(0, +count).map((f) => path.join(folder, f));
  for (const file of paths.slice(0, 3)) await found(fs.readFileSync(file, "utf8"));
  const lines = [];
  const begin = process.hrtime.bigint();
  for (const file of paths) lines.push(await found(fs.readFileSync(file, "utf8")));
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9 / paths.length;
  const findings = lines.map((one) => [...new Set(one)].sort());
  console.log(JSON.stringify({ seconds, findings }));
}

main();
