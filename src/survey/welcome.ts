// The first screen: what is asked, how long it takes, where the answers stay.
import { itemsOf } from '../core/bank/bank.ts';
import { dayAndMonth, addDays } from '../core/calendar.ts';
import { columnsOf, padEnd, wrap } from '../core/columns.ts';
import { safe } from '../core/safe.ts';
import { modes as allModes, type Mode } from '../core/terms.ts';
import { phrases } from '../core/language/phrases.ts';
import type { Welcome } from './desk.ts';
import { fit, hanging, widthOf, type Look } from './frame.ts';
import { pressedOn, type Key } from './keys.ts';
import { keyLine } from './parts.ts';
import { minutesFor } from './progress.ts';
import { pointerAfter } from './rows.ts';

const phrase = phrases('survey.welcome', {
  mode: { quick: 'short review', full: 'full review', deep: 'deep review' },
  length: { one: '{questions} questions, about {n} minute', other: '{questions} questions, about {n} minutes' },
  lengthFurther: { one: '{questions} questions, about {n} minute; can go on to the full', other: '{questions} questions, about {n} minutes; can go on to the full' },
  demo: 'see a finished report first (a made-up CTO, nothing is saved)',
  ask: 'What did you really do since {since}? You choose descriptions, not marks.',
  rules: 'Two lines true? Take the higher. Joined later? Count from your first day.',
  kept: 'Your answers stay on this machine, readable by you alone:',
  leave: 'No network. Leave with q at any time; you come back to the same question.',
  mirror: 'A mirror, not a test: not for pay, hiring or firing.',
  back: 'back',
  offer: '{name}, {words}',
  begins: 'begins',
  report: 'a finished report',
  leaves: 'leave',
  further: { one: '{n} more line', other: '{n} more lines' },
});

export interface WelcomeState {
  /** Whether a finished report is shown instead of the first screen itself. */
  demo: boolean;
  /** How far either is scrolled. */
  top: number;
  chosen: Mode | 'left' | null;
}

/** What can be pressed, in words for a terminal and for plain lines. */
interface Offer {
  key: 'Enter' | 'f' | 'd';
  mode: Mode | null;
  name: string;
  words: string;
}

const longestName = (): number => Math.max(...allModes.map((mode) => columnsOf(phrase.mode[mode]())));

export function offersOf({ bank, practices, fixedMode }: Welcome): Offer[] {
  const offer = (key: Offer['key'], mode: Mode, further = false): Offer => {
    const items = itemsOf(bank, mode, practices ?? undefined);
    const minutes = minutesFor(items);
    return { key, mode, name: phrase.mode[mode](), words: phrase[further ? 'lengthFurther' : 'length']({ questions: items.length, n: minutes }) };
  };
  const asked = (mode: Mode): number => itemsOf(bank, mode, practices ?? undefined).length;
  // Where a short review would ask the same questions there is nothing to choose.
  const only = fixedMode ?? (asked('quick') === asked('full') ? 'full' : null);
  const modes = only ? [offer('Enter', only)] : [offer('Enter', 'quick', true), offer('f', 'full')];
  return [...modes, { key: 'd', mode: null, name: phrase.demo(), words: '' }];
}

/** The rest of the first screen, in sentences. */
export function wordsOf({ bank, now, folder, privacy }: Welcome) {
  return {
    title: safe(bank.title),
    ask: phrase.ask({ since: dayAndMonth(addDays(now, -bank.period_days)) }),
    rules: phrase.rules(),
    kept: phrase.kept(),
    where: [safe(folder), safe(privacy)],
    end: [phrase.leave(), phrase.mirror()],
  };
}

/** `demo` gives the lines of a finished report for the screen as it is. */
export function welcomeStep(welcome: Welcome, state: WelcomeState, key: Key, demo: () => string[]): WelcomeState {
  const pressed = key.ctrl ? '' : key.name === 'enter' || key.name === 'return' ? 'Enter' : pressedOn(key);
  const by = { up: -1, down: 1, pageup: -10, pagedown: 10 }[key.name];
  if (by !== undefined) return { ...state, top: pointerAfter(state.top, by, state.demo ? demo().length : 6) };
  if (state.demo) return ['Enter', 'escape', 'b', 'd', 'q'].includes(pressed) ? { ...state, demo: false, top: 0 } : state;
  if (pressed === 'q') return { ...state, chosen: 'left' };
  const offer = offersOf(welcome).find((one) => one.key === pressed);
  if (!offer) return state;
  return offer.mode ? { ...state, chosen: offer.mode } : { ...state, demo: true, top: 0 };
}

export function welcomeView(welcome: Welcome, { demo: isDemo, top }: WelcomeState, look: Look, demo: () => string[]): string[] {
  const { palette, glyphs } = look;
  if (isDemo) {
    const lines = demo();
    const room = Math.max(1, look.rows - 1);
    const from = Math.max(0, Math.min(top, lines.length - room));
    const further = lines.length - from - room;
    const scrolls = lines.length > room ? [{ cap: glyphs.arrows, words: [further > 0 ? phrase.further({ n: further }) : ''], spare: 2 }] : [];
    return [...lines.slice(from, from + room), keyLine([{ cap: 'Enter', words: [phrase.back()], spare: 1 }, ...scrolls], look)];
  }
  const width = widthOf(look);
  const { title, ask, rules, kept, where, end } = wordsOf(welcome);
  const offers = offersOf(welcome).map(({ key, name, words }) => {
    const first = `  ${palette.key(key)}${' '.repeat(Math.max(1, 8 - columnsOf(key)))}`;
    if (words === '') return { lines: hanging(first, name, width) };
    return { lines: width < 60 ? hanging(first, phrase.offer({ name, words }), width) : hanging(`${first}${padEnd(name, longestName())}   `, words, width) };
  });
  const joined = where.join('      ');
  const place = columnsOf(joined) + 2 <= width ? [`  ${joined}`] : where.flatMap((line) => hanging('  ', line, width));
  const paragraph = (lines: string[], apart = false) => ({ lines, apart });
  return fit(
    {
      head: [palette.strong(`cto-check ${glyphs.dot} ${title}`)].filter(() => width >= columnsOf(title) + 12),
      bar: [],
      lead: wrap(ask, width).map((line) => palette.strong(line)),
      hint: wrap(rules, width).map(palette.dim),
      groups: [...offers, paragraph([...wrap(kept, width), ...place], true), paragraph(end.flatMap((line) => wrap(line, width)), true)],
      focus: null,
      top,
      foot: [keyLine([{ cap: 'Enter', words: [phrase.begins()], spare: 1 }, ...(width < 60 ? [] : [{ cap: 'd', words: [phrase.report()], spare: 3 }, { cap: 'q', words: [phrase.leaves()], spare: 2 }])], look)],
    },
    look,
  );
}
