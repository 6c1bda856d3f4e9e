// The files that cto-check init makes: a project's config, and the jobs that run the gate.
import { dirname, join, relative } from 'node:path';
import { Fault, type Mistake } from '../../core/fault.ts';
import { githubWorkflow, gitlabJob, projectConfig } from '../../core/project/project-files.ts';
import type { Confirmed } from '../../core/terms.ts';
import { isThere } from '../../store/files.ts';
import { repositoryAround } from '../../store/folder.ts';
import { settingOf } from '../setting.ts';
import type { Everywhere, World } from '../world.ts';

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

/** The jobs asked for. Throws a Fault where no repository would run them. */
export function jobsFor(world: World, project: string, { github, gitlab }: Initialising): Target[] {
  if (!github && !gitlab) return [];
  const root = repositoryAround(dirname(project));
  if (root === null) throw new Fault({ what: `${github ? '--github' : '--gitlab'} needs a git repository, and there is none around ${dirname(project)}`, remedy: 'Make one first with: git init' });
  const job = { version: world.version, folder: relative(root, dirname(project)).replaceAll('\\', '/') };
  return [
    ...(github ? [{ path: join(root, '.github', 'workflows', 'cto-check.yml'), text: githubWorkflow(job) }] : []),
    ...(gitlab ? [{ path: join(root, '.gitlab-ci.cto-check.yml'), text: gitlabJob(job) }] : []),
  ];
}

export async function configFor(world: World, { bank, data, plain, color }: Initialising, share: Confirmed | undefined): Promise<string> {
  const setting = await settingOf(world, { color, ...(bank === undefined ? {} : { bank }), ...(data === undefined ? {} : { data }), ...(plain === undefined ? {} : { plain }) });
  return projectConfig({ share: share === undefined || share === 'nothing' ? 'dates' : share, stage: setting.config.stage, stages: setting.bank.stages.map(({ id }) => id) });
}

/** Throws a Fault that names every file that is there already. */
export function refuseOverwriting(world: World, targets: readonly Target[]): void {
  const there: Mistake[] = targets.filter(({ path }) => isThere(path)).map(({ path }) => ({ place: { file: relative(world.cwd, path) }, what: 'exists already; nothing was made', remedy: '--force replaces it.' }));
  if (there.length > 0) throw new Fault(there);
}
