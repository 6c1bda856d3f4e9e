// The keys of a terminal: none lost between two questions, each by itself.
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/review/draft.ts';
import { Fault } from '../../src/core/fault.ts';
import { dialogueOf } from '../../src/survey/dialogue.ts';
import { openKeyboard } from '../../src/survey/keyboard.ts';
import { choose, isGone, openConversation, chooseStage, type Ended } from '../../src/survey/survey.ts';
import { draftOf, now, smallBank } from './banks.ts';
import { deskOf, type TestDesk } from './desks.ts';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

async function heard(...chunks: (string | Buffer)[]): Promise<string[]> {
  const input = new PassThrough();
  const keyboard = openKeyboard(input, () => undefined);
  const keys: string[] = [];
  keyboard.keys.on('data', (key: string) => keys.push(key));
  for (const chunk of chunks) input.write(chunk);
  for (let turns = 0; turns < 20; turns += 1) await turn();
  keyboard.close();
  return keys;
}

describe('a chunk of input', () => {
  test.each([
    ['a1\r', ['a', '1', '\r']],
    ['\u001b[A\u001b[B\u001bOA', ['\u001b[A', '\u001b[B', '\u001bOA']],
    ['\u001b[1;5C\u001b[3~x', ['\u001b[1;5C', '\u001b[3~', 'x']],
    ['佐👍é', ['佐', '👍', 'é']],
    ['\u001b[200~two\rlines\u001b[201~3', ['\u001b[200~two\rlines\u001b[201~', '3']],
    ['\u001bf', ['\u001bf']],
    ['\r\n\n', ['\r', '\n']],
  ])('%j comes as %j', async (chunk, keys) => {
    expect(await heard(chunk)).toEqual(keys);
  });

  test('may end within a character', async () => {
    const bytes = Buffer.from('佐');
    expect(await heard(bytes.subarray(0, 1), bytes.subarray(1))).toEqual(['佐']);
  });
});

describe('a paste', () => {
  const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`;

  test('that comes in pieces is one key, whatever is in it', async () => {
    const text = `a\r\u0004\u001a\u001b[200~${'佐'.repeat(50)}`;
    const bytes = Buffer.from(`x${paste(text)}y`);
    expect(await heard(...Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.subarray(at * 7, at * 7 + 7)))).toEqual(['x', paste(text), 'y']);
    expect(await heard(`${paste('one')}${paste('two')}3\u001b[200~th`, `ree\u001b[201~4`)).toEqual([paste('one'), paste('two'), '3', paste('three'), '4']);
  });

  test('is no longer than a line can take', async () => {
    const [key] = await heard(paste('word '.repeat(50_000)), '1');
    expect([key!.length < 6000, key!.startsWith('\u001b[200~word word'), key!.endsWith('\u001b[201~')]).toEqual([true, true, true]);
  });

  test('whose end is lost is let go after a second', async () => {
    const input = new PassThrough();
    const keyboard = openKeyboard(input, () => undefined);
    const keys: string[] = [];
    keyboard.keys.on('data', (key: string) => keys.push(key));
    input.write('\u001b[200~half');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    input.write('q');
    for (let turns = 0; turns < 5; turns += 1) await turn();
    keyboard.close();
    expect(keys).toEqual(['\u001b[200~half', 'q']);
  });
});

test('Ctrl-Z stops the process and is no key', async () => {
  const input = new PassThrough();
  let stopped = 0;
  const keyboard = openKeyboard(input, () => (stopped += 1));
  const keys: string[] = [];
  keyboard.keys.on('data', (key: string) => keys.push(key));
  input.write('a\u001ab');
  await turn();
  await turn();
  expect([keys, stopped]).toEqual([['a', 'b'], 1]);
  keyboard.close();
});

test('where a process cannot be stopped Ctrl-Z does nothing', async () => {
  const desk = { ...deskOf(), suspend: null };
  const conversation = openConversation(desk, false);
  desk.input.write('\u001a3q');
  expect(await conversation.survey({ bank: smallBank, draft: draftOf(smallBank), now, notice: null })).toMatchObject({ how: 'left', draft: { responses: [{ answer: 3 }] } });
  conversation.close();
});

/** One conversation, everything typed in one write before anything is asked. */
async function typedAhead(text: string, end = false): Promise<{ mode: unknown; stage: unknown; ended: Ended | null }> {
  const desk = deskOf();
  desk.input.write(text);
  if (end) desk.input.end();
  const conversation = openConversation(desk, false);
  try {
    const mode = await conversation.welcome({ bank: smallBank, now, practices: null, folder: '~', privacy: '', fixedMode: null });
    const stage = isGone(mode) ? mode : await chooseStage(conversation, smallBank.stages);
    if (isGone(stage) || isGone(mode)) return { mode, stage, ended: null };
    return { mode, stage, ended: await conversation.survey({ bank: smallBank, draft: draftOf(smallBank, mode as 'quick'), now, notice: null }) };
  } finally {
    conversation.close();
  }
}

test('everything typed ahead in one burst reaches welcome, dialog, questions, evidence and summary', async () => {
  const { mode, stage, ended } = await typedAhead('\r2312\r13\r425\r2\r\rAcme\r\r');
  expect([mode, stage]).toEqual(['quick', 'scale_up']);
  expect(ended?.how).toBe('finished');
  expect(ended?.draft.responses.map(({ answer }) => answer)).toEqual([3, 12, ['a', 'c'], 4, 2, 5, 'y']);
  expect(ended?.draft.responses[3]?.evidence).toBe('Acme');
});

test('a terminal that goes away ends the survey with its answers', async () => {
  const { ended } = await typedAhead('\r1312\r', true);
  expect(ended).toMatchObject({ how: 'input ended', draft: { responses: [{ answer: 3 }, { answer: 12 }] } });
});

test('Ctrl-C, and Ctrl-D too, leave from the first screen, from a dialog and from a question', async () => {
  expect((await typedAhead('\u0003')).mode).toEqual({ how: 'left' });
  expect((await typedAhead('\r\u0003')).stage).toEqual({ how: 'left' });
  expect((await typedAhead('\rq')).stage).toEqual({ how: 'left' });
  expect((await typedAhead('\r\u0004')).stage).toEqual({ how: 'left' });
  expect((await typedAhead('\r\r3\u0004')).ended).toMatchObject({ how: 'left', draft: { responses: [{ answer: 3 }] } });
  expect((await typedAhead('\r\r3\u0003')).ended).toMatchObject({ how: 'left', draft: { responses: [{ answer: 3 }] } });
});

test('a pasted text of two lines is one line of evidence', async () => {
  const { ended } = await typedAhead('\r1312\r0\r125\r2\r\u001b[200~two\r\nlines\u001b[201~\r\r');
  expect(ended?.how).toBe('finished');
  expect(ended?.draft.responses[1]?.evidence).toBe('two lines');
});

test('a paste answers no question', async () => {
  const { ended } = await typedAhead('\r1\r\u001b[200~3\r3\r3\u001b[201~2q');
  expect(ended?.draft.responses).toMatchObject([{ answer: 2 }]);
});

test('a draft that cannot be saved stops the survey with that error', async () => {
  const desk = { ...deskOf(), save: () => { throw new Error('no space left'); } };
  desk.input.write('3');
  const conversation = openConversation(desk, false);
  await expect(conversation.survey({ bank: smallBank, draft: draftOf(smallBank), now, notice: null })).rejects.toThrow('no space left');
  conversation.close();
});

describe.each([['on a terminal', false], ['line by line', true]] as const)('a disk that refuses an answer, %s,', (_title, plain) => {
  const refusing = (times: number) => {
    const desk = deskOf();
    let left = times;
    const save = (draft: Draft): void => {
      if ((left -= 1) >= 0) throw new Fault({ what: 'the disk is full' });
      desk.saved.push(draft);
    };
    return { ...desk, input: Object.assign(desk.input, { isTTY: true }), save };
  };
  const type = (desk: TestDesk, keys: readonly string[]): void => void desk.input.write(keys.join(plain ? '\n' : '') + (plain ? '\n' : ''));

  test('is told of, and the same question takes the next key', async () => {
    const desk = refusing(1);
    type(desk, ['3', '2', 'q']);
    const conversation = openConversation(desk, plain);
    const { draft } = await conversation.survey({ bank: smallBank, draft: draftOf(smallBank), now, notice: null });
    conversation.close();
    expect(desk.said()).toContain('Not kept: the disk is full.');
    expect(draft.responses).toMatchObject([{ answer: 2 }]);
    expect(desk.saved.at(-1)!.responses).toMatchObject([{ answer: 2 }]);
  });

  test('lets whoever leaves go, with what was typed last', async () => {
    const desk = refusing(9);
    type(desk, plain ? ['e My note', 'q'] : ['eMy note', '\u0003']);
    const conversation = openConversation(desk, plain);
    const { draft, how } = await conversation.survey({ bank: smallBank, draft: draftOf(smallBank), now, notice: null });
    conversation.close();
    expect(how).toBe('left');
    expect(draft.responses).toMatchObject(plain ? [] : [{ note: 'My note' }]);
  });

  test('keeps the field of a form asked', async () => {
    const desk = refusing(0);
    let times = 0;
    const kept: unknown[] = [];
    type(desk, ['1', '2']);
    const conversation = openConversation(desk, plain);
    const { given } = await conversation.dialogue<string>(dialogueOf({ kind: 'choice', ask: 'Which?', choices: [{ value: 'a', name: 'A' }, { value: 'b', name: 'B' }] }), (answers) => {
      if ((times += 1) === 1) throw new Fault({ what: 'the disk is full' });
      kept.push(...answers);
    });
    conversation.close();
    expect(desk.said()).toContain('Not kept: the disk is full.');
    expect([given, kept]).toEqual([['b'], ['b']]);
  });
});

describe.each([['on a terminal', false, (keys: string) => keys.replaceAll(' ', '')], ['line by line', true, (keys: string) => `${keys.replaceAll(' ', '\n')}\n`]] as const)('%s', (_title, plain, as) => {
  const saves = async (typed: string): Promise<Draft[]> => {
    const desk = deskOf();
    desk.input.write(as(typed));
    const conversation = openConversation(desk, plain);
    await conversation.survey({ bank: smallBank, draft: draftOf(smallBank), now, notice: null });
    conversation.close();
    return desk.saved;
  };

  test('skips and leaving alone put nothing on the disk', async () => {
    expect(await saves('s s q')).toEqual([]);
  });

  test('skips after an answer are saved', async () => {
    expect((await saves('3 s q')).at(-1)?.responses.map(({ answer }) => answer)).toEqual([3, null]);
  });
});

test('a note that was saved and then removed is removed on the disk too', async () => {
  const desk = deskOf();
  desk.input.write('e hi\ne\n0\nq\n');
  await openConversation(desk, true).survey({ bank: smallBank, draft: draftOf(smallBank), now, notice: null });
  expect(desk.saved[0]?.responses[0]?.note).toBe('hi');
  expect(desk.saved.at(-1)?.responses[0]).not.toHaveProperty('note');
});

describe('a dialog', () => {
  const asked = async (choices: { value: string; name: string }[], plain: boolean, keys: string, preset?: string) => {
    const desk = deskOf();
    desk.input.write(keys);
    const conversation = openConversation(desk, plain);
    const chosen = await choose(conversation, 'Which?', choices, preset);
    conversation.close();
    return { chosen, said: desk.said() };
  };
  const one = [{ value: 'a', name: 'The only one' }];

  test('with one choice asks for no choosing', async () => {
    const { chosen, said } = await asked(one, false, '\r');
    expect(chosen).toBe('a');
    expect(said).toContain('Enter takes it · q leave');
    expect(said).not.toMatch(/1-1|choose/);
  });

  test('with one choice asks for it by its number, line by line', async () => {
    const { chosen, said } = await asked(one, true, '2\n1\n');
    expect(chosen).toBe('a');
    expect(said).toContain('1, q: ');
    expect(said).toContain('1 is expected.');
    expect(said).not.toContain('1 to 1');
  });

  test('begins at the choice that is usual', async () => {
    expect((await asked([...one, { value: 'b', name: 'Another' }], false, '\r', 'b')).chosen).toBe('b');
  });
});

test('the stage that is the default is where the pointer begins', async () => {
  const desk = deskOf();
  desk.input.write('\r');
  const conversation = openConversation(desk, false);
  expect(await chooseStage(conversation, smallBank.stages, 'scale_up')).toBe('scale_up');
  conversation.close();
});

test('every answer is saved before the next question is drawn', async () => {
  const desk = deskOf();
  const order: string[] = [];
  const watched = { ...desk, save: () => void order.push('saved'), output: Object.assign(desk.output, { write: (text: string) => { if (/Which of these|How many since/.test(text)) order.push('drawn'); return true; } }) };
  desk.input.write('312\r');
  const conversation = openConversation(watched, false);
  const ended = conversation.survey({ bank: smallBank, draft: draftOf(smallBank), now, notice: null });
  await turn();
  await turn();
  await turn();
  desk.ending.abort();
  await ended;
  conversation.close();
  expect(order.slice(0, 2)).toEqual(['saved', 'drawn']);
  expect(order.lastIndexOf('drawn')).toBeGreaterThan(order.indexOf('drawn'));
});
