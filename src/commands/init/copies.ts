// What cto-check init settles for one's own reviews: what the project's repository may get, and which earlier ones it gets too.
import { Fault, isFault } from '../../core/fault.ts';
import { phrases } from '../../core/language/phrases.ts';
import { shares, type Confirmed, type Share } from '../../core/terms.ts';
import { assessmentIds, findAssessment, readAssessment } from '../../store/assessments.ts';
import { saveShare } from '../../store/config.ts';
import { saveConfirmed, type Project } from '../../store/confirmed.ts';
import { ownCopies, saveCopy } from '../../store/copies.ts';
import { readPlan } from '../../store/plan.ts';
import { projectWords } from '../places.ts';
import { agreedOn, bringToLevel, gets, notConfirmed, planEventCopy, reviewCopy } from '../sharing.ts';
import { callOf, passOver, say, type World } from '../world.ts';

const phrase = phrases('init.copies', {
  nowAsks: "share: {share} is now in the project's config. Whoever confirmed less still gives less.",
  asksLess: 'The project asks for share: {share}; of your reviews it gets {what}.',
  nothing: 'Of your reviews {project} gets nothing.',
  noneCopied: 'Of your reviews {project} gets {what}; no earlier one was copied.',
  thereAlready: { one: 'Of your reviews {project} gets {what}; {n} is there already.', other: 'Of your reviews {project} gets {what}; {n} are there already.' },
  copied: { one: 'Of your reviews {project} gets {what}; {n} earlier one was copied.', other: 'Of your reviews {project} gets {what}; {n} earlier ones were copied.' },
});

/** Whole ids for `all`, `none`, or beginnings of ids. Throws a Fault for an unknown one. */
export async function chosenReviews(world: World, data: string, wanted: readonly string[]): Promise<string[]> {
  const ids = assessmentIds(data);
  const chosen: string[] = [];
  for (const word of wanted.filter((one) => one !== 'none')) {
    if (word === 'all') return ids;
    const { assessment, damaged } = await findAssessment(data, word, { cwd: world.cwd, call: callOf(world) });
    passOver(world, damaged);
    if (!ids.includes(assessment.id)) throw new Fault({ what: `--copy: ${word} is not among your reviews`, expected: 'all, none, or the beginning of an id' });
    chosen.push(assessment.id);
  }
  return chosen;
}

/** Keeps what this person lets the repository get. A project that asks for less is set to it: nobody else's reviews follow without their own word. */
export async function settle(world: World, places: Project, share: Confirmed): Promise<void> {
  await saveConfirmed(places, share);
  const { level, asks } = await agreedOn(places);
  if (share !== 'nothing' && shares.indexOf(share) > shares.indexOf(asks)) {
    await saveShare(places.project, share);
    say(world.stdout, `${phrase.nowAsks({ share })}\n`);
  } else if (level !== asks) say(world.stdout, `${phrase.asksLess({ share: asks, what: gets(level) })}\n`);
}

export async function copyChosen(world: World, places: Project, chosen: readonly string[]): Promise<void> {
  const { level, confirmed } = await agreedOn(places);
  if (confirmed === null) return void say(world.stderr, `${notConfirmed(world, places.project)}\n`);
  await bringToLevel(world, places, level);
  if (level === 'nothing') return void say(world.stdout, `${phrase.nothing({ project: projectWords(places.project) })}\n`);
  const copied = await copyReviews(world, places, chosen, level);
  const { values, damaged } = await readPlan(places.data);
  passOver(world, damaged);
  const taken = values.filter((event) => event.type === 'taken' && copied.includes(event.assessment)).map(({ id }) => id);
  for (const event of values) if (taken.includes(event.type === 'taken' ? event.id : event.commitment)) saveCopy(places.project, 'plan', planEventCopy(event, level));
  const told = { project: projectWords(places.project), what: gets(level) };
  const before = ownCopies(places, 'assessments').length;
  say(world.stdout, `${copied.length > 0 ? phrase.copied({ ...told, n: copied.length }) : before > 0 ? phrase.thereAlready({ ...told, n: before }) : phrase.noneCopied(told)}\n`);
}

/** Returns which were copied; damaged ones are named and passed over. */
async function copyReviews(world: World, places: Project, chosen: readonly string[], level: Share): Promise<string[]> {
  const copied: string[] = [];
  for (const id of chosen) {
    const review = await readAssessment(places.data, id).catch((error: unknown) => {
      if (!isFault(error)) throw error;
      passOver(world, [error]);
      return null;
    });
    if (review === null) continue;
    saveCopy(places.project, 'assessments', reviewCopy(review, level));
    copied.push(id);
  }
  return copied;
}
