// cto-check init: makes a project's folder here, with a config and, if asked to, a weekly job that runs the gate.
import { dirname, join, relative } from 'node:path';
import { Fault } from '../../core/fault.ts';
import { gitlabInclude } from '../../core/project/project-files.ts';
import { phrases } from '../../core/language/phrases.ts';
import { safe } from '../../core/safe.ts';
import { listed } from '../../core/words.ts';
import type { Project } from '../../store/confirmed.ts';
import { refuseLink } from '../../store/copies.ts';
import { isThere, makeFolder, writeWhole } from '../../store/files.ts';
import { privateFolder, projectAround, projectName, repositoryAround } from '../../store/folder.ts';
import { callOf, exit, say, type Everywhere, type World } from '../world.ts';
import { chosenReviews, copyChosen, settle } from './copies.ts';
import { configFor, jobsFor, refuseOverwriting, type Initialising, type Target } from './files.ts';

const phrase = phrases('init', {
  made: 'Made {path}',
  toShare: 'To share it, commit {paths}. Whoever reads the repository then sees what lies there, and when. It is for one CTO; how two go about it: docs/ci.md.',
  gitlab: 'Let .gitlab-ci.yml take the job in, and add a weekly pipeline schedule:',
});

export async function init(world: World, flags: Initialising): Promise<number> {
  const places = projectFor(world, flags);
  const config = join(places.project, 'config.yaml');
  refuseLink(places.project);
  refuseLink(places.project, 'config.yaml');
  const found = isThere(config);
  const jobs = jobsFor(world, places.project, flags);
  const asked = world.stdin.isTTY && world.stderr.isTTY ? await (await import('./asked.ts')).askedFor(world, flags, places, jobs.filter(({ path }) => isThere(path))) : { ...flags, kept: [], replaced: [] };
  if (asked === null) return exit.interrupted;
  const planned = planOf(found, asked, jobs);
  if (planned === null) throw nothingToDo(world, config);
  const { share } = planned;
  const targets = [...planned.jobs];
  // What is replaced may be broken, and says nothing of what takes its place: then one's own folder alone counts.
  if (planned.makesConfig) targets.push({ path: config, text: await configFor(world, found ? { ...flags, data: places.data } : flags, share) });
  refuseOverwriting(world, asked.force ? [] : targets.filter(({ path }) => !asked.replaced.includes(path)));
  const copies = await chosenReviews(world, places.data, asked.copy ?? []);

  for (const { path, text } of targets) {
    makeFolder(dirname(path));
    writeWhole(path, text);
    say(world.stdout, `${phrase.made({ path: safe(relative(world.cwd, path)) })}\n`);
  }
  if (share !== undefined) await settle(world, places, share);
  await copyChosen(world, places, copies);
  tellHowToCommit(world, places.project, targets, flags);
  return exit.done;
}

/** What is to be made, and what the project gets from now on; null where there is nothing to do. `found`: whether it has a config. */
function planOf(found: boolean, { force = false, share, copy, kept }: Initialising & { kept: readonly string[] }, jobs: readonly Target[]) {
  if (found && !force && jobs.length === 0 && share === undefined && copy === undefined) return null;
  return {
    share: share ?? (found ? undefined : 'dates'),
    jobs: jobs.filter(({ path }) => !kept.includes(path)),
    // Forced to replace a job, it leaves the gate's rules as they are.
    makesConfig: !found || (force && jobs.length === 0),
  };
}

/** The project that this folder's repository has already; else one here. */
function projectFor(world: World, flags: Everywhere): Project {
  const data = privateFolder(world, flags.data);
  const above = projectAround(world.cwd, data);
  const same = above !== null && repositoryAround(above) === repositoryAround(world.cwd);
  return { data, project: same ? above : join(world.cwd, projectName) };
}

function nothingToDo(world: World, config: string): Fault {
  return new Fault({
    place: { file: relative(world.cwd, config) },
    what: 'exists already, and was left as it is',
    remedy: `To say what git may see of your reviews: ${callOf(world)('init --share dates')}. To replace the file: ${callOf(world)('init --force')}`,
  });
}

function tellHowToCommit(world: World, project: string, targets: readonly Target[], { gitlab }: Initialising): void {
  const paths = [project, ...targets.map(({ path }) => path).filter((path) => dirname(path) !== project)].map((path) => relative(world.cwd, path));
  say(world.stdout, `${phrase.toShare({ paths: listed(paths.map(safe)) })}\n`);
  if (gitlab) say(world.stdout, `${phrase.gitlab()}\n${gitlabInclude}\n`);
}
