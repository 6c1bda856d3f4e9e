// What moved two levels since the review before, and the notes jotted since.
import { describe, expect, test } from 'vitest';
import type { Earlier } from '../../src/core/review/earlier.ts';
import type { Note } from '../../src/core/plan/note.ts';
import { legible } from '../../src/survey/legible.ts';
import type { State } from '../../src/survey/state.ts';
import { view } from '../../src/survey/view.ts';
import { secondsLeft } from '../../src/survey/progress.ts';
import { start } from '../../src/survey/walk.ts';
import { draftOf, now, smallBank } from './banks.ts';
import { lookOf, press } from './keys.ts';

/** one.level was 0, one.count 25 of 100. */
const earlier: Earlier = { finished_at: '2026-08-20T12:00:00.000Z', answers: new Map([['one.level', { value: 0, words: 'Nothing yet' }], ['one.count', { value: 25, words: '2 things' }]]) };
const begin = (draft = draftOf(smallBank), notes: readonly Note[] = []): State => start(legible(smallBank, now), draft, { notice: null, clock: 0, earlier, notes });

/** Seven answers, of which the first moved from 0 to 50; evidence for one, skipped. */
const all = '31⏎1⏎425⏎2⏎⏎';
const at = ({ draft }: State): string => `${draft.at.phase} ${draft.at.item}`;
const movedOf = ({ draft }: State, item = 'one.level') => draft.responses.find((response) => response.item === item)?.moved;

describe('an answer that moved two levels', () => {
  test('is asked about after the evidence, with the answer then and now', () => {
    const state = press(begin(), all);
    expect(at(state)).toBe('moved one.level');
    const text = view(state, lookOf(80, 24)).join('\n');
    for (const part of ['What moved · One', 'Did this change, or did you read it differently?', '20 August   Nothing yet', 'now         Some of it', '1   It changed.', '2   I read the question differently.', 's   I would rather not say.']) expect(text).toContain(part);
  });

  test.each([['1', 'changed'], ['2', 'reread'], ['↓↓⏎', 'reread'], ['s', undefined], ['↑⏎', undefined]])('%s is kept as %s, and the summary follows', (key, cause) => {
    const state = press(begin(), all + key);
    expect([at(state), movedOf(state), state.draft.settled]).toEqual(['summary null', cause, ['one.level']]);
  });

  test('is counted in the time that is left', () => {
    const many = { ...earlier, answers: new Map(['one.level', 'one.count', 'two.level', 'three.level'].map((id) => [id, { value: 0, words: '' }] as const)) };
    const state = press(start(legible(smallBank, now), draftOf(smallBank), { notice: null, clock: 0, earlier: many }), '59⏎1⏎455⏎2⏎');
    const alone = { ...state, earlier: null };
    expect(secondsLeft(state) - secondsLeft(alone)).toBe(4 * 5);
  });

  test('is not asked about twice, also after a skip and from a draft', () => {
    const state = press(begin(), `${all}s`);
    expect(press(begin({ ...state.draft, at: { phase: 'moved', item: 'gone' } }), '')).toMatchObject({ draft: { at: { phase: 'summary' } } });
    expect(press(state, '⏎').ended).toBe('finished');
  });

  test('is come back to at the same screen', () => {
    expect(at(begin(press(begin(), all).draft))).toBe('moved one.level');
  });

  test('stands on the way back, with what was said', () => {
    const state = press(begin(), `${all}2b`);
    expect([at(state), state.pointer]).toEqual(['moved one.level', 1]);
    expect(at(press(state, 'b'))).toMatch(/^evidence/);
  });

  test('moving in the summary is asked about before it is saved', () => {
    const state = press(begin(), `${all}1↓↓⏎9⏎`);
    expect(at(state)).toBe('moved one.count');
    expect(press(state, '1⏎').ended).toBe('finished');
  });

  test('that no longer moved has no cause; moving again it is asked anew', () => {
    const back = press(begin(), `${all}1↓⏎1`);
    expect([at(back), movedOf(back), back.draft.settled]).toEqual(['summary null', undefined, []]);
    expect(at(press(back, '⏎5'))).toBe('moved one.level');
  });

  test.each([[80, 24], [60, 20], [80, 12], [40, 16]])('fits into %i columns and %i rows with its keys', (columns, rows) => {
    const lines = view(press(begin(), all), lookOf(columns, rows));
    expect(lines.length).toBeLessThanOrEqual(rows);
    for (const part of ['It changed.', 'I would rather not say.', 'leave']) expect(lines.join('\n')).toContain(part);
  });
});

describe('without an earlier review', () => {
  test('nothing moved', () => {
    expect(at(press(start(legible(smallBank, now), draftOf(smallBank), { notice: null, clock: 0 }), all))).toBe('summary null');
  });
});

describe('notes', () => {
  const note = (text: string, day: string, practice?: string): Note => ({ format: 'cto-check/note@1', id: day, at: `${day}T12:00:00.000Z`, text, ...(practice ? { practice } : {}) });
  const notes = [note('Before it all', '2026-03-12', 'two'), note('Elsewhere', '2026-10-01', 'one'), note('Anything\u001b[2J', '2026-10-12'), note('Called Acme', '2026-11-02', 'two')];
  /** At the line of evidence of the second practice. */
  test('of which not all fit say how many more there are, and what shows them', () => {
    const many = Array.from({ length: 12 }, (_, index) => note(`Note ${index}`, `2026-10-${index + 10}`));
    const shown = (given: readonly Note[]): string => view(press(begin(draftOf(smallBank), given), all.slice(0, -1)), lookOf(80, 24)).join('\n');
    expect(shown(many)).toMatch(/ 21 Oct {2}Note 11\n[^]* 19 Oct {2}Note 9\n\n? {4}9 more: cto-check note\n/);
    expect(shown(many.slice(0, 3))).not.toContain('more:');
  });

  const asked = (): State => press(begin(draftOf(smallBank), notes), all.slice(0, -1));
  const evidence = (state: State) => state.draft.responses.find(({ item }) => item === 'two.level')?.evidence;

  test('of the practice and of none stand below the line, newest first, old ones marked', () => {
    const lines = view(asked(), lookOf(80, 24)).map((line) => line.trim());
    const shown = lines.filter((line) => /Acme|Anything|Before|Elsewhere/.test(line));
    expect(shown).toEqual(['2 Nov  Called Acme', '12 Oct  Anything [2J', '12 Mar, before the period  Before it all']);
    expect(lines.join()).toContain('↑↓ take a note');
  });

  test.each([['↓⏎', '2 Nov: Called Acme'], ['↓↓⏎', '12 Oct: Anything [2J'], ['↑⏎', '12 Mar: Before it all'], ['Acme↓↑⏎', 'Acme'], ['Acme↓↓↓↓⏎', 'Acme'], ['↓!↓↑⏎', '2 Nov: Called Acme!']])('%s keeps %j', (keys, text) => {
    expect(evidence(press(asked(), keys))).toBe(text);
  });

  test('that are evidence for another answer already are not offered again', () => {
    const state = asked();
    const responses = state.draft.responses.map((response) => (response.item === 'one.level' ? { ...response, evidence: '12 Oct: Anything [2J' } : response));
    const text = view({ ...state, draft: { ...state.draft, responses } }, lookOf(80, 24)).join();
    expect([text.includes('Called Acme'), text.includes('Anything')]).toEqual([true, false]);
  });
});
