// What each person lets a project's repository get: kept in the private folder, one file a project.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keys, literal, oneOf, text } from '../core/shape.ts';
import { confirmations, projectFormat, type Confirmed } from '../core/terms.ts';
import { makePrivateFolder, writeWhole } from './files.ts';
import type { Places } from './reviews.ts';
import { readSaved } from './saved.ts';

/** Both folders, where there is a project. */
export type Project = Places & { project: string };

const confirmationFile = keys({ format: literal(projectFormat, projectFormat), path: text(), share: oneOf(confirmations) });

/** Where a person keeps what a project may get: one private file a project, named after where it really lies. */
async function confirmationPath(data: string, project: string): Promise<{ path: string; real: string }> {
  const { createHash } = await import('node:crypto');
  const real = realpathSync(dirname(project));
  return { path: join(data, 'projects', `${createHash('sha256').update(real).digest('hex').slice(0, 16)}.json`), real };
}

/** What this person lets the project's repository get; null where nobody has asked yet. */
export async function readConfirmed({ data, project }: Project): Promise<Confirmed | null> {
  const { path, real } = await confirmationPath(data, project);
  if (!existsSync(path)) return null;
  const kept = await readSaved(path, { [projectFormat]: confirmationFile });
  return kept.path === real ? kept.share : null;
}

export async function saveConfirmed({ data, project }: Project, share: Confirmed): Promise<void> {
  const { path, real } = await confirmationPath(data, project);
  makePrivateFolder(dirname(path));
  writeWhole(path, `${JSON.stringify({ format: projectFormat, path: real, share }, null, 1)}\n`, 0o600);
}
