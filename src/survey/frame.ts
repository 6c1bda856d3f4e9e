// Fits a screen into the terminal's rows and columns: what is least needed goes first, the question and the keys never.
import { clip, columnsOf, wrap } from '../core/columns.ts';
import type { Palette } from '../core/palette.ts';
import { phrases } from '../core/language/phrases.ts';
import type { Glyphs } from './glyphs.ts';

const phrase = phrases('survey.frame', { more: 'more: {what}' });

/** What the screen is drawn on, and with. */
export interface Look {
  columns: number;
  rows: number;
  palette: Palette;
  glyphs: Glyphs;
}

/** An answer line, or any other part that stays in one piece. */
export interface Group {
  lines: string[];
  /** Names it where it is hidden. */
  key?: string;
  /** Set off from the group above. */
  apart?: boolean;
  /** The line that must be seen where not all have room; the first when left out. */
  seen?: number;
}

/** A screen before it is fitted. Every line fits into `widthOf(look)`. */
export interface Page {
  /** Where one is. */
  head: string[];
  bar: string[];
  /** What is asked. */
  lead: string[];
  hint: string[];
  groups: Group[];
  /** The group that must be seen. */
  focus: number | null;
  /** Without a focus: the group that is shown first when not all fit. */
  top: number;
  /** The keys, then a status: two rows, more where a message is long. */
  foot: string[];
}

/** Lines are read best up to here; what is wider stays empty. */
const widest = 80;

export const widthOf = ({ columns }: Look): number => Math.max(10, Math.min(columns, widest));

/** A frame is as high as the smallest usual terminal where it can, so that the keys keep their place. */
const usualRows = 24;

/** From roomy to tight: blank lines between groups, above a group apart, around them, below the head; then what is left out: hint, bar, head. */
const fits = [
  { between: 1, apart: 2, around: 2, top: 1, leave: 0 },
  { between: 1, apart: 1, around: 1, top: 1, leave: 0 },
  { between: 0, apart: 1, around: 1, top: 1, leave: 0 },
  { between: 0, apart: 0, around: 1, top: 1, leave: 0 },
  { between: 0, apart: 0, around: 1, top: 0, leave: 0 },
  { between: 0, apart: 0, around: 0, top: 0, leave: 0 },
  { between: 0, apart: 0, around: 0, top: 0, leave: 1 },
  { between: 0, apart: 0, around: 0, top: 0, leave: 2 },
  { between: 0, apart: 0, around: 0, top: 0, leave: 3 },
] as const;

type Fit = (typeof fits)[number];

/** The page's lines, never more than the rows. */
export function fit(page: Page, look: Look): string[] {
  for (const one of fits) {
    const lines = compose(page, one, look);
    if (lines.length <= look.rows) return lines;
  }
  const lead = page.lead.slice(0, Math.max(1, look.rows - page.foot.length - 1));
  const room = Math.max(1, look.rows - lead.length - page.foot.length);
  const groups: Group[] = [{ lines: shownGroups(page, room, look) }];
  const lines = compose({ ...page, lead, groups }, fits.at(-1)!, look);
  return lines.length <= look.rows ? lines : [...lines.slice(0, Math.max(0, look.rows - page.foot.length)), ...page.foot].slice(-look.rows);
}

function compose({ head, bar, lead, hint, groups, foot }: Page, { between, apart, around, top, leave }: Fit, { rows }: Look): string[] {
  const lines = [...(leave < 3 ? head : []), ...(leave < 2 ? bar : []), ...blank(head.length > 0 ? top : 0), ...lead, ...(leave < 1 ? hint : []), ...blank(around)];
  groups.forEach((group, at) => lines.push(...blank(at === 0 ? 0 : group.apart ? apart : between), ...group.lines));
  const below = Math.max(Math.min(1, around), Math.min(rows, usualRows) - lines.length - foot.length);
  return [...lines, ...blank(below), ...foot];
}

const blank = (count: number): string[] => Array.from({ length: count }, () => '');

/** As many whole groups as there is room for, with a line that names what is hidden above or below. */
function shownGroups(page: Page, room: number, look: Look): string[] {
  const { groups } = page;
  const from = firstShown(page, room);
  const to = lastShown(groups, from, room);
  const above = hidden(groups.slice(0, from), look.glyphs.up, look);
  const below = hidden(groups.slice(to), look.glyphs.down, look);
  const lines = groups.slice(from, to).flatMap((group) => group.lines);
  const left = Math.max(1, room - above.length - below.length);
  const start = Math.max(0, (groups[from]?.seen ?? 0) - left + 1);
  return [...above, ...lines.slice(start, start + left), ...below].slice(0, room);
}

/** Scrolled as little as shows the focus; never past the point where the end is seen. */
function firstShown({ groups, focus, top }: Page, room: number): number {
  const enough = groups.findIndex((_, from) => lastShown(groups, from, room) >= (focus === null ? groups.length : focus + 1));
  return focus === null ? Math.min(top, enough) : enough;
}

/** The index after the last group that fits when the first shown is `from`; at least one is shown. */
function lastShown(groups: readonly Group[], from: number, room: number): number {
  let left = room - (from > 0 ? 1 : 0);
  for (let at = from; at < groups.length; at += 1) {
    left -= groups[at]!.lines.length;
    const marker = at < groups.length - 1 ? 1 : 0;
    if (left < marker) return Math.max(from + 1, at);
  }
  return groups.length;
}

function hidden(groups: readonly Group[], arrow: string, look: Look): string[] {
  if (groups.length === 0) return [];
  const keys = groups.map(({ key }) => key);
  const what = keys.every((key) => key !== undefined) ? keys.join(', ') : String(groups.length);
  return [look.palette.dim(clip(`  ${arrow} ${phrase.more({ what })}`, widthOf(look), look.glyphs.ellipsis))];
}

/** Words side by side: the first at the left, the last at the right; null when they do not fit. */
export function spread(parts: readonly string[], width: number): string | null {
  const free = width - parts.reduce((sum, part) => sum + columnsOf(part), 0);
  const gaps = parts.length - 1;
  if (free < 2 * gaps) return null;
  return parts.map((part, at) => (at === gaps ? part : part + ' '.repeat(Math.floor(free / gaps) + (at >= gaps - (free % gaps) ? 1 : 0)))).join('');
}

/** A text with a first line's beginning and a hanging indent, each line painted. */
export function hanging(first: string, text: string, width: number, paint: (line: string) => string = (line) => line): string[] {
  const indent = columnsOf(first);
  const lines = wrap(text, width - indent);
  return (lines.length > 0 ? lines : ['']).map((line, at) => (at === 0 ? first : ' '.repeat(indent)) + paint(line));
}
