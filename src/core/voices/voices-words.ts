// What others see, in the words that every format shares.
import { installed, type Call } from '../call.ts';
import type { Report } from '../report/report.ts';
import { phrases } from '../language/phrases.ts';
import type { ShownGroup } from '../terms.ts';
import type { ComparedVoice } from './compare-voices.ts';
import { leastDetailed, leastShown } from './view.ts';
import type { VoiceGroup, VoicePractice, Voices } from './voices.ts';
import { capital, listed, nameIn } from '../words.ts';

const phrase = phrases('voices', {
  group: { boss: 'boss', board: 'board', peers: 'peers', reports: 'reports', others: 'others' },
  counted: {
    boss: { one: 'the boss', other: '{n} bosses' },
    board: { one: 'the board member', other: '{n} board members' },
    peers: { one: 'the peer', other: '{n} peers' },
    reports: { one: 'the report', other: '{n} reports' },
    others: { one: 'the other', other: '{n} others' },
  },
  named: '{group} ({names})',
  nobody: 'nobody else was asked',
  leftOut: 'others were asked too, and what they answered is left out',
  tooFewYet: 'too few others have answered yet',
  answeredToo: '{groups} answered too',
  howToAsk: 'To ask others: {command}.',
  verdict: { clearGap: 'clear gap', worthTalk: 'worth a talk', inLine: 'in line', split: "split: ask, don't average" },
  side: { blindSpot: 'self higher, a blind spot', hiddenStrength: 'self lower, a hidden strength' },
  agreement: { agree: 'they agree', mixed: 'they agree in part' },
  sided: '{verdict}: {side}',
  together: '{verdict}; {agreement}',
  answers: { one: '{n} answer', other: '{n} answers' },
  questions: { one: '{n} question', other: '{n} questions' },
  practice: 'self {self}, {group} {others} ({answers}, {questions}); {verdict}.',
  practiceSelf: 'self {self} ({answers}, {questions}); {verdict}.',
  ofGroup: '{group}: {gaps}',
  semicolon: '; ',
  comma: ', ',
  nothingToShow: 'Too few answers to show any one practice; one with a single question takes {least}.',
  perhaps: 'perhaps {practice}',
  gapIn: { blindSpot: 'blind spot in {practices}', hiddenStrength: 'hidden strength in {practices}' },
  splitOn: 'split on {practices}',
  tooFewForOne: 'too few to show a practice',
  tooFew: 'too few',
  gaps: { one: '{n} gap', other: '{n} gaps' },
  title: 'What others see',
  comments: 'Comments of others',
  groupAndAnswers: { one: '{group}, {n} answer', other: '{group}, {n} answers' },
  figures: 'self {self} and {group} {others}',
  figuresSelf: 'self {self}',
  compared: '{group} on {practice}: {before} then, {verdictBefore}. Now {after}, {verdictAfter}.',
  answersFrom: { one: '{n} answer from {group}', other: '{n} answers from {group}' },
  moreFrom: { one: '{n} more answer from {group}', other: '{n} more answers from {group}' },
  soFar: '{counts} so far: shown from three on.',
  pool: 'When no more will come, {command} shows them together as others, for good.',
  read: {
    figures: 'Both figures are means over the same questions, rounded to 5; groups stand side by side and are never blended.',
    gap: 'A gap counts from half a level on, and from more where few answered or they differ. Self higher is a blind spot, self lower a hidden strength; either may be wrong, so ask.',
    shown: 'A group is shown from {least} answers on and grows by no fewer; agreement, comments and single questions from {detailed} on. Boss and board are named, and were told so.',
    self: "People tend to rate themselves about 8 points above their boss's view: so small a gap is the rule.",
    notFor: 'Not for pay, hiring or firing: neither yours nor theirs.',
    briefly: "Over the same questions, rounded to 5. People tend to rate themselves about 8 points above their boss's view. Not for pay, hiring or firing.",
  },
});

const nameOfGroup = (group: ShownGroup): string => phrase.group[group]();

/** `reports`, `boss (Mara)`, as within a sentence. */
export const groupInWords = ({ group, names: who }: Pick<VoiceGroup, 'group' | 'names'>): string => (who.length > 0 ? phrase.named({ group: nameOfGroup(group), names: listed(who) }) : nameOfGroup(group));

/** `3 reports answered`, `the boss (Mara) answered` */
function answeredInWords({ group, names: who, answers }: VoiceGroup): string {
  const counted = phrase.counted[group]({ n: answers });
  return who.length > 0 ? phrase.named({ group: counted, names: listed(who) }) : counted;
}

/** Whose view a report is, as a clause. */
export function whoseView({ voices, audience }: Pick<Report, 'voices' | 'audience'>): string {
  if (!voices) return phrase.nobody();
  if (audience === 'ceo') return phrase.leftOut();
  return voices.groups.length === 0 ? phrase.tooFewYet() : phrase.answeredToo({ groups: listed(voices.groups.map(answeredInWords)) });
}

/** How others are asked, for the one who can: empty where some have answered. */
export const howToAsk = ({ voices, audience }: Pick<Report, 'voices' | 'audience'>, call: Call): string => (voices || audience !== 'self' ? '' : phrase.howToAsk({ command: call('invite --group boss') }));

const verdictKeys = { 'clear gap': 'clearGap', 'worth a talk': 'worthTalk', 'in line': 'inLine', split: 'split' } as const satisfies Record<VoicePractice['verdict'], string>;
const sideKeys = { 'blind spot': 'blindSpot', 'hidden strength': 'hiddenStrength' } as const;

/** `clear gap: self higher, a blind spot; they agree` */
export function verdictInWords({ verdict, side, agreement }: VoicePractice): string {
  const told = phrase.verdict[verdictKeys[verdict]]();
  const sided = side ? phrase.sided({ verdict: told, side: phrase.side[sideKeys[side]]() }) : told;
  return agreement && agreement !== 'split' ? phrase.together({ verdict: sided, agreement: phrase.agreement[agreement]() }) : sided;
}

/** `self 75, reports 50 (5 answers): clear gap: …` */
export function practiceInWords(one: VoicePractice, { group }: Pick<VoiceGroup, 'group'>): string {
  const told = { self: one.self, answers: phrase.answers({ n: one.answers }), questions: phrase.questions({ n: one.items.length }), verdict: verdictInWords(one) };
  return one.others === null ? phrase.practiceSelf(told) : phrase.practice({ ...told, group: nameOfGroup(group), others: one.others });
}

/** `reports: blind spot in Code, perhaps Team; boss: in line`, or how many answers wait; null without any answer, or where they are left out. `brief`: how many gaps, without their names. `mark`: behind the group of the radar's second outline. */
export function voicesInOneLine({ voices, practices }: Pick<Report, 'voices' | 'practices'>, { brief = false, mark = '' } = {}): string | null {
  if (!voices) return null;
  const outline = outlineOf({ voices });
  const short = (id: string): string => nameIn(practices, id, 'short');
  const told = voices.groups.map((group) => phrase.ofGroup({ group: `${nameOfGroup(group.group)}${mark && group === outline ? ` ${mark}` : ''}`, gaps: brief ? gapsCounted(group) : gapsNamed(group, short) }));
  return told.length > 0 ? told.join(phrase.semicolon()) : (waitingInWords(voices, installed)[0] ?? null);
}

/** Heads all that others see, and their comments in it. */
export const seenTitle = (): string => phrase.title();
export const commentsTitle = (): string => phrase.comments();

/** `Reports, 4 answers` */
export const groupAndAnswers = (group: VoiceGroup): string => phrase.groupAndAnswers({ n: group.answers, group: capital(groupInWords(group)) });

/** Where a group is in view and no practice of it. */
export const nothingToShow = (): string => phrase.nothingToShow({ least: leastDetailed });

const nothingToTell = ({ practices }: VoiceGroup, tooFew: string): string => (practices.length > 0 ? phrase.verdict.inLine() : tooFew);

function gapsNamed(group: VoiceGroup, short: (id: string) => string): string {
  const named = (holds: (one: VoicePractice) => boolean): string[] => group.practices.filter(holds).map(({ id }) => short(id));
  const gaps = (['blind spot', 'hidden strength'] as const).map((side) => ({
    side,
    sure: named((one) => one.side === side && one.verdict === 'clear gap'),
    perhaps: named((one) => one.side === side && one.verdict !== 'clear gap'),
  }));
  const split = named(({ verdict }) => verdict === 'split');
  const clause = (practices: readonly string[], words: (said: { practices: string }) => string): string[] => (practices.length === 0 ? [] : [words({ practices: practices.join(phrase.comma()) })]);
  const clauses = [
    ...gaps.flatMap(({ side, sure, perhaps }) => clause([...sure, ...perhaps.map((practice) => phrase.perhaps({ practice }))], phrase.gapIn[sideKeys[side]])),
    ...clause(split, phrase.splitOn),
  ];
  return clauses.join(phrase.comma()) || nothingToTell(group, phrase.tooFewForOne());
}

function gapsCounted(group: VoiceGroup): string {
  const count = (verdict: (one: VoicePractice) => boolean): number => group.practices.filter(verdict).length;
  const [gaps, split] = [count(({ side }) => side !== null), count(({ verdict }) => verdict === 'split')];
  return [...(gaps > 0 ? [phrase.gaps({ n: gaps })] : []), ...(split > 0 ? [phrase.splitOn({ practices: split })] : [])].join(phrase.comma()) || nothingToTell(group, phrase.tooFew());
}

/** `Reports on Code: self 75 and reports 50 then, clear gap: …; self 75 and reports 65 now, in line.` `nameOf`: a practice's name. */
export function comparedInWords({ group, practice, before, after }: ComparedVoice, nameOf: (practice: string) => string): string {
  const figures = ({ self, others }: VoicePractice): string => (others === null ? phrase.figuresSelf({ self }) : phrase.figures({ self, group: nameOfGroup(group), others }));
  return phrase.compared({ group: capital(nameOfGroup(group)), practice: nameOf(practice), before: figures(before), verdictBefore: verdictInWords(before), after: figures(after), verdictAfter: verdictInWords(after) });
}

/** How many answers wait, and until when; how to read small groups together, where that would show something. */
export function waitingInWords({ groups, waiting }: Pick<Voices, 'groups' | 'waiting'>, call: Call): string[] {
  if (waiting.length === 0) return [];
  const isMore = (group: string): boolean => groups.some((one) => one.group === group);
  const counts = waiting.map(({ group, answers }) => phrase[isMore(group) ? 'moreFrom' : 'answersFrom']({ n: answers, group: nameOfGroup(group) }));
  const all = waiting.reduce((sum, { answers }) => sum + answers, 0);
  return [
    phrase.soFar({ counts: listed(counts) }),
    ...(all >= leastShown ? [phrase.pool({ command: call('report --pool') })] : []),
  ];
}

/** How to read several views, a sentence each. */
export const howToReadVoices = (): string[] => [phrase.read.figures(), phrase.read.gap(), phrase.read.shown({ least: leastShown, detailed: leastDetailed }), phrase.read.self(), phrase.read.notFor()];

/** The same in short, for a page without room. */
export const howToReadBriefly = (): string => phrase.read.briefly();

/** The group that stands as a second outline in the radar: the first with three practices or more. */
export function outlineOf({ voices }: Pick<Report, 'voices'>): VoiceGroup | null {
  const order: readonly ShownGroup[] = ['reports', 'peers', 'boss', 'others', 'board'];
  return order.flatMap((group) => voices?.groups.filter((one) => one.group === group && one.practices.filter(({ others }) => others !== null).length >= 3) ?? [])[0] ?? null;
}
