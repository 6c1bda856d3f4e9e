// cto-check gate: judges the newest review by the config's rules, for CI. Loads neither the survey nor, without a config, the YAML parser.
import type { Config, Gate } from '../../core/project/config.ts';
import { daysIn, lengthExpected } from '../../core/calendar.ts';
import { inOrder } from '../../core/document.ts';
import { Fault, type Mistake } from '../../core/fault.ts';
import { phrases } from '../../core/language/phrases.ts';
import { didYouMean } from '../../core/nearest.ts';
import { safe } from '../../core/safe.ts';
import type { Review } from '../../core/review/review.ts';
import { unanswerable, verdictOf, wantsDrop, type Verdict } from '../../core/project/verdict.ts';
import { verdictFormats } from '../../render/formats.ts';
import { readConfig, type ReadConfig } from '../../store/config.ts';
import type { Places } from '../../store/folder.ts';
import { newestComplete } from '../../store/reviews.ts';
import { changesBefore, namesFor } from './judged.ts';
import { checkShowing, show, type Showing } from '../output.ts';
import { placesOf } from '../places.ts';
import { callOf, exit, passOver, say, type World } from '../world.ts';

const phrase = phrases('gate.command', { noSummary: 'No step summary: {reason}' });

interface Gating extends Showing {
  maxAge?: string;
  min?: string[];
  drop?: 'clear' | 'possible' | 'off';
  overdue?: boolean;
}

export async function gate(world: World, flags: Gating): Promise<number> {
  checkShowing(verdictFormats, world, flags);
  const places = placesOf(world, flags);
  const read = await readConfig(places);
  const mistakes = [...read.mistakes];
  const rules = rulesOf(read.config, flags, mistakes);
  if (mistakes.length > 0) throw new Fault(inOrder(mistakes));
  const verdict = await judge(world, places, rules, flags, read);
  await show(verdictFormats, verdict, world, flags, null);
  await summarise(world, verdict);
  return verdict.passed ? exit.done : exit.no;
}

/** The config's rules, each overridden by its flag. */
function rulesOf({ gate: rules = {} }: Config, { maxAge, min = [], drop, overdue }: Gating, mistakes: Mistake[]): Gate {
  if (maxAge !== undefined && daysIn(maxAge) === null) mistakes.push({ what: `--max-age: "${maxAge}" is no length of time`, expected: lengthExpected });
  const least = min.flatMap((given) => {
    const [, practice, level] = /^([^=]+)=([1-9])$/.exec(given) ?? [];
    if (practice === undefined) mistakes.push({ what: `--min: "${given}" names no practice and level`, expected: 'such as decisions=3' });
    return practice === undefined ? [] : [[practice, Number(level)] as const];
  });
  return {
    ...rules,
    ...(maxAge === undefined ? {} : { max_age: maxAge }),
    ...(least.length === 0 ? {} : { min: { ...rules.min, ...Object.fromEntries(least) } }),
    ...(drop === undefined ? {} : { drop }),
    ...(overdue === true ? { overdue } : {}),
  };
}

async function judge(world: World, places: Places, rules: Gate, flags: Gating, read: ReadConfig): Promise<Verdict> {
  const { review, outline, partly, damaged } = await newestComplete(places, world.now());
  if (review === null && damaged.length > 0) throw new Fault(damaged.flatMap(({ mistakes }) => mistakes));
  passOver(world, damaged);
  if (review) refuseUnanswerable(rules, flags, review, read);
  else if (rules.min) await refuseUnknown(world, rules, flags, read);
  const plan = rules.overdue === true ? await (await import('../../store/copies.ts')).readStandings(places) : { values: [], damaged: [] };
  passOver(world, plan.damaged);
  const before = review && wantsDrop(rules) ? await changesBefore(places, review.id) : { changes: new Map(), damaged: [] };
  passOver(world, before.damaged);
  return verdictOf(rules, {
    now: world.now(),
    review,
    partly,
    names: await namesFor(world, review, outline, rules, read),
    changes: before.changes,
    commitments: plan.values,
    call: callOf(world),
  });
}

/** A rule that asks for more than the copies hold, or for what the review does not have, is a mistake to mend and no verdict. */
function refuseUnanswerable(rules: Gate, flags: Gating, review: Review, { parts }: ReadConfig): void {
  const { share } = review;
  const mistakes: Mistake[] = unanswerable(rules, share).map(({ rule, needs }) => ({
    ...placeOf(parts, [rule], 'key'),
    what: `the rule ${rule} cannot be judged: of the newest review, ${review.id}, only ${share === 'dates' ? 'the dates are' : 'dates and scores are'} known here`,
    expected: `share: ${needs}`,
    remedy: `Whoever made the review can share more with: cto-check init --share ${needs}`,
  }));
  mistakes.push(...unknownIn(rules, flags, review.practices.map(({ id }) => id), review.levels, parts));
  if (mistakes.length > 0) throw new Fault(inOrder(mistakes));
}

/** Without a review the bank in use says which practices and levels there are. */
async function refuseUnknown(world: World, rules: Gate, flags: Gating, { parts, bank: folder }: ReadConfig): Promise<void> {
  const { bank } = await (await import('../setting.ts')).readBankAt(world, folder ?? null, folder ?? '');
  const mistakes = unknownIn(rules, flags, bank.practices.map(({ id }) => id), bank.level_names.length, parts);
  if (mistakes.length > 0) throw new Fault(inOrder(mistakes));
}

/** What the rule `min` asks of practices and levels that are not there, whoever said it: a flag or a config. */
function unknownIn({ min = {} }: Gate, { min: flagged = [] }: Gating, practices: readonly string[], levels: number | undefined, parts: ReadConfig['parts']): Mistake[] {
  return Object.entries(min).flatMap(([practice, level]): Mistake[] => {
    const byFlag = flagged.some((given) => given.startsWith(`${practice}=`));
    const said = (what: string, of?: 'key'): Pick<Mistake, 'place' | 'what'> => (byFlag ? { what: `--min: ${what}` } : { ...placeOf(parts, ['min', practice], of), what: `min: ${what}` });
    if (!practices.includes(practice)) return [{ ...said(`unknown practice "${practice}"`, 'key'), expected: `one of ${practices.join(', ')}`, ...didYouMean(practice, practices) }];
    return levels !== undefined && level > levels ? [{ ...said(`level ${level} does not exist`), expected: `1 to ${levels}` }] : [];
  });
}

/** Where a rule stands; nowhere when a flag said it. */
function placeOf(parts: ReadConfig['parts'], path: readonly string[], of?: 'key'): Pick<Mistake, 'place'> {
  const said = (value: unknown): boolean => path.reduce<unknown>((group, key) => (typeof group === 'object' && group !== null ? (group as Record<string, unknown>)[key] : undefined), value) !== undefined;
  const document = parts.findLast(({ config }) => said(config.gate))?.document;
  return document ? { place: document.place(['gate', ...path], of) } : {};
}

/** In GitHub Actions the verdict also stands on the run's page, whatever the format; a page that cannot be written changes no verdict. */
async function summarise(world: World, verdict: Verdict): Promise<void> {
  const page = world.env['GITHUB_STEP_SUMMARY'];
  if (!page) return;
  const [{ renderVerdictSummary }, { appendText }] = await Promise.all([import('../../render/verdict/summary.ts'), import('../../store/files.ts')]);
  try {
    appendText(page, renderVerdictSummary(verdict));
  } catch (error) {
    say(world.stderr, `${phrase.noSummary({ reason: safe(error instanceof Error ? error.message : String(error)) })}\n`);
  }
}
