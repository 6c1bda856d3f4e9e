// The shapes of all saved files: a full one fits, and no other that lacks a key, has one too many, or holds something else.
import { describe, expect, it } from 'vitest';
import { fits, type Shape } from '../../src/core/shape.ts';
import { assessmentFile } from '../../src/core/review/assessment-file.ts';
import { draftFile } from '../../src/core/review/draft.ts';
import { reviewFile } from '../../src/core/review/review-file.ts';
import { noteFile } from '../../src/core/plan/note-file.ts';
import { planCopyFile } from '../../src/core/plan/plan-copy.ts';
import { planFile } from '../../src/core/plan/plan-file.ts';
import { kitFile } from '../../src/core/voices/kit-file.ts';
import { raterFile } from '../../src/core/voices/rater-file.ts';
import { viewFile } from '../../src/core/voices/view-file.ts';

const at = '2026-11-22T12:00:00.000Z';
const act = { do: 'Do one.', effort: 'S', weeks: 2, proof: 'A note' };
const bank = { id: 'b', version: '1.0.0', digest: 'sha256:0' };
const item = {
  id: 'a.x', rev: 1, type: 'anchored', about: 'X', asked: 'What?', scored: true, state: 'answered', answer: 2, na: ['y'], value: 50, chosen: ['Half.'], next_level: 'All.', scale: [{ from: 1, value: 0 }], of: 3,
  steps: [{ statement: 'y', rung: 2, ...act, because: 'Half.' }], neighbour: { rung: 1, ...act }, moved: 'changed', options: [{ id: 'o', text: 'Wait.', credit: 0, feedback: 'Slow.' }], evidence: 'Seen', note: 'Mine',
};
const outcome = { format: 'cto-check/plan@1', id: 'e2', at, commitment: 'e1', proven: 'Seen', why: 'Because', due: '2026-12-20' };

/** A file with every key that it may have, the keys that may be missing, and those that may also be null. */
const files: [name: string, shape: Shape, file: object, optional: string[], nullable: string[]][] = [
  ['a review', assessmentFile, { format: 'cto-check/assessment@1', id: 'r', finished_at: at, asked_at: at, tool: '1', name: 'Jon', bank: { ...bank, title: 'B', period_days: 90, extends: ['c'] }, mode: 'full', stage: { id: 's', name: 'S', from: 'you' }, seconds: 5, level_names: ['No', 'Yes'], practices: [{ id: 'a', name: 'A', short: 'A', target: { level: 1, from: 'config' }, items: [item] }] },
    ['asked_at', 'name', 'bank.extends', ...['na', 'next_level', 'scale', 'of', 'neighbour', 'moved', 'options', 'evidence', 'note', 'steps.0.statement', 'steps.0.rung'].map((key) => `practices.0.items.0.${key}`)], ['seconds', 'practices.0.items.0.answer', 'practices.0.items.0.value']],
  ['a draft', draftFile, { format: 'cto-check/draft@1', id: 'd', started_at: at, saved_at: at, bank: { ...bank, dir: '/b' }, mode: 'full', practices: ['a'], stage: 's', seconds: 1, at: { phase: 'moved', item: 'a.x' }, responses: [{ item: 'a.x', rev: 1, answer: ['y'], na: ['z'], evidence: 'Seen', note: 'Mine', moved: 'reread' }], ticking: { item: 'a.x', ticked: ['y'], na: ['z'] }, settled: ['a.x'], finishing: 'r' },
    ['responses.0.na', 'responses.0.evidence', 'responses.0.note', 'responses.0.moved', 'settled'], ['bank.dir', 'practices', 'stage', 'at.item', 'responses.0.answer', 'ticking', 'finishing']],
  ["a review's copy", reviewFile, { format: 'cto-check/copy@1', share: 'scores', id: 'r', finished_at: at, mode: 'quick', bank: { id: 'b', version: '1.0.0' }, levels: 5, complete: true, practices: [{ id: 'a', answered: 1, asked: 2, score: 50, band: [40, 60], target: { level: 2, start: -12.5 } }] },
    ['levels', 'complete', 'practices.0.score', 'practices.0.band', 'practices.0.target'], ['practices.0.score', 'practices.0.band']],
  ['a step taken on', planFile, { format: 'cto-check/plan@1', id: 'e1', at, type: 'taken', assessment: 'r', practice: 'a', item: 'a.x', rev: 1, statement: 'y', rung: 2, ...act, because: 'Half.', language: 'en', value: 50, due: '2026-12-20', if_then: 'When it rains, I will.', tell: 'Mara' }, ['statement', 'rung', 'because', 'language', 'if_then', 'tell'], ['value']],
  ...(['kept', 'not_kept', 'dropped'] as const).map((type): [string, Shape, object, string[], string[]] => [`a step ${type}`, planFile, { ...outcome, type }, ['proven', 'why', 'due'], []]),
  ["a step's copy", planCopyFile, { format: 'cto-check/plan-copy@1', id: 'e1', type: 'not_kept', commitment: 'e0', due: '2026-12-20' }, ['commitment', 'due'], []],
  ['a note', noteFile, { format: 'cto-check/note@1', id: 'n', at, text: 'Seen', practice: 'a' }, ['practice'], []],
  ['a kit', kitFile, { format: 'cto-check/kit@1', id: 'k', made_at: at, review: 'r', bank, group: 'boss', name: 'Mara', items: [{ item: 'a.x', rev: 1 }] }, ['name'], []],
  ["a rater's answers", raterFile, { format: 'cto-check/rater@1', id: 'q', collected_at: at, kit: 'k', response: 'x', review: 'r', bank, group: 'peers', name: 'Mara', answers: [{ item: 'a.x', rev: 1, level: 2, value: 25 }], comment: 'Good.' }, ['name', 'comment'], ['answers.0.level', 'answers.0.value']],
  ['a view', viewFile, { format: 'cto-check/view@1', review: 'r', number: 1, batches: [{ group: 'others', raters: ['q'] }] }, [], []],
];

type Path = (string | number)[];

/** Every key in a file, with its path. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [[...path, key], ...pathsIn(child, [...path, key])]);
}

function changed(file: object, path: Path, change: (group: Record<string, unknown>, key: string) => void): object {
  const copy = structuredClone(file);
  const group = path.slice(0, -1).reduce<Record<string, unknown>>((at_, step) => at_[step] as Record<string, unknown>, copy as Record<string, unknown>);
  change(group, String(path.at(-1)));
  return copy;
}

describe.each(files)('%s', (_name, shape, file, optional, nullable) => {
  const keys = pathsIn(file);
  const named = keys.filter((path) => !/^\d+$/.test(String(path.at(-1))));

  it('is read back with all its keys, and without those that may be missing', () => {
    expect(fits(shape, file)).toBe(true);
    const missing = named.filter((path) => fits(shape, changed(file, path, (group, key) => delete group[key]))).map((path) => path.join('.'));
    expect(missing).toEqual(named.map((path) => path.join('.')).filter((path) => optional.includes(path)));
  });

  it('holds a null only where one may stand', () => {
    const empty = keys.filter((path) => fits(shape, changed(file, path, (group, key) => (group[key] = null)))).map((path) => path.join('.'));
    expect(empty.toSorted()).toEqual(nullable.toSorted());
  });

  it('holds nothing else in any place, and no key that is not its own', () => {
    for (const path of keys) {
      for (const wrong of [{ odd: 1 }, true, Infinity]) {
        const before = path.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], file);
        if (typeof wrong !== typeof before || wrong === Infinity) expect([path.join('.'), wrong, fits(shape, changed(file, path, (group, key) => (group[key] = wrong)))]).toEqual([path.join('.'), wrong, false]);
      }
    }
    const groups = [[], ...keys].filter((path) => {
      const value = path.reduce<unknown>((at_, step) => (at_ as Record<string, unknown>)[step], file);
      return typeof value === 'object' && !Array.isArray(value);
    });
    for (const path of groups) expect([path, fits(shape, changed(file, [...path, 'odd'], (group, key) => (group[key] = 'odd')))]).toEqual([path, false]);
  });
});
