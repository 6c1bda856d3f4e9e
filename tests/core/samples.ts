// A small bank for tests: three practices, one item of each type in the first.
import type { Document } from '../../src/core/document.ts';
import { parseBank } from '../../src/core/bank/parse-bank.ts';
import { parseYaml } from '../../src/core/yaml.ts';
import type { Bank } from '../../src/core/bank/bank.ts';

export const manifest = `bank: {id: small, version: 1.0.0, title: "Small", language: en, period_days: 90}
level_names: ["None", "Some", "All"]
stages:
  - {id: startup, name: "Startup", sign: "Few"}
  - {id: big, name: "Big", sign: "Many"}
practices: [a.yaml, b.yaml, c.yaml]
claims: {S1: "One"}
sources: {book-2020: "A book, 2020"}
`;

const next = (words: string) => `{do: "${words}", effort: S, weeks: 2, proof: "One note"}`;

export const practiceA = `practice:
  id: a
  name: "Practice A"
  short: "A"
  means: "You do A."
  why: "It helps."
  targets: {startup: 2, big: 3}
  sources: [book-2020]
items:
  - id: a.rungs
    type: anchored
    mode: quick
    claims: [S1]
    about: "Rungs"
    ask: "What did you do since {since}?"
    ask_rater: "What did the CTO do?"
    raters: [boss]
    na: "Nothing was there to do"
    evidence: "Name one."
    levels:
      - {text: "Nothing.", next: ${next('Do one this week.')}}
      - {text: "Half of it.", next: ${next('Do the other half by Friday.')}}
      - {text: "All of it."}
  - id: a.number
    type: count
    mode: quick
    claims: []
    about: "Number"
    ask: "How many since {since}?"
    unit: {one: "thing", other: "things"}
    bins:
      - {from: 0, next: ${next('Make one today.')}}
      - {from: 3, next: ${next('Make five this month.')}}
      - {from: 8}
  - id: a.list
    type: checklist
    mode: full
    claims: []
    about: "List"
    ask: "Which exist today?"
    statements:
      - {id: note, text: "A note", next: ${next('Write the note today.')}}
      - {id: owner, text: "An owner", next: ${next('Name an owner by Monday.')}, na: "I work alone"}
      - {id: date, text: "A date", next: ${next('Set a date this week.')}}
  - id: a.case
    type: scenario
    mode: full
    claims: []
    about: "Case"
    ask: "What first?"
    options:
      - {id: x, text: "Wait.", credit: 0, feedback: "Calm, but slow."}
      - {id: y, text: "Ask.", credit: 100, feedback: "Right, though it takes a day."}
`;

export const simplePractice = (id: string) => `practice: {id: ${id}, name: "Practice ${id}", short: "${id.toUpperCase()}", means: "You do.", why: "It helps.", targets: {startup: 2, big: 2}, sources: []}
items:
  - {id: ${id}.one, type: count, mode: quick, claims: [], about: "One", ask: "How many?", unit: "ones", bins: [{from: 0, next: ${next(`Get one ${id} now.`)}}, {from: 1}]}
  - {id: ${id}.two, type: count, mode: quick, claims: [], about: "Two", ask: "How many?", unit: "twos", bins: [{from: 0, next: ${next(`Get two ${id} now.`)}}, {from: 1}]}
  - {id: ${id}.deep, type: count, mode: deep, claims: [], about: "Deep", ask: "How many?", unit: "deeps", bins: [{from: 0, next: ${next(`Get deep ${id} now.`)}}, {from: 1}]}
`;

export function yaml(text: string, file = 'file.yaml'): Document {
  const parsed = parseYaml(text, file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.value;
}

/** Parses the small bank, with some of its files replaced. */
export function parseSmall(files: { manifest?: string; a?: string; b?: string; c?: string } = {}) {
  return parseBank(yaml(files.manifest ?? manifest, 'bank.yaml'), [yaml(files.a ?? practiceA, 'a.yaml'), yaml(files.b ?? simplePractice('b'), 'b.yaml'), yaml(files.c ?? simplePractice('c'), 'c.yaml')]);
}

export function smallBank(): Bank {
  const parsed = parseSmall();
  if (!parsed.ok) throw new Error(parsed.mistakes.map((mistake) => mistake.what).join('; '));
  return { ...parsed.value, digest: 'sha256:test' };
}
