// What each person lets a project's repository get: kept in the private folder, one file a project.
import { existsSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { keys, literal, oneOf, text } from '../core/shape.ts';
import { confirmations, projectFormat, type Confirmed } from '../core/terms.ts';
import type { Places } from './folder.ts';
import { shelf } from './saved.ts';

/** Both folders, where there is a project. */
export type Project = Places & { project: string };

const confirmationFile = keys({ format: literal(projectFormat, projectFormat), path: text(), share: oneOf(confirmations) });
const projects = shelf('projects', async () => ({ [projectFormat]: confirmationFile }));

/** A person keeps one file a project, named after where it really lies. */
async function named(project: string): Promise<{ id: string; path: string }> {
  const { createHash } = await import('node:crypto');
  const path = realpathSync(dirname(project));
  return { id: createHash('sha256').update(path).digest('hex').slice(0, 16), path };
}

/** What this person lets the project's repository get; null where nobody has asked yet. */
export async function readConfirmed({ data, project }: Project): Promise<Confirmed | null> {
  const { id, path } = await named(project);
  if (!existsSync(projects.pathOf(data, id))) return null;
  const kept = await projects.read(data, id);
  return kept.path === path ? kept.share : null;
}

export async function saveConfirmed({ data, project }: Project, share: Confirmed): Promise<void> {
  const { id, path } = await named(project);
  projects.replace(data, id, { format: projectFormat, path, share });
}
