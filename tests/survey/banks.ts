// Banks for the survey's tests: the real one, read as the program reads it, and a small one with every type of item.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bank } from '../../src/core/bank/bank.ts';
import type { Document } from '../../src/core/document.ts';
import { newDraft, type Draft } from '../../src/core/review/draft.ts';
import { parseBank, practiceFilesOf } from '../../src/core/bank/parse-bank.ts';
import type { Mode } from '../../src/core/terms.ts';
import { parseYaml } from '../../src/core/yaml.ts';

/** The folder's bank. */
export function bankIn(folder: string): Bank {
  const read = (name: string): Document => {
    const parsed = parseYaml(readFileSync(join(folder, name), 'utf8'), name);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
    return parsed.value;
  };
  const manifest = read('bank.yaml');
  const bank = parseBank(manifest, practiceFilesOf(manifest).map(read));
  if (!bank.ok) throw new Error(JSON.stringify(bank.mistakes));
  return { ...bank.value, digest: 'sha256:test' };
}

const step = { do: 'Do it.', effort: 'S' as const, weeks: 1, proof: 'Done' };
const levels = ['Nothing yet', 'When pushed', 'Some of it', 'All of it', 'Others do it'].map((text, at) => ({ text, value: at * 25, next: step }));
const bins = [0, 1, 3, 6, 9].map((from, at) => ({ from, value: at * 25, next: step }));
const common = { rev: 1, mode: 'quick' as const, claims: [], about: 'A thing that is done' };
const practice = (id: string, short: string) => ({ id, name: `The practice of ${short}`, short, means: `You do ${short}.`, why: 'It helps.', targets: { startup: 4, scale_up: 4 }, sources: [] });

/** Three practices, 7 quick questions and 9 in all, each type there. */
export const smallBank: Bank = {
  id: 'small',
  version: '1.0.0',
  digest: 'sha256:small',
  title: 'Three practices of a tester',
  language: 'en',
  period_days: 90,
  level_names: ['Not yet', 'Started', 'Partial', 'Deliberate', 'Shared'],
  stages: [
    { id: 'startup', name: 'Startup', sign: 'First users' },
    { id: 'scale_up', name: 'Scale-up', sign: 'Many users' },
  ],
  practices: [
    {
      ...practice('one', 'One'),
      items: [
        { ...common, id: 'one.level', type: 'anchored', ask: 'What did you do first since {since}?', hint: 'Anything counts.', na: 'Nothing came up', evidence: 'Name it.', levels },
        { ...common, id: 'one.count', type: 'count', ask: 'How many since {since}?', unit: { one: 'thing', other: 'things' }, evidence: 'Which?', bins },
        { ...common, id: 'one.deep', mode: 'full', type: 'anchored', ask: 'What did you do next?', levels },
      ],
    },
    {
      ...practice('two', 'Two'),
      items: [
        {
          ...common,
          id: 'two.list',
          type: 'checklist',
          ask: 'Which of these exist today?',
          na: 'No list is needed',
          statements: [
            { id: 'a', text: 'The first thing', next: step },
            { id: 'b', text: 'The second thing', na: 'There is no second', next: step },
            { id: 'c', text: 'The third thing', next: step },
          ],
        },
        { ...common, id: 'two.level', type: 'anchored', ask: 'And what did you do then?', evidence: 'Name that one.', levels },
      ],
    },
    {
      ...practice('three', 'Three'),
      items: [
        { ...common, id: 'three.level', type: 'anchored', ask: 'What came of it?', levels },
        { ...common, id: 'three.count', type: 'count', ask: 'How often?', unit: 'times', bins },
        {
          ...common,
          id: 'three.case',
          type: 'scenario',
          ask: 'It breaks on a Friday. What do you do first?',
          options: [
            { id: 'x', text: 'Go home.', credit: 0, feedback: 'You sleep well. It stays broken.' },
            { id: 'y', text: 'Look.', credit: 100, feedback: 'You know more. It takes an hour.' },
            { id: 'z', text: 'Call somebody.', credit: 33, feedback: 'Two know. One of them has to look.' },
          ],
        },
        { ...common, id: 'three.more', mode: 'full', type: 'count', ask: 'How many more?', unit: 'times', bins },
      ],
    },
  ],
  claims: {},
  sources: {},
};

export const now = new Date('2026-11-22T12:00:00Z');

export const draftOf = (bank: Bank, mode: Mode = 'quick'): Draft => newDraft(bank, { id: 'test', now, bankDir: null, mode, practices: null, stage: null });
