// What others see, in the words that every format shares.
import type { Report } from '../report/report.ts';
import type { ShownGroup } from '../terms.ts';
import type { ComparedVoice } from './compare-voices.ts';
import { leastDetailed, leastShown } from './view.ts';
import type { VoiceGroup, VoicePractice, Voices } from './voices.ts';
import { capital, listed, plural } from '../words.ts';

const names: Record<ShownGroup, string> = { boss: 'boss', board: 'board', peers: 'peers', reports: 'reports', others: 'others' };

/** `reports`, `boss (Mara)`, as within a sentence. */
export const groupInWords = ({ group, names: who }: Pick<VoiceGroup, 'group' | 'names'>): string => `${names[group]}${who.length > 0 ? ` (${listed(who)})` : ''}`;

/** `3 reports answered`, `the boss (Mara) answered` */
export function answeredInWords({ group, names: who, answers }: VoiceGroup): string {
  const word = answers > 1 ? { boss: 'bosses', board: 'board members', peers: 'peers', reports: 'reports', others: 'others' }[group] : { boss: 'boss', board: 'board member', peers: 'peer', reports: 'report', others: 'other' }[group];
  return `${answers === 1 ? 'the' : answers} ${word}${who.length > 0 ? ` (${listed(who)})` : ''}`;
}

/** Whose view a report is, as a clause. */
export function whoseView({ voices, audience }: Pick<Report, 'voices' | 'audience'>): string {
  if (!voices) return 'nobody else was asked';
  if (audience === 'ceo') return 'others were asked too, and what they answered is left out';
  return voices.groups.length === 0 ? 'too few others have answered yet' : `${listed(voices.groups.map(answeredInWords))} answered too`;
}

/** How others are asked; null where some have answered. */
export const howToAsk = ({ voices }: Pick<Report, 'voices'>): string | null => (voices ? null : 'To ask others: cto-check invite.');

const verdictWords: Record<VoicePractice['verdict'], string> = { 'clear gap': 'clear gap', 'worth a talk': 'worth a talk', 'in line': 'in line', split: "split: ask, don't average" };
const sideWords = { 'blind spot': 'self higher, a blind spot', 'hidden strength': 'self lower, a hidden strength' } as const;
const agreementWords = { agree: 'they agree', mixed: 'they agree in part', split: null } as const;

/** `clear gap: self higher, a blind spot; they agree` */
export function verdictInWords({ verdict, side, agreement }: VoicePractice): string {
  const together = agreement && agreementWords[agreement];
  return `${verdictWords[verdict]}${side ? `: ${sideWords[side]}` : ''}${together ? `; ${together}` : ''}`;
}

/** `self 75, reports 50 (5 answers): clear gap: …` */
export function practiceInWords(one: VoicePractice, { group }: Pick<VoiceGroup, 'group'>): string {
  const theirs = one.others === null ? '' : `, ${names[group]} ${one.others}`;
  return `self ${one.self}${theirs} (${plural(one.answers, 'answer')}, ${plural(one.items.length, 'question')}); ${verdictInWords(one)}.`;
}

/** `reports: blind spot in Code, perhaps Team; boss: in line`, or how many answers wait; null without any answer, or where they are left out. `brief`: how many gaps, without their names. `mark`: behind the group of the radar's second outline. */
export function voicesInOneLine({ voices, practices }: Pick<Report, 'voices' | 'practices'>, { brief = false, mark = '' } = {}): string | null {
  if (!voices) return null;
  const outline = outlineOf({ voices });
  const short = (id: string): string => practices.find((practice) => practice.id === id)?.short ?? id;
  const told = voices.groups.map((group) => `${names[group.group]}${mark && group === outline ? ` ${mark}` : ''}: ${brief ? gapsCounted(group) : gapsNamed(group, short)}`);
  return told.length > 0 ? told.join('; ') : (waitingInWords(voices)[0] ?? null);
}

/** Where a group is in view and no practice of it. */
export const nothingToShow = `Too few answers to show any one practice; one with a single question takes ${leastDetailed}.`;

const nothingToTell = ({ practices }: VoiceGroup, tooFew: string): string => (practices.length > 0 ? 'in line' : tooFew);

function gapsNamed(group: VoiceGroup, short: (id: string) => string): string {
  const gaps = (['blind spot', 'hidden strength'] as const).flatMap((side) => {
    const own = group.practices.filter((one) => one.side === side);
    const perhaps = own.filter(({ verdict }) => verdict !== 'clear gap').map(({ id }) => `perhaps ${short(id)}`);
    return own.length === 0 ? [] : [`${side} in ${[...own.filter(({ verdict }) => verdict === 'clear gap').map(({ id }) => short(id)), ...perhaps].join(', ')}`];
  });
  const split = group.practices.filter(({ verdict }) => verdict === 'split').map(({ id }) => short(id));
  return [...gaps, ...(split.length > 0 ? [`split on ${split.join(', ')}`] : [])].join(', ') || nothingToTell(group, 'too few to show a practice');
}

function gapsCounted(group: VoiceGroup): string {
  const count = (verdict: (one: VoicePractice) => boolean): number => group.practices.filter(verdict).length;
  const [gaps, split] = [count(({ side }) => side !== null), count(({ verdict }) => verdict === 'split')];
  return [...(gaps > 0 ? [plural(gaps, 'gap')] : []), ...(split > 0 ? [`split on ${split}`] : [])].join(', ') || nothingToTell(group, 'too few');
}

/** `Reports on Code: self 75 and reports 50 then, clear gap: …; self 75 and reports 65 now, in line.` `nameOf`: a practice's name. */
export function comparedInWords({ group, practice, before, after }: ComparedVoice, nameOf: (practice: string) => string): string {
  const figures = ({ self, others }: VoicePractice): string => `self ${self}${others === null ? '' : ` and ${names[group]} ${others}`}`;
  return `${capital(names[group])} on ${nameOf(practice)}: ${figures(before)} then, ${verdictInWords(before)}. Now ${figures(after)}, ${verdictInWords(after)}.`;
}

/** How many answers wait, and until when; how to read small groups together, where that would show something. */
export function waitingInWords({ groups, waiting }: Pick<Voices, 'groups' | 'waiting'>): string[] {
  if (waiting.length === 0) return [];
  const isMore = (group: string): boolean => groups.some((one) => one.group === group);
  const counts = waiting.map(({ group, answers }) => `${answers}${isMore(group) ? ' more' : ''} ${answers === 1 ? 'answer' : 'answers'} from ${names[group]}`);
  const all = waiting.reduce((sum, { answers }) => sum + answers, 0);
  return [
    `${listed(counts)} so far: shown from three on.`,
    ...(all >= leastShown ? ['When no more will come, cto-check report --pool shows them together as others, for good.'] : []),
  ];
}

/** How to read several views, a sentence each. */
export const howToReadVoices: readonly string[] = [
  'Both figures are means over the same questions, rounded to 5; groups stand side by side and are never blended.',
  'A gap counts from half a level on, and from more where few answered or they differ. Self higher is a blind spot, self lower a hidden strength; either may be wrong, so ask.',
  `A group is shown from ${leastShown} answers on and grows by no fewer; agreement, comments and single questions from ${leastDetailed} on. Boss and board are named, and were told so.`,
  "People tend to rate themselves about 8 points above their boss's view: so small a gap is the rule.",
  'Not for pay, hiring or firing: neither yours nor theirs.',
];

/** The same in short, for a page without room. */
export const howToReadBriefly = "Over the same questions, rounded to 5. People tend to rate themselves about 8 points above their boss's view. Not for pay, hiring or firing.";

/** The group that stands as a second outline in the radar: the first with three practices or more. */
export function outlineOf({ voices }: Pick<Report, 'voices'>): VoiceGroup | null {
  const order: readonly ShownGroup[] = ['reports', 'peers', 'boss', 'others', 'board'];
  return order.flatMap((group) => voices?.groups.filter((one) => one.group === group && one.practices.filter(({ others }) => others !== null).length >= 3) ?? [])[0] ?? null;
}
