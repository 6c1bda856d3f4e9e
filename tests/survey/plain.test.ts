// Plain mode: whole lines in, whole lines out, as fast as they come.
import { describe, expect, test, vi } from 'vitest';
import type { Draft } from '../../src/core/review/draft.ts';
import { chooseGoingOn, chooseStage, isGone, openConversation, type Ended, type Welcome } from '../../src/survey/survey.ts';
import { draftOf, now, smallBank } from './banks.ts';
import { deskOf, type TestDesk } from './desks.ts';

const welcome: Welcome = { bank: smallBank, now, practices: null, folder: '~/cto', privacy: 'outside any git repository', fixedMode: null };

async function survey(lines: string, draft: Draft = draftOf(smallBank)): Promise<{ desk: TestDesk; ended: Ended }> {
  const desk = deskOf();
  desk.input.end(lines);
  const conversation = openConversation(desk, true);
  const ended = await conversation.survey({ bank: smallBank, draft, now, notice: null });
  conversation.close();
  return { desk, ended };
}

const answersOf = ({ draft }: Ended) => draft.responses.map(({ item, answer, na }) => [item, answer, ...(na ? [na] : [])]);

const all = '3\n12\n1 3\n4\n2\n5\n2\n';

describe('a pipe', () => {
  test('answers the whole survey at once and saves it', async () => {
    const { desk, ended } = await survey(`${all}\nAcme\n\n`);
    expect(ended.how).toBe('finished');
    expect(answersOf(ended)).toEqual([['one.level', 3], ['one.count', 12], ['two.list', ['a', 'c']], ['two.level', 4], ['three.level', 2], ['three.count', 5], ['three.case', 'y']]);
    expect(ended.draft.responses.find(({ item }) => item === 'two.level')?.evidence).toBe('Acme');
    expect(desk.saved.at(-1)).toEqual(ended.draft);
  });

  test('that ends early keeps every answer', async () => {
    const { desk, ended } = await survey('3\n12\n1');
    expect(ended.how).toBe('input ended');
    expect(answersOf(ended)).toEqual([['one.level', 3], ['one.count', 12], ['two.list', ['a']]]);
    expect(desk.saved.at(-1)?.responses).toEqual(ended.draft.responses);
  });

  test('that is empty ends at once', async () => {
    expect((await survey('')).ended).toMatchObject({ how: 'input ended', draft: { responses: [] } });
  });

  test('may come in pieces of any size, with either line end', async () => {
    const desk = deskOf();
    const conversation = openConversation(desk, true);
    const ended = conversation.survey({ bank: smallBank, draft: draftOf(smallBank), now, notice: null });
    for (const piece of `${all}\n佐藤\n\n`.replaceAll('\n', '\r\n').split('')) {
      desk.input.write(piece);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await ended).how).toBe('finished');
    expect((await ended).draft.responses.find(({ item }) => item === 'two.level')?.evidence).toBe('佐藤');
  });

  test('serves welcome, dialogs and survey one after the other', async () => {
    const desk = deskOf();
    desk.input.end(`d\nz\n\n9\n2\n1\n${all}\n\n\n`);
    const conversation = openConversation(desk, true);
    expect(await conversation.welcome(welcome)).toBe('quick');
    expect(await chooseStage(conversation, smallBank.stages)).toBe('scale_up');
    expect(await chooseGoingOn(conversation, 'There is an unfinished review.')).toBe('go on');
    expect((await conversation.survey({ bank: smallBank, draft: draftOf(smallBank), now, notice: null })).how).toBe('finished');
    expect(desk.said()).toContain('a finished report');
  });
});

describe('lines', () => {
  test.each([
    ['1,3', ['a', 'c'], undefined],
    ['1, 3', ['a', 'c'], undefined],
    ['0', [], undefined],
    ['0 -2', [], ['b']],
    ['1 n2', ['a'], ['b']],
  ])('of a list: %s', async (line, answer, na) => {
    const { ended } = await survey(`3\n1\n${line}\n`);
    expect(ended.draft.responses[2]).toMatchObject({ answer, ...(na ? { na } : {}) });
  });

  test.each([
    ['3\n1\n-1\n', 'Statement 1 applies to everybody.'],
    ['3\n1\n1 9\n', 'Numbers from 1 to 3 are expected'],
    ['3\n1\n1 0\n', 'Numbers from 1 to 3 are expected'],
    ['3\n1\n2 -2\n', 'either ticked or does not apply'],
    ['3\n1\n-2\n', 'Say 0 too'],
    ['7\n', 'A number from 1 to 5 is expected.'],
    ['\n', 'An empty line answers nothing'],
    ['f\n', 'A number from 1 to 5 is expected.'],
    ['constructor\n', 'A number from 1 to 5 is expected.'],
    ['toString\n', 'A number from 1 to 5 is expected.'],
    ['__proto__\n', 'A number from 1 to 5 is expected.'],
    ['3\n-4\n', 'A whole number from 0 to 9999 is expected.'],
    ['3\n99999\n', 'A whole number from 0 to 9999 is expected.'],
    ['3\nn\n', 'applies to everybody'],
    ['b\n', 'first question'],
  ])('%j is answered with one sentence and the prompt again', async (lines, sentence) => {
    const { desk, ended } = await survey(lines);
    expect(desk.said()).toContain(sentence);
    expect(desk.said().match(/What did you do first/g)).toHaveLength(1);
    expect(ended.how).toBe('input ended');
  });

  test('b, d, n, s, ? and q mean what the keys mean', async () => {
    expect(answersOf((await survey('n\nd\ns\n')).ended)).toEqual([['one.level', 'na'], ['one.count', 'dk'], ['two.list', null]]);
    expect(answersOf((await survey('3\nb\n5\n')).ended)).toEqual([['one.level', 5]]);
    expect((await survey('3\nq\n4\n')).ended).toMatchObject({ how: 'left', draft: { responses: [{ answer: 3 }] } });
    expect((await survey('?\n')).desk.said()).toContain('You do One.');
  });

  test('a note stands on the line or on the next one, and may begin with any letter', async () => {
    expect((await survey('e busy weeks\n3\n')).ended.draft.responses[0]).toMatchObject({ answer: 3, note: 'busy weeks' });
    expect((await survey('e\nq is a letter\n3\n')).ended.draft.responses[0]).toMatchObject({ answer: 3, note: 'q is a letter' });
    expect((await survey('e one\ne two\n3\n')).ended.draft.responses[0]).toMatchObject({ answer: 3, note: 'two' });
    const { desk, ended } = await survey('e one\ne\n?\ne …\n3\n');
    expect(ended.draft.responses[0]).toMatchObject({ answer: 3, note: 'one' });
    expect(desk.said()).toContain('or 0 to remove it: ?\nA note is one line in your own words, kept with the answer.\n');
  });

  test('a note that never came leaves the one before as it is', async () => {
    const { ended } = await survey('e one\ne\n');
    expect(ended).toMatchObject({ how: 'input ended', draft: { responses: [{ note: 'one' }] } });
  });

  test('Ctrl-C at a note leaves the one before as it is', async () => {
    const desk = deskOf();
    desk.input.write('e one\ne\n');
    const ended = openConversation(desk, true).survey({ bank: smallBank, draft: draftOf(smallBank), now, notice: null });
    await vi.waitFor(() => expect(desk.said()).toContain('Another note'));
    desk.ending.abort('SIGINT');
    expect(await ended).toMatchObject({ how: 'left', draft: { responses: [{ note: 'one' }] } });
  });

  test('an empty line keeps the note that stands, and 0 removes it', async () => {
    const kept = await survey('e one\n3\nb\ne\n\n');
    expect(kept.ended.draft.responses[0]).toMatchObject({ note: 'one' });
    expect(kept.desk.said()).toContain('an empty line to keep yours, or 0 to remove it');
    expect((await survey('e one\n3\nb\ne\n0\n')).ended.draft.responses[0]).not.toHaveProperty('note');
  });

  test('evidence of one letter or number is taken, however fast it comes', async () => {
    const { ended } = await survey(`${all}\n7\n\n`);
    expect(ended.draft.responses.find(({ item }) => item === 'two.level')?.evidence).toBe('7');
  });

  test('evidence takes any text but b and q alone', async () => {
    const { ended } = await survey(`${all}3 of them\nb\n\n\n\n`);
    expect(ended.how).toBe('finished');
    expect(ended.draft.responses.find(({ item }) => item === 'one.count')?.evidence).toBe('3 of them');
  });

  test('a lone question mark at the evidence is explained, and dots alone are none', async () => {
    const { desk, ended } = await survey(`${all}?\n...\nAcme\nb\n\n\n\n`);
    expect(desk.said()).toMatch(/One line, or an empty one to skip, b, \?, q: \?\n\nYou do One\.\n[^]*\nAny other line is the evidence[^]*\nEvidence 1 of 2[^]*, q: \.\.\.\nYour own words are needed here/);
    expect(desk.said()).toContain('\nSo far: Acme\nOne line, or an empty one to keep yours, b, ?, q: \n');
    expect(ended.draft.responses.find(({ item }) => item === 'one.count')?.evidence).toBe('Acme');
  });

  test('in the summary a number changes that answer, f goes on to the full review', async () => {
    const { desk, ended } = await survey(`${all}\n\n2\n7\nf\n1\n2\n\n\n`);
    expect(ended).toMatchObject({ how: 'finished', draft: { mode: 'full' } });
    expect(answersOf(ended)).toContainEqual(['one.count', 7]);
    expect(desk.said()).toContain('Your answers: 7 of 7');
  });
});

test('nothing moves the cursor, draws or colours', async () => {
  const { desk } = await survey(`?\n${all}\n\n\n`);
  // oxlint-disable-next-line no-control-regex
  expect(desk.said()).toMatch(/^[\n\u0020-\u007e]*$/);
});

test('a scenario tells the feedback of every option and needs no further line', async () => {
  const { desk } = await survey(`${all}`);
  for (const words of ['You sleep well.', 'You know more.', 'Two know.', '(your choice, the best of these)']) expect(desk.said()).toContain(words);
});

test('an aborted signal ends it as left, with everything kept', async () => {
  const desk = deskOf();
  const conversation = openConversation(desk, true);
  desk.input.write('3\n');
  const ended = conversation.survey({ bank: smallBank, draft: draftOf(smallBank), now, notice: null });
  setTimeout(() => desk.ending.abort('SIGTERM'), 20);
  expect(await ended).toMatchObject({ how: 'left', draft: { responses: [{ answer: 3 }] } });
});

test('going on begins at the same question', async () => {
  const first = await survey('3\n12\n');
  const { desk } = await survey('', first.ended.draft);
  expect(desk.said()).toContain('Question 3 of 7');
});

test('leaving or an ended input is told apart from every answer', async () => {
  for (const [lines, how] of [['q\n', 'left'], ['', 'input ended']] as const) {
    const desk = deskOf();
    desk.input.end(lines);
    const mode = await openConversation(desk, true).welcome(welcome);
    expect(isGone(mode)).toBe(true);
    expect(mode).toEqual({ how });
  }
});
