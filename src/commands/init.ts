// cto-check init: makes a project's folder here, with a config and, if asked to, a weekly job that runs the gate.
import { dirname, join, relative } from 'node:path';
import { Fault, isFault, type Mistake } from '../core/fault.ts';
import { githubWorkflow, gitlabInclude, gitlabJob, projectConfig } from '../core/project-files.ts';
import { safe } from '../core/safe.ts';
import { shares, type Confirmed, type Share } from '../core/terms.ts';
import { plural } from '../core/words.ts';
import { findAssessment, readAssessment } from '../store/assessments.ts';
import { saveShare } from '../store/config.ts';
import { saveConfirmed, type Project } from '../store/confirmed.ts';
import { saveCopy } from '../store/copies.ts';
import { isThere, listIds, makeFolder, writeWhole } from '../store/files.ts';
import { privateFolder, projectName, repositoryAround } from '../store/folder.ts';
import { readPlan } from '../store/plan.ts';
import { projectAround } from '../store/project.ts';
import { projectWords } from './places.ts';
import { settingOf } from './setting.ts';
import { agreedOn, bringToLevel, gets, notConfirmed, planEventCopy, reviewCopy } from './sharing.ts';
import { callOf, exit, passOver, say, type Everywhere, type World } from './world.ts';

export interface Initialising extends Everywhere {
  github?: boolean;
  gitlab?: boolean;
  share?: Confirmed;
  copy?: string[];
  force?: boolean;
}

/** A file to make, its path absolute. */
export interface Target {
  path: string;
  text: string;
}

export async function init(world: World, flags: Initialising): Promise<number> {
  const places = projectFor(world, flags);
  const config = join(places.project, 'config.yaml');
  const found = isThere(config);
  const jobs = jobsFor(world, places.project, flags);
  const asked = world.stdin.isTTY && world.stderr.isTTY ? await (await import('./init-asked.ts')).askedFor(world, flags, places, jobs.filter(({ path }) => isThere(path))) : { ...flags, kept: [], replaced: [] };
  if (asked === null) return exit.interrupted;
  if (found && !asked.force && jobs.length === 0 && asked.share === undefined && asked.copy === undefined) throw nothingToDo(world, config);
  const share = asked.share ?? (found ? undefined : 'dates');
  // Forced to replace a job, it leaves the gate's rules as they are.
  const keepsConfig = found && !(asked.force && jobs.length === 0);
  const targets = [...jobs.filter(({ path }) => !asked.kept.includes(path)), ...(keepsConfig ? [] : [{ path: config, text: await configFor(world, flags, share) }])];
  refuseOverwriting(world, asked.force ? [] : targets.filter(({ path }) => !asked.replaced.includes(path)));
  const copies = await chosenReviews(world, places.data, asked.copy ?? []);

  for (const { path, text } of targets) {
    makeFolder(dirname(path));
    writeWhole(path, text);
    say(world.stdout, `Made ${safe(relative(world.cwd, path))}\n`);
  }
  if (share !== undefined) await settle(world, places, share);
  await copyChosen(world, places, copies);
  tellHowToCommit(world, places.project, targets, flags);
  return exit.done;
}

/** The project that this folder's repository has already; else one here. */
function projectFor(world: World, flags: Everywhere): Project {
  const data = privateFolder(world, flags.data);
  const above = projectAround(world.cwd, data);
  const same = above !== null && repositoryAround(above) === repositoryAround(world.cwd);
  return { data, project: same ? above : join(world.cwd, projectName) };
}

/** The jobs asked for. Throws a Fault where no repository would run them. */
function jobsFor(world: World, project: string, { github, gitlab }: Initialising): Target[] {
  if (!github && !gitlab) return [];
  const root = repositoryAround(dirname(project));
  if (root === null) throw new Fault({ what: `${github ? '--github' : '--gitlab'} needs a git repository, and there is none around ${dirname(project)}`, remedy: 'Make one first with: git init' });
  const job = { version: world.version, folder: relative(root, dirname(project)).replaceAll('\\', '/') };
  return [
    ...(github ? [{ path: join(root, '.github', 'workflows', 'cto-check.yml'), text: githubWorkflow(job) }] : []),
    ...(gitlab ? [{ path: join(root, '.gitlab-ci.cto-check.yml'), text: gitlabJob(job) }] : []),
  ];
}

async function configFor(world: World, { bank, data, plain, color }: Initialising, share: Confirmed | undefined): Promise<string> {
  const setting = await settingOf(world, { color, ...(bank === undefined ? {} : { bank }), ...(data === undefined ? {} : { data }), ...(plain === undefined ? {} : { plain }) });
  return projectConfig({ share: share === undefined || share === 'nothing' ? 'dates' : share, stage: setting.config.stage, stages: setting.bank.stages.map(({ id }) => id) });
}

function nothingToDo(world: World, config: string): Fault {
  return new Fault({
    place: { file: relative(world.cwd, config) },
    what: 'exists already, and was left as it is',
    remedy: `To say what git may see of your reviews: ${callOf(world)} init --share dates. To replace the file: ${callOf(world)} init --force`,
  });
}

function refuseOverwriting(world: World, targets: readonly Target[]): void {
  const there: Mistake[] = targets.filter(({ path }) => isThere(path)).map(({ path }) => ({ place: { file: relative(world.cwd, path) }, what: 'exists already; nothing was made', remedy: '--force replaces it.' }));
  if (there.length > 0) throw new Fault(there);
}

/** Whole ids for `all`, `none`, or beginnings of ids. Throws a Fault for an unknown one. */
async function chosenReviews(world: World, data: string, wanted: readonly string[]): Promise<string[]> {
  const ids = listIds(join(data, 'assessments'));
  const chosen: string[] = [];
  for (const word of wanted.filter((one) => one !== 'none')) {
    if (word === 'all') return ids;
    const { assessment, damaged } = await findAssessment(data, word, world.cwd);
    passOver(world, damaged);
    if (!ids.includes(assessment.id)) throw new Fault({ what: `--copy: ${word} is not among your reviews`, expected: 'all, none, or the beginning of an id' });
    chosen.push(assessment.id);
  }
  return chosen;
}

/** Keeps what this person lets the repository get. A project that asks for less is set to it: nobody else's reviews follow without their own word. */
async function settle(world: World, places: Project, share: Confirmed): Promise<void> {
  await saveConfirmed(places, share);
  const { level, asks } = await agreedOn(places);
  if (share !== 'nothing' && shares.indexOf(share) > shares.indexOf(asks)) {
    await saveShare(places.project, share);
    say(world.stdout, `share: ${share} is now in the project's config. Whoever confirmed less still gives less.\n`);
  } else if (level !== asks) say(world.stdout, `The project asks for share: ${asks}; of your reviews it gets ${gets[level]}.\n`);
}

async function copyChosen(world: World, places: Project, chosen: readonly string[]): Promise<void> {
  const { level, confirmed } = await agreedOn(places);
  if (confirmed === null) return void say(world.stderr, `${notConfirmed(world, places.project)}\n`);
  await bringToLevel(world, places, level);
  if (level === 'nothing') return void say(world.stdout, `Of your reviews ${projectWords(places.project)} gets nothing.\n`);
  const copied = await copyReviews(world, places, chosen, level);
  const { values, damaged } = await readPlan(places.data);
  passOver(world, damaged);
  const taken = values.filter((event) => event.type === 'taken' && copied.includes(event.assessment)).map(({ id }) => id);
  for (const event of values) if (taken.includes(event.type === 'taken' ? event.id : event.commitment)) saveCopy(places.project, 'plan', planEventCopy(event, level));
  say(world.stdout, `Of your reviews ${projectWords(places.project)} gets ${gets[level]}; ${copied.length === 0 ? 'no earlier one was' : plural(copied.length, 'earlier one was', 'earlier ones were')} copied.\n`);
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

function tellHowToCommit(world: World, project: string, targets: readonly Target[], { gitlab }: Initialising): void {
  const paths = [project, ...targets.map(({ path }) => path).filter((path) => dirname(path) !== project)].map((path) => relative(world.cwd, path));
  say(world.stdout, `To share it, commit ${paths.map(safe).join(' and ')}. Whoever reads the repository then sees what lies there, and when.\n`);
  if (gitlab) say(world.stdout, `Let .gitlab-ci.yml take the job in, and add a weekly pipeline schedule:\n${gitlabInclude}\n`);
}
