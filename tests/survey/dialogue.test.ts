// Dialogues: one digit answers, going back only shows, every answer is told before the next field shows.
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/core/columns.ts';
import { dialogueAt, dialogueLine, dialogueStep, givenBy, type Dialogue, type DialogueState } from '../../src/survey/dialogue.ts';
import { dialogueView } from '../../src/survey/dialogue-view.ts';
import { openConversation } from '../../src/survey/survey.ts';
import { deskOf } from './desks.ts';
import { keyOf, lookOf } from './keys.ts';

/** A choice; `2` asks for a line, which must be a number; then another line, which may be skipped. */
const dialogue: Dialogue<string> = function* (give) {
  const colour = yield { kind: 'choice', where: ['Colours', '1 of 2'], progress: [0, 2], ask: 'Which one?', about: ['There are two.'], hint: ['Look well.'], choices: [{ value: 'red', name: 'Red', hint: 'warm' }, { value: 'blue', name: 'Blue' }], skip: 'Neither.' };
  give(colour);
  if (colour === 'blue') give(yield { kind: 'line', ask: 'How many?', preset: '12', check: (text) => (/^\d+$/.test(text) ? null : 'A number, please.') });
  const why = yield { kind: 'line', ask: 'Why?', about: ['Say it \u001b[2J in a line.'] };
  if (why !== '') give(why);
};

/** Two fields: a line, then a choice that cannot be skipped. */
const two: Dialogue<string> = function* () {
  yield { kind: 'line', ask: 'Who?' };
  yield { kind: 'choice', ask: 'Which?', choices: [{ value: 'red', name: 'Red' }, { value: 'blue', name: 'Blue' }] };
};

const press = (keys: string, from = dialogueAt(dialogue, [])): DialogueState => [...keys].reduce((state, key) => dialogueStep(dialogue, state, keyOf(key)), from);
const given = (keys: string): { given: string[]; ended: boolean } => {
  const state = press(keys);
  return { given: givenBy(dialogue, state), ended: state.field === null };
};

describe('keys', () => {
  test.each([
    ['1', ['red'], false],
    ['1⏎', ['red'], true],
    ['↓↓⏎⏎', ['blue', '12'], false],
    ['s⏎', [''], true],
    ['↑⏎⏎', [''], true],
    ['1nice⏎', ['red', 'nice'], true],
    ['2⌫⌫7⏎⏎', ['blue', '7'], true],
    ['2⌫⌫x⏎', ['blue'], false],
    ['1⎋2⏎⏎', ['blue', '12'], true],
    // Going back only shows.
    ['2⏎⎋', ['blue', '12'], false],
    ['27⏎⎋⎋', ['blue', '127'], false],
    // Enter takes what was answered before.
    ['27⏎⎋⎋⏎⏎nice⏎', ['blue', '127', 'nice'], true],
    // Another answer asks something else; a line that was not asked yet holds its place.
    ['1⎋s', [''], false],
    ['2⏎⎋⎋1', ['red'], false],
    // Esc drops what was typed since, then goes back.
    ['27⏎⎋8⎋⏎', ['blue', '127'], false],
    ['27⏎⎋⎋⎋', ['blue', '127'], false],
    ['1ab⎋⎋2', ['blue'], false],
    ['1b⏎2', ['blue'], false],
    ['⏎', [], false],
    ['b', [], false],
    ['9', [], false],
  ])('%s gives %j', (keys, want, ended) => {
    expect(given(keys)).toEqual({ given: want, ended });
  });

  test('one comes back to what was answered', () => {
    expect(press('2⏎⎋').editor.text).toBe('12');
    expect(press('2⎋').pointer).toBe(1);
    expect(press('29⏎⎋').editor.text).toBe('129');
  });

  test('say what they expect', () => {
    expect(press('9').message).toBe('Press 1 to 2, s or q, or choose with the arrows.');
    expect(dialogueStep(two, dialogueAt(two, ['']), keyOf('9')).message).toBe('Press 1 to 2, b or q, or choose with the arrows.');
    expect(press('b').message).toBe('There is nothing before this.');
    expect(press('2x⏎').message).toBe('A number, please.');
    expect(press('1q').message).toBe('Enter leaves; or type on.');
    expect(press('1?').message).toBe('Enter explains; or type on.');
  });

  test.each([['?', 'own words'], ['？', 'own words'], ['…', 'in place of the dots'], ['"..."', 'in place of the dots'], ['When …, I will …', 'in place of the dots'], ['when ..., I will ...', 'in place of the dots']])('take no %s for a line, and say why', (text, why) => {
    const state = dialogueLine(dialogue, press('1'), text);
    expect([state.answers, state.message]).toEqual([['red'], expect.stringContaining(why)]);
  });

  test('take a line with dots in it', () => {
    for (const text of ['Ann … Ben', 'When it rains, I will …', 'Why?']) expect(dialogueLine(dialogue, press('1'), text).field).toBeNull();
  });

  test('leave by q on a choice, and by a lone q on a line', () => {
    expect([press('q').left, press('1q⏎').left, press('1quit⏎').left]).toEqual([true, true, false]);
  });
});

describe('the screen', () => {
  const states = ['', '↓', '9', '2', '2x⏎', '1', `1${'wide 佐藤 '.repeat(40)}`].map((keys) => press(keys));

  test.each([[80, 24], [60, 20], [80, 12], [40, 16], [30, 8], [120, 40]])('fits into %i columns and %i rows', (columns, rows) => {
    for (const unicode of [true, false]) {
      for (const state of states) {
        const lines = dialogueView(state, lookOf(columns, rows, unicode));
        expect(lines.length).toBeLessThanOrEqual(rows);
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
        expect(lines.at(-1)).not.toBe('');
      }
    }
  });

  test('shows question, words, keys and choices as the questions of the survey do', () => {
    expect(dialogueView(press('↓'), lookOf(80, 24)).filter(Boolean).map((line) => line.trimEnd())).toEqual([
      'Colours                                                                   1 of 2',
      '─'.repeat(80),
      'Which one?',
      'There are two.',
      'Look well.',
      '❯ 1   Red    warm',
      '  2   Blue',
      '  s   Neither.',
      '1-2 answers at once · ↑↓ Enter · q leave',
      '',
    ]);
  });

  test('lets no text move the cursor', () => {
    expect(dialogueView(press('1'), lookOf(80, 24)).join('')).not.toContain('\u001b');
  });

  test('keeps its keys and choices on twelve rows', () => {
    const text = dialogueView(press(''), lookOf(80, 12)).join('\n');
    for (const part of ['Which one?', 'There are two.', '1   Red', 's   Neither.', 'q leave']) expect(text).toContain(part);
  });
});

describe.each([['on a terminal', false, ['2\r', '\u001b', '\u001b', '1\r']], ['line by line', true, ['2\n\nb\nb\n1\n\n']]] as const)('%s', (_title, plain, typed) => {
  test('every change is told at once, and going back takes nothing away', async () => {
    const desk = deskOf();
    const conversation = openConversation(desk, plain);
    const told: string[][] = [];
    const filled = conversation.dialogue(dialogue, (now) => void told.push([...now]));
    for (const keys of typed) {
      desk.input.write(keys);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    expect(await filled).toEqual({ how: 'finished', given: ['red'] });
    conversation.close();
    expect(told).toEqual([['blue'], ['blue', '12'], ['blue', '12'], ['blue', '12'], ['red'], ['red']]);
  });

  test('what is told comes before the next field is shown', async () => {
    const desk = deskOf();
    desk.input.write(plain ? '2\n' : '2');
    const conversation = openConversation(desk, plain);
    const shown: boolean[] = [];
    const filled = conversation.dialogue(dialogue, () => void shown.push(desk.said().includes('How many?')));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(desk.said()).toContain('How many?');
    desk.ending.abort();
    expect(await filled).toEqual({ how: 'left', given: ['blue'] });
    conversation.close();
    expect(shown).toEqual([false]);
  });

  test('an input that ends keeps what was given', async () => {
    const desk = deskOf();
    desk.input.end(plain ? '1\n' : '1');
    const conversation = openConversation(desk, plain);
    expect(await conversation.dialogue(dialogue)).toEqual({ how: 'input ended', given: ['red'] });
    conversation.close();
  });
});

test('line by line a lone question mark is explained, and the line asked again', async () => {
  const desk = deskOf();
  const conversation = openConversation(desk, true);
  const filled = conversation.dialogue(dialogue);
  for (const line of ['1', '?', '…', 'It was there']) desk.input.write(`${line}\n`);
  expect(await filled).toMatchObject({ given: ['red', 'It was there'] });
  conversation.close();
  expect(desk.said()).toContain('b, q: ?\nOne line in your own words, then Enter. A lone b goes back, a lone q leaves.\nOne line, or an empty one to skip, b, q: …\nYour own words are needed here, in place of the dots.\n');
});

test('line by line an empty line keeps what was said before', async () => {
  const desk = deskOf();
  const conversation = openConversation(desk, true);
  const filled = conversation.dialogue(dialogue);
  for (const line of ['2', '7', 'b', '', 'It was there', 'q']) desk.input.write(`${line}\n`);
  expect(await filled).toMatchObject({ given: ['blue', '7', 'It was there'] });
  conversation.close();
  expect(desk.said()).toContain('So far: 7.');
});

test('of a longer dialogue nothing that lies beyond a changed answer is lost', () => {
  const steps: Dialogue<string> = function* (give) {
    for (const step of ['first', 'second']) {
      const taken = yield { kind: 'choice', ask: `The ${step}?`, choices: [{ value: 'yes', name: 'Yes' }, { value: 'later', name: 'Later' }], skip: 'No.' };
      if (taken === '') continue;
      const due = taken === 'later' ? yield { kind: 'line', ask: `When is the ${step}?`, preset: 'May' } : 'now';
      give(`${step} ${due}`);
      const told = yield { kind: 'line', ask: `Who knows of the ${step}?` };
      if (told !== '') give(`${step} ${due} ${told}`);
    }
  };
  const by = (keys: string): string[] => givenBy(steps, [...keys].reduce((state, key) => dialogueStep(steps, state, keyOf(key)), dialogueAt(steps, [])));
  expect(by('1Ann⏎1')).toEqual(['first now', 'first now Ann', 'second now']);
  // Back to the first step, which gets another day: who knows of it, and the second, stand.
  expect(by('1Ann⏎1⎋b⎋')).toEqual(by('1Ann⏎1'));
  expect(by('1Ann⏎1⎋b⎋2')).toEqual(['first May', 'first May Ann', 'second now']);
  expect(by('1Ann⏎1⎋b⎋s')).toEqual(['second now']);
});

test('line by line the same field is said in sentences', async () => {
  const desk = deskOf();
  desk.input.end('7\n2\nx\n');
  const conversation = openConversation(desk, true);
  await conversation.dialogue(dialogue);
  conversation.close();
  expect(desk.said()).toContain('\nColours, 1 of 2.\nWhich one?\nThere are two.\nLook well.\n1. Red: warm\n2. Blue\ns. Neither.\n1 to 2, s, q: 7\nA number from 1 to 2 is expected.\n1 to 2, s, q: 2\n');
  expect(desk.said()).toContain('A line, or an empty one for 12, b, q: x\nA number, please.\n');
});
