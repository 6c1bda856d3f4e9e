// The reducer: what every key does on every screen.
import { describe, expect, test } from 'vitest';
import { mostCharacters } from '../../src/core/plan/note.ts';
import type { State } from '../../src/survey/state.ts';
import { contextOf } from '../../src/survey/state.ts';
import { step } from '../../src/survey/step.ts';
import { draftOf, smallBank } from './banks.ts';
import { eventOf } from '../../src/survey/keys.ts';
import { view } from '../../src/survey/view.ts';
import { answersOf, begin, keyOf, lookOf, press } from './keys.ts';

const fresh = (): State => begin(smallBank, draftOf(smallBank));
/** The keys from the first question to each of the others. */
const to = { count: '3', list: '32⏎', second: '32⏎1⏎', scenario: '32⏎1⏎444⏎', evidence: '32⏎1⏎444⏎2⏎', summary: '32⏎1⏎144⏎2⏎' } as const;

describe('answering', () => {
  test.each([
    ['a digit answers a question with levels at once', '3', { 'one.level': 3 }],
    ['arrows and Enter answer it too', '↓↓⏎', { 'one.level': 2 }],
    ['Enter alone answers nothing', '⏎⏎⏎', {}],
    ['a digit without a level answers nothing', '67890', {}],
    ['d says that one does not know', 'd', { 'one.level': 'dk' }],
    ['n says that it does not apply', 'n', { 'one.level': 'na' }],
    ['the lines of d and n can be chosen with the arrows', '↑⏎', { 'one.level': 'dk' }],
    ['n does nothing where the question always applies', '3n', { 'one.level': 3 }],
    ['a count is typed and taken by Enter', '312⏎', { 'one.level': 3, 'one.count': 12 }],
    ['a typed digit can be taken back', '312⌫⏎', { 'one.level': 3, 'one.count': 1 }],
    ['a count has four digits at most', '399999⏎', { 'one.level': 3, 'one.count': 9999 }],
    ['an empty Enter is no count', '3⏎', { 'one.level': 3 }],
    ['a skipped question stays open', 's', { 'one.level': null }],
  ])('%s', (_title, keys, answers) => {
    expect(answersOf(press(fresh(), keys))).toEqual(answers);
  });

  test.each([
    ['digits tick', '13⏎', ['a', 'c'], undefined],
    ['a second time unticks', '131⏎', ['c'], undefined],
    ['a third time says that a statement does not apply, where it may', '1222⏎', ['a'], ['b']],
    ['a fourth time begins anew', '122222⏎', ['a', 'b'], undefined],
    ['a statement that always applies is ticked again', '1112⏎', ['a', 'b'], undefined],
    ['the third press counts only right after the second', '12212⏎', ['b'], undefined],
    ['0 and Enter say none', '0⏎', [], undefined],
    ['a tick takes "none" back', '01⏎', ['a'], undefined],
    ['"none" takes the ticks back', '10⏎', [], undefined],
    ['"none" leaves what does not apply', '2220⏎', [], ['b']],
    ['Space ticks the line of the pointer', '↓↓↓␣⏎', ['c'], undefined],
  ])('a list: %s', (_title, keys, answer, na) => {
    const response = press(fresh(), to.list + keys).draft.responses.find(({ item }) => item === 'two.list');
    expect(response?.answer).toEqual(answer);
    expect(response?.na).toEqual(na);
  });

  test('a list refuses an empty Enter and says what 0 means', () => {
    const state = press(fresh(), `${to.list}⏎`);
    expect(answersOf(state)).not.toHaveProperty('two.list');
    expect(state.message).toContain('0');
  });

  test('every statement that does not apply makes the list complete', () => {
    const everyAway = { ...smallBank, practices: smallBank.practices.map((practice) => ({ ...practice, items: practice.items.map((item) => (item.type === 'checklist' ? { ...item, statements: item.statements.map((one) => ({ ...one, na: 'It is not there' })) } : item)) })) };
    const state = press(begin(everyAway, draftOf(everyAway)), `${to.list}111222333⏎`);
    expect(state.draft.at.item).toBe('two.level');
  });

  test('ticks that were not confirmed stay in the draft', () => {
    const state = press(fresh(), `${to.list}1`);
    expect(state.draft.ticking).toEqual({ item: 'two.list', ticked: ['a'], na: [] });
    expect(press(begin(smallBank, state.draft), '3⏎').draft.responses.at(-1)?.answer).toEqual(['a', 'c']);
  });
});

describe('a list taken up after a rewording', () => {
  const ticking = (ticked: string[], na: string[] = []) => begin(smallBank, { ...draftOf(smallBank), ticking: { item: 'two.list', ticked, na } }).draft.ticking;

  test('keeps its ticks when every statement is still there', () => {
    expect(ticking(['a'], ['b'])).toEqual({ item: 'two.list', ticked: ['a'], na: ['b'] });
  });

  test.each([
    [['a', 'gone'], []],
    [['a'], ['gone']],
    [['a'], ['c']],
    [['b'], ['b']],
  ])('is begun anew when ticks no longer fit: %j, %j', (ticked, na) => {
    expect(ticking(ticked, na)).toBeNull();
  });
});

describe('going back and on', () => {
  test('b goes back any number of steps, across practices', () => {
    const state = press(fresh(), `${to.second}bbb`);
    expect(state.draft.at).toEqual({ phase: 'questions', item: 'one.level' });
    expect(state.pointer).toBe(2);
    expect(press(state, 'b').message).toContain('first');
  });

  test('Enter goes forward again and changes nothing', () => {
    const before = press(fresh(), to.scenario);
    const after = press(before, 'bbbbb⏎⏎⏎⏎⏎');
    expect(after.draft.at).toEqual(before.draft.at);
    expect(after.draft.responses).toEqual(before.draft.responses);
  });

  test('a count shows the number given before', () => {
    expect(answersOf(press(fresh(), '312⏎b⏎'))).toMatchObject({ 'one.count': 12 });
    expect(answersOf(press(fresh(), '312⏎b7⏎'))).toMatchObject({ 'one.count': 7 });
    expect(answersOf(press(fresh(), '312⏎b⌫⏎'))).toMatchObject({ 'one.count': 1 });
  });

  test('after a step back the next question in order comes, answered or not', () => {
    expect(press(fresh(), `${to.second}bbb4`).draft.at.item).toBe('one.count');
  });

  test('s keeps an answer given before', () => {
    expect(answersOf(press(fresh(), '3bs'))).toEqual({ 'one.level': 3 });
  });

  test('b goes back from feedback, evidence and summary', () => {
    expect(press(fresh(), `${to.scenario}2b`)).toMatchObject({ over: null, pointer: 1 });
    expect(press(fresh(), `${to.evidence}b⏎`).draft.at).toEqual({ phase: 'questions', item: 'three.case' });
    expect(press(fresh(), `${to.evidence}⎋`).draft.at).toEqual({ phase: 'questions', item: 'three.case' });
    expect(press(fresh(), `${to.summary}b`).draft.at).toEqual({ phase: 'questions', item: 'three.case' });
  });

  test('a scenario shows the feedback of every option before the next question', () => {
    const state = press(fresh(), `${to.scenario}1`);
    expect(contextOf(state)).toBe('feedback');
    expect(state.draft.at.item).toBe('three.case');
    expect(press(state, '3xyz').draft).toBe(state.draft);
    expect(contextOf(press(state, '⏎'))).toBe('evidence');
  });

  test('after a rewording only those questions are asked again', () => {
    const done = press(fresh(), to.summary).draft;
    const responses = done.responses.filter(({ item }) => item !== 'one.count' && item !== 'three.level');
    const state = begin(smallBank, { ...done, responses, at: { phase: 'questions', item: 'one.count' } });
    expect(press(state, '2⏎').draft.at.item).toBe('three.level');
    expect(contextOf(press(state, '2⏎1'))).toBe('summary');
  });

  test('a reworded question that lies further ahead is asked before the end', () => {
    const done = press(fresh(), to.summary).draft;
    const responses = done.responses.filter(({ item }) => item !== 'one.level' && item !== 'three.level');
    const state = begin(smallBank, { ...done, responses, at: { phase: 'questions', item: 'three.level' } });
    expect(press(state, '1').draft.at.item).toBe('one.level');
  });
});

describe('notes and evidence', () => {
  test('letters are text while a note is typed', () => {
    const state = press(fresh(), 'eqbdns?1⏎');
    expect(state.draft.responses).toEqual([{ item: 'one.level', rev: 1, answer: null, note: 'qbdns?1' }]);
    expect(state.draft.at.item).toBe('one.level');
  });

  test('a note survives the answer, and an answer the note', () => {
    expect(press(fresh(), 'ehi⏎3').draft.responses[0]).toEqual({ item: 'one.level', rev: 1, answer: 3, note: 'hi' });
    expect(press(fresh(), '3behi⏎').draft.responses[0]).toEqual({ item: 'one.level', rev: 1, answer: 3, note: 'hi' });
  });

  test('Esc drops what was typed, and an emptied note goes', () => {
    const noted = press(fresh(), 'ehi⏎');
    expect(press(noted, 'exx⎋').draft.responses[0]?.note).toBe('hi');
    expect(press(noted, 'e⌫⌫⏎').draft.responses[0]).not.toHaveProperty('note');
  });

  test('a note being typed is kept when one leaves', () => {
    const typed = press(fresh(), '3ehi');
    const left = step(typed, { type: 'leave' }, typed.clock);
    expect(left.ended).toBe('left');
    expect(left.draft.responses).toContainEqual({ item: 'one.count', rev: 1, answer: null, note: 'hi' });
  });

  test('a note holds 500 characters, and says so', () => {
    const state = press(fresh(), `e${'x'.repeat(mostCharacters + 5)}`);
    expect(state.message).toContain('500');
    expect(press(state, '⏎').draft.responses[0]?.note).toHaveLength(mostCharacters);
  });

  test('high answers are asked for evidence, one a practice, and Enter skips', () => {
    const state = press(fresh(), to.evidence);
    expect(state.draft.at).toEqual({ phase: 'evidence', item: 'two.level' });
    const kept = press(state, 'Acme⏎');
    expect(kept.draft.responses.find(({ item }) => item === 'two.level')?.evidence).toBe('Acme');
    expect(contextOf(kept)).toBe('summary');
    expect(press(state, '⏎').draft.responses.find(({ item }) => item === 'two.level')?.evidence).toBe('');
  });

  test('any word may be typed as evidence', () => {
    for (const word of ['constructor', 'toString', '__proto__']) {
      const state = press(fresh(), to.evidence + word);
      expect(state.message).toBeNull();
      expect(press(state, '⏎').draft.responses.find(({ item }) => item === 'two.level')?.evidence).toBe(word);
    }
  });

  describe('typed too fast into the evidence', () => {
    const typed = (keys: string, after: number): State => [...keys].reduce((state, key) => step(state, eventOf(state, keyOf(key)), state.clock + after), press(fresh(), to.evidence));

    test.each([...'0123456789bdnseqf?'])('%s was meant for the question before', (key) => {
      expect(typed(key.repeat(3), 100)).toMatchObject({ editor: { text: '' }, message: 'Type the evidence, or Enter skips.' });
    });

    test('the same keys are text 600 ms after the screen came', () => {
      expect(typed('d', 599).editor.text).toBe('');
      expect(typed('d', 600).editor.text).toBe('d');
    });

    test('each line of evidence begins anew', () => {
      // Two high answers in two practices, so that two lines are asked.
      const first = press(fresh(), '512⏎1⏎444⏎2⏎');
      const second = press(first, '⏎');
      expect(second.draft.at.item).not.toBe(first.draft.at.item);
      expect(step(second, eventOf(second, keyOf('d')), second.clock + 100).editor.text).toBe('');
    });

    test('text that begins otherwise is kept whole, and so is what goes on at once', () => {
      expect(typed('Acme', 1).editor.text).toBe('Acme');
      expect(typed('Ben defended it', 50).editor.text).toBe('Ben defended it');
      expect(typed('bed and breakfast', 150).editor.text).toBe('bed and breakfast');
      // A key pressed twice on the question before, a pause, then the text.
      const late = typed('3', 100);
      expect(step(late, eventOf(late, keyOf('A')), late.clock + 600).editor.text).toBe('A');
    });

    test('Enter skips at once', () => {
      expect(contextOf(typed('⏎', 1))).toBe('summary');
    });

    test('a paste is kept, be it one character', () => {
      const state = press(fresh(), to.evidence);
      expect(step(state, eventOf(state, { name: 'paste', text: '7', ctrl: false }), state.clock + 1).editor.text).toBe('7');
    });

    test('a clock set back drops nothing', () => {
      expect(typed('d', -5000).editor.text).toBe('d');
    });
  });

  test('? and Enter open the help over the evidence, dots alone are refused', () => {
    const help = press(fresh(), `${to.evidence}?⏎`);
    expect([contextOf(help), contextOf(press(help, '⏎'))]).toEqual(['help', 'evidence']);
    expect(press(help, '⏎')).toMatchObject({ editor: { text: '' }, draft: { at: { phase: 'evidence' } } });
    expect(press(fresh(), `${to.evidence}…⏎`)).toMatchObject({ draft: { at: { phase: 'evidence' } }, message: 'Your own words are needed here, in place of the dots.' });
  });

  test('q and Enter leave from the evidence', () => {
    expect(press(fresh(), `${to.evidence}q⏎`)).toMatchObject({ ended: 'left', draft: { at: { phase: 'evidence' } } });
  });
});

describe('nothing that stands on the screen is lost', () => {
  const responseOf = (state: State, id: string) => state.draft.responses.find(({ item }) => item === id);

  test('ticks count when one goes back from them, be it from the summary', () => {
    const state = press(fresh(), `${to.list}13b`);
    expect(state.draft).toMatchObject({ at: { item: 'one.count' }, ticking: null });
    expect(responseOf(state, 'two.list')?.answer).toEqual(['a', 'c']);
    expect(press(state, '⏎').draft.at.item).toBe('two.list');
    const summary = press(fresh(), to.summary);
    expect(responseOf(press(summary, '↓↓↓⏎3b'), 'two.list')?.answer).toEqual(['a', 'c']);
  });

  test('a list with nothing ticked answers nothing by going back', () => {
    expect(responseOf(press(fresh(), `${to.list}11b`), 'two.list')).toBeUndefined();
  });

  test('a number that was typed counts when one leaves', () => {
    const state = press(fresh(), '342q');
    expect([state.ended, state.draft.at.item, answersOf(state)]).toEqual(['left', 'one.count', { 'one.level': 3, 'one.count': 42 }]);
    expect(answersOf(press(fresh(), '342⌫⌫q'))).toEqual({ 'one.level': 3 });
  });

  test('a lone ? and dots alone are no note', () => {
    for (const text of ['?', '…']) {
      const state = press(fresh(), `e${text}`);
      expect(press(state, '⏎')).toMatchObject({ over: { kind: 'note' }, draft: { responses: [] } });
      expect(step(state, { type: 'leave' }, state.clock).draft.responses).toEqual([]);
    }
  });

  test('a lone b or q is no evidence, whoever ends it', () => {
    for (const key of ['b', 'q', 'Q', '?', '…']) {
      const state = press(fresh(), to.evidence + key);
      expect(responseOf(step(state, { type: 'leave' }, state.clock), 'two.level')?.evidence).toBeUndefined();
    }
  });

  test('Esc says that it drops what was typed', () => {
    const words = (keys: string): string => view(press(fresh(), to.evidence + keys), lookOf(80, 24)).slice(-2).join(' ');
    expect([words(''), words('Anna'), words('Anna⎋')].map((line) => /Esc (\w+)/.exec(line)?.[1])).toEqual(['back', 'drops', 'back']);
  });
});

describe('the summary', () => {
  const summary = (): State => press(fresh(), to.summary);

  test('Enter saves when no answer is chosen', () => {
    expect(press(summary(), '⏎').ended).toBe('finished');
  });

  test('an answer can be changed, and one comes back to it', () => {
    const state = press(summary(), '↓↓⏎5⏎');
    expect(answersOf(state)).toMatchObject({ 'one.count': 5 });
    expect(state.draft.at).toEqual({ phase: 'summary', item: null });
    expect(state.pointer).toBe(1);
    expect(press(state, '⎋⏎').ended).toBe('finished');
  });

  test('b leaves an answer as it is', () => {
    expect(press(summary(), '↓⏎b').draft.responses).toEqual(summary().draft.responses);
  });

  test('a scenario changed there shows its feedback and comes back', () => {
    const state = press(summary(), '↑⏎3');
    expect(contextOf(state)).toBe('feedback');
    expect(contextOf(press(state, '⏎'))).toBe('summary');
  });

  test('f goes on to the full review and asks only what is new', () => {
    const state = press(summary(), 'f');
    expect(state.draft).toMatchObject({ mode: 'full', at: { item: 'one.deep' } });
    const further = press(state, '1');
    expect(further.draft.at.item).toBe('three.more');
    expect(contextOf(press(further, '1⏎'))).toBe('summary');
  });

  test('f after a skipped question and skipped evidence asks neither again', () => {
    const state = press(fresh(), 's2⏎1⏎444⏎2⏎⏎f1');
    expect(state.draft.at.item).toBe('three.more');
    expect(contextOf(press(state, '1⏎'))).toBe('summary');
  });

  test('a full review has nothing to go on to', () => {
    const state = press(begin(smallBank, draftOf(smallBank, 'full')), 'sssssssss');
    expect(contextOf(state)).toBe('summary');
    expect(press(state, 'f').draft.mode).toBe('full');
  });
});

describe('help and leaving', () => {
  test('help opens over any question and closes to the same place', () => {
    const state = press(fresh(), '3↓?');
    expect(contextOf(state)).toBe('help');
    for (const key of ['⏎', '?', '⎋', 'b', 'q']) expect(press(state, key)).toMatchObject({ over: null, pointer: 0, ended: null, draft: { at: { item: 'one.count' } } });
  });

  test('the help says what q does there, and what elsewhere', () => {
    expect(view(press(fresh(), '3?'), lookOf(80, 60)).join('\n')).toMatch(/q {2}closes this page; elsewhere it leaves/);
  });

  test('digits in the help answer nothing', () => {
    expect(answersOf(press(fresh(), '?123'))).toEqual({});
  });

  test('help over feedback comes back to the feedback', () => {
    expect(contextOf(press(fresh(), `${to.scenario}2?⏎`))).toBe('feedback');
  });

  test('q leaves, and nothing counts after it', () => {
    const state = press(fresh(), '3q456');
    expect(state.ended).toBe('left');
    expect(answersOf(state)).toEqual({ 'one.level': 3 });
  });

  test('leaving before the first answer keeps no draft', () => {
    const state = fresh();
    expect(press(state, 'q').draft).toBe(state.draft);
  });

  test('leaving after skips alone keeps no draft', () => {
    const state = press(fresh(), 's');
    expect(press(state, 'q').draft).toBe(state.draft);
  });

  test('a pasted text answers nothing', () => {
    const state = fresh();
    expect(step(state, { type: 'unknown' }, 1).draft).toBe(state.draft);
  });
});

describe('time', () => {
  test('seconds count activity; a pause over three minutes does not count', () => {
    let state = step(fresh(), { type: 'digit', digit: 3 }, 10_000);
    state = step(state, { type: 'digit', digit: 2 }, 1_000_000);
    state = step(state, { type: 'submit' }, 1_005_000);
    expect(state.draft.seconds).toBe(15);
  });
});
