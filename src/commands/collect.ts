// cto-check collect: takes in what others sent back, all files or none. Says how many there are, and never what they say.
import type { Assessment } from '../core/review/assessment.ts';
import { longDate } from '../core/calendar.ts';
import { inOrder, type Document } from '../core/document.ts';
import { Fault, isFault, type Mistake } from '../core/fault.ts';
import { kitNamedIn, parseForms, type Known } from '../core/voices/form-file.ts';
import { phrases } from '../core/language/phrases.ts';
import { withoutMail } from '../core/mailed.ts';
import type { Rater } from '../core/voices/rater-file.ts';
import { safe } from '../core/safe.ts';
import { groups, isNamed } from '../core/terms.ts';
import { leastShown } from '../core/voices/view.ts';
import { findAssessment, newId } from '../store/assessments.ts';
import { documentOf } from '../store/documents.ts';
import { privateFolder } from '../store/folder.ts';
import { readKits, readRaters, removeRater, saveRater } from '../store/raters.ts';
import { given } from './given.ts';
import { callOf, exit, passOver, say, type Everywhere, type World } from './world.ts';

const phrase = phrases('collect', {
  taken: 'Taken: {file} ({who})',
  again: 'Passed over: {file}. These answers were taken before.',
  standardInput: 'standard input',
  named: '{group}, {name}',
  group: { boss: 'boss', board: 'board', peers: 'peers', reports: 'reports' },
  has: 'Your review of {day} now has: {counts}',
  between: ', ',
  shownFrom: 'A group is shown from {least} answers on.',
});

export async function collect(world: World, files: readonly string[], flags: Everywhere): Promise<number> {
  if (files.length === 0) throw new Fault({ what: 'collect which files', expected: 'one or more that came back from a form', remedy: `Such as: ${callOf(world)('collect ~/Downloads/cto-check-boss-*.json')}` });
  const data = privateFolder(world, flags.data);
  const { documents, mistakes } = await documentsOf(world, files);
  const known = await knownAbout(world, data, documents);
  const now = world.now();
  const parsed = parseForms(documents, known, { at: now, newId: () => newId(now, world.random()) });
  if (!parsed.ok || mistakes.length > 0) throw new Fault(inOrder([...mistakes, ...(parsed.ok ? [] : parsed.mistakes)]));
  const named = (at: number): string => (files[at] === '-' ? phrase.standardInput() : files[at]!);
  const taken = parsed.value.filter((rater) => rater !== null);
  saveAll(data, taken);
  const lines = parsed.value.flatMap((rater, at) => (rater === null ? [] : [phrase.taken({ file: named(at), who: whoIn(rater) })]));
  for (const [at, rater] of parsed.value.entries()) if (rater === null) say(world.stderr, `${safe(phrase.again({ file: named(at) }))}\n`);
  for (const line of [...lines, ...countsOf([...known.raters, ...taken], taken, known)]) say(world.stdout, `${safe(line)}\n`);
  return exit.done;
}

const whoIn = ({ group, name }: Rater): string => (name === undefined ? phrase.group[group]() : phrase.named({ group: phrase.group[group](), name }));

/** Each file as a document, and the mistakes of those that are none. */
async function documentsOf(world: World, files: readonly string[]): Promise<{ documents: Document[]; mistakes: Mistake[] }> {
  const documents: Document[] = [];
  const mistakes: Mistake[] = [];
  for (const file of files) {
    try {
      const { text, shownAs } = await given(world, file, callOf(world)('collect FILE'));
      if (/^\s*<!doctype html/i.test(text)) throw new Fault({ place: { file: shownAs }, what: 'is the form itself, not what was answered', remedy: 'Ask for the file that its last page makes.' });
      documents.push(await formIn(withoutMail(text), shownAs));
    } catch (error) {
      if (!isFault(error)) throw error;
      mistakes.push(...error.mistakes);
    }
  }
  return { documents, mistakes };
}

/** Throws a Fault where there is no form to read, with what a mail may have done to it. */
async function formIn(text: string, shownAs: string): Promise<Document> {
  try {
    return await documentOf(text, shownAs);
  } catch (error) {
    if (!isFault(error)) throw error;
    throw new Fault(error.mistakes.map((mistake) => (mistake.place?.line === undefined ? mistake : { remedy: "A mail breaks lines and adds words: ask for the file itself, or take out what is not the form's.", ...mistake })));
  }
}

async function knownAbout(world: World, data: string, documents: readonly Document[]): Promise<Known> {
  const kits = await readKits(data);
  const raters = await readRaters(data);
  passOver(world, [...kits.damaged, ...raters.damaged]);
  const named = new Set(documents.map(kitNamedIn));
  const reviews = new Map<string, Assessment>();
  for (const id of new Set(kits.values.filter((kit) => named.has(kit.id)).map(({ review }) => review))) {
    try {
      reviews.set(id, (await findAssessment(data, id, { cwd: world.cwd, call: callOf(world) })).assessment);
    } catch (error) {
      if (!isFault(error)) throw error;
      passOver(world, [error]);
    }
  }
  return { kits: kits.values, reviews, raters: raters.values };
}

/** All of them or none: what was saved before one could not be is taken back. */
function saveAll(data: string, raters: readonly Rater[]): void {
  raters.forEach((rater, at) => {
    try {
      saveRater(data, rater);
    } catch (error) {
      for (const { id } of raters.slice(0, at)) removeRater(data, id);
      throw error;
    }
  });
}

/** How many of each group there are now, a line for each review that got some. */
function countsOf(all: readonly Rater[], taken: readonly Rater[], { reviews }: Known): string[] {
  const touched = [...new Set(taken.map(({ review }) => review))];
  const lines = touched.map((review) => {
    const of = groups.map((group) => ({ group, count: all.filter((one) => one.review === review && one.group === group).length })).filter(({ count }) => count > 0);
    return phrase.has({ day: longDate(new Date(reviews.get(review)!.finished_at)), counts: of.map(({ group, count }) => `${phrase.group[group]()} ${count}`).join(phrase.between()) });
  });
  const few = taken.some(({ review, group }) => !isNamed(group) && all.filter((one) => one.review === review && one.group === group).length < leastShown);
  return [...lines, ...(few ? [phrase.shownFrom({ least: leastShown })] : [])];
}
