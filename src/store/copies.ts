// What a project's folder holds of one's own: copies of reviews and of the plan's events, at the level that was agreed.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../core/fault.ts';
import { standingsOf, type PlanCopy, type Standing } from '../core/plan/plan-copy.ts';
import type { PlanEvent } from '../core/plan/plan-file.ts';
import { copyFormat, planCopyFormat, planFormat, type Share } from '../core/terms.ts';
import { makeFolder, removeFile, writeWhole } from './files.ts';
import { listIds } from './ids.ts';
import { readPlan } from './plan.ts';
import type { Places } from './reviews.ts';
import { readAllSaved } from './saved.ts';

export type CopyKind = 'assessments' | 'plan';

/** Writes a copy whole, readable as the user's other files are; returns its path. Throws a Fault where a link would lead it elsewhere. */
export function saveCopy(project: string, kind: CopyKind, value: { id: string }): string {
  const folder = join(project, kind);
  const path = join(folder, `${value.id}.json`);
  makeFolder(folder);
  const own = join(realpathSync(dirname(project)), '.cto-check', kind);
  // A repository that brings a link along could turn a copy into a write anywhere, also over the private original.
  if (realpathSync(folder) !== own || (existsSync(path) && realpathSync(path) !== join(own, `${value.id}.json`))) {
    throw new Fault({ place: { file: path }, what: 'is reached through a link, and nothing was copied', expected: "a project's own folder and files" });
  }
  writeWhole(path, `${JSON.stringify(value, null, 1)}\n`);
  return path;
}

/** Ids of which both folders have a file: the copies of one's own. */
export function ownCopies({ data, project }: Places, kind: CopyKind): string[] {
  return project === null ? [] : listIds(join(project, kind)).filter((id) => existsSync(join(data, kind, `${id}.json`)));
}

/** How much a copy holds; null where it cannot be told. */
export function levelOfCopy(project: string, kind: CopyKind, id: string): Share | null {
  try {
    const { format, share } = JSON.parse(readFileSync(join(project, kind, `${id}.json`), 'utf8')) as { format?: unknown; share?: Share };
    return format === copyFormat ? (share ?? null) : format === planCopyFormat ? 'dates' : 'all';
  } catch {
    return null;
  }
}

export const removeCopy = (project: string, kind: CopyKind, id: string): void => removeFile(join(project, kind, `${id}.json`));

/** How every commitment stands that one of the two folders tells of, and the damaged files that were passed over. */
export async function readStandings({ data, project }: Places): Promise<{ values: Standing[]; damaged: Fault[] }> {
  const own = await readPlan(data);
  const copied: { values: (PlanEvent | PlanCopy)[]; damaged: Fault[] } = project === null ? { values: [], damaged: [] } : await readAllSaved(join(project, 'plan'), shapes);
  const known = new Set(own.values.map(({ id }) => id));
  return { values: standingsOf([...own.values, ...copied.values.filter(({ id }) => !known.has(id))]), damaged: [...own.damaged, ...copied.damaged] };
}

async function shapes() {
  const [{ planCopyFile }, { planFile }] = await Promise.all([import('../core/plan/plan-copy.ts'), import('../core/plan/plan-file.ts')]);
  return { [planCopyFormat]: planCopyFile, [planFormat]: planFile };
}
