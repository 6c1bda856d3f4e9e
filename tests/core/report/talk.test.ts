// Questions to open a talk with: how many practices are below, what the steps cost together, which step moved nothing.
import { describe, expect, it } from 'vitest';
import type { ReportCommitment } from '../../../src/core/plan/commitment-in.ts';
import type { Suggestion } from '../../../src/core/report/suggest.ts';
import { inWords, talkOf } from '../../../src/core/report/talk.ts';

const steps = (efforts: string): Suggestion[] => [...efforts].map((effort) => ({ effort, chosen: true }) as Suggestion);
const below = (many: number) => [...Array.from({ length: many }, () => ({ asked: true, standing: 'below' as const })), { asked: true, standing: 'close' as const }, { asked: true, standing: null }, { asked: false, standing: null }];
const last = 'Where would you have answered higher than I did?';
const seen = ' What have you seen that I have not?';

describe('the questions for a talk', () => {
  it.each([
    [0, 'Which practice would you have put lowest?'],
    [1, 'Which practice would you have put lowest?'],
    [2, 'Which of the two below target would you have named?'],
    [9, 'Which of the nine below target would you have named?'],
    [10, 'Which of the 10 below target would you have named?'],
  ])('with %i practices below target begin: %s', (many, question) => {
    expect(talkOf(below(many), [], [])).toEqual([question + seen, last]);
  });

  it('with a single practice asked about do not ask which is lowest', () => {
    const one = [{ asked: true, standing: 'below' as const }, { asked: false, standing: null }];
    expect(talkOf(one, [], [])).toEqual([seen.trim(), last]);
  });

  it.each([
    ['S', 'The step costs about 2 hours'],
    ['SSS', 'The three steps cost about 6 hours'],
    ['SSSS', 'The four steps cost about 1 day'],
    ['M', 'The step costs about 2 days'],
    ['MS', 'The two steps cost about 2.5 days'],
    ['MSS', 'The three steps cost about 2.5 days'],
    ['L', 'The step costs at least 5 days'],
    ['SML', 'The three steps cost at least 7.5 days'],
  ])('of steps of effort %s say: %s', (efforts, cost) => {
    expect(talkOf([], steps(efforts), [])[1]).toBe(`${cost} this quarter. What gives way?`);
  });

  it('count the steps shown alone', () => {
    expect(talkOf([], [...steps('S'), { ...steps('L')[0]!, chosen: false }], [])[1]).toBe('The step costs about 2 hours this quarter. What gives way?');
    expect(talkOf(below(0), [{ ...steps('L')[0]!, chosen: false }], [])).toEqual([`Which practice would you have put lowest?${seen}`, last]);
  });

  it('ask about each step whose answer did not move, and about no other', () => {
    const commitments = [{ do: 'Ask Anna.', moved: false }, { do: 'Call one.', moved: true }, { do: 'Read it.', moved: null }, { do: 'Write it.', moved: false }] as ReportCommitment[];
    expect(talkOf([], [], commitments).slice(1)).toEqual(['I kept this step, and its answer did not move: "Ask Anna." What is in the way?', 'I kept this step, and its answer did not move: "Write it." What is in the way?', last]);
  });

  it('say small numbers in words', () => {
    expect([0, 1, 9, 10].map(inWords)).toEqual(['no', 'one', 'nine', '10']);
  });
});
