// The first screen: what is asked, how long it takes, where the answers stay.
import { itemsOf } from '../core/bank/bank.ts';
import { dayAndMonth, addDays } from '../core/calendar.ts';
import { wrap } from '../core/columns.ts';
import { safe } from '../core/safe.ts';
import type { Mode } from '../core/terms.ts';
import type { Welcome } from './desk.ts';
import { fit, hanging, widthOf, type Look } from './frame.ts';
import type { Key } from './keys.ts';
import { minutesFor } from './progress.ts';

export interface WelcomeState {
  /** The lines of a finished report; null: the first screen itself. */
  demo: string[] | null;
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

const modeNames: Record<Mode, string> = { quick: 'short review', full: 'full review', deep: 'deep review' };

const longestName = Math.max(...Object.values(modeNames).map((name) => name.length));

export function offersOf({ bank, practices, fixedMode }: Welcome): Offer[] {
  const offer = (key: Offer['key'], mode: Mode, after = ''): Offer => {
    const items = itemsOf(bank, mode, practices ?? undefined);
    const minutes = minutesFor(items);
    return { key, mode, name: modeNames[mode], words: `${items.length} questions, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}${after}` };
  };
  const asked = (mode: Mode): number => itemsOf(bank, mode, practices ?? undefined).length;
  // Where a short review would ask the same questions there is nothing to choose.
  const only = fixedMode ?? (asked('quick') === asked('full') ? 'full' : null);
  const modes = only ? [offer('Enter', only)] : [offer('Enter', 'quick', '; can go on to the full'), offer('f', 'full')];
  return [...modes, { key: 'd', mode: null, name: 'see a finished report first (a made-up CTO, nothing is saved)', words: '' }];
}

/** The rest of the first screen, in sentences. */
export function wordsOf({ bank, now, folder, privacy }: Welcome) {
  return {
    title: safe(bank.title),
    ask: `What did you really do since ${dayAndMonth(addDays(now, -bank.period_days))}? You choose descriptions, not marks.`,
    rules: 'Two lines true? Take the higher. Joined later? Count from your first day.',
    kept: 'Your answers stay on this machine, readable by you alone:',
    where: [safe(folder), safe(privacy)],
    end: ['No network. Leave with q at any time; you come back to the same question.', 'A mirror, not a test: not for pay, hiring or firing.'],
  };
}

/** `demo` gives the lines of a finished report. */
export function welcomeStep(welcome: Welcome, state: WelcomeState, key: Key, demo: () => string[]): WelcomeState {
  const pressed = key.name === 'enter' || key.name === 'return' ? 'Enter' : (key.text || key.name).toLowerCase();
  const by = { up: -1, down: 1, pageup: -10, pagedown: 10 }[key.name];
  if (by !== undefined) return { ...state, top: Math.max(0, Math.min((state.demo?.length ?? 6) - 1, state.top + by)) };
  if (state.demo) return ['Enter', 'escape', 'b', 'd', 'q'].includes(pressed) ? { ...state, demo: null, top: 0 } : state;
  if (pressed === 'q') return { ...state, chosen: 'left' };
  const offer = offersOf(welcome).find((one) => one.key === pressed);
  if (!offer) return state;
  return offer.mode ? { ...state, chosen: offer.mode } : { ...state, demo: demo(), top: 0 };
}

export function welcomeView(welcome: Welcome, { demo, top }: WelcomeState, look: Look): string[] {
  const { palette, glyphs } = look;
  if (demo) {
    const room = Math.max(1, look.rows - 1);
    const from = Math.max(0, Math.min(top, demo.length - room));
    return [...demo.slice(from, from + room), palette.dim('Enter back')];
  }
  const width = widthOf(look);
  const { title, ask, rules, kept, where, end } = wordsOf(welcome);
  const offers = offersOf(welcome).map(({ key, name, words }) => {
    const first = `  ${palette.key(key)}${' '.repeat(8 - key.length)}`;
    if (words === '') return { lines: hanging(first, name, width) };
    return { lines: width < 60 ? hanging(first, `${name}, ${words}`, width) : hanging(`${first}${name.padEnd(longestName)}   `, words, width) };
  });
  const joined = where.join('      ');
  const place = joined.length + 2 <= width ? [`  ${joined}`] : where.flatMap((line) => hanging('  ', line, width));
  const paragraph = (lines: string[], apart = false) => ({ lines, apart });
  return fit(
    {
      head: [palette.strong(`cto-check ${glyphs.dot} ${title}`)].filter(() => width >= title.length + 12),
      bar: [],
      lead: wrap(ask, width).map((line) => palette.strong(line)),
      hint: wrap(rules, width).map(palette.dim),
      groups: [...offers, paragraph([...wrap(kept, width), ...place], true), paragraph(end.flatMap((line) => wrap(line, width)), true)],
      focus: null,
      top,
      foot: [palette.dim(width < 60 ? 'Enter begins' : `Enter begins ${glyphs.dot} d a finished report ${glyphs.dot} q leave`)],
    },
    look,
  );
}
