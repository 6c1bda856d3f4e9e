// What a project's folder holds of one's own: copies of reviews and of the plan's events, at the level that was agreed.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../core/fault.ts';
import { standingsOf, type PlanCopy, type Standing } from '../core/plan/plan-copy.ts';
import type { PlanEvent } from '../core/plan/plan-file.ts';
import { copyFormat, planCopyFormat, planFormat, type Share } from '../core/terms.ts';
import { makeFolder, readText, removeFile, sizes, writeWhole } from './files.ts';
import { projectName, type Places } from './folder.ts';
import { listIds } from './ids.ts';
import { readPlan } from './plan.ts';
import { readAllSaved, textOf, type AllRead } from './saved.ts';

export type CopyKind = 'assessments' | 'plan';

/** Throws a Fault where a link leads to what stands there: a repository that brings one along could turn a write or a removal into one anywhere, also of the private original. */
export function refuseLink(project: string, ...names: readonly string[]): void {
  const path = join(project, ...names);
  if (!existsSync(path) || realpathSync(path) === join(realpathSync(dirname(project)), projectName, ...names)) return;
  throw new Fault({ place: { file: path }, what: 'is reached through a link, and nothing there was changed', expected: "a project's own folder and files" });
}

/** Writes a copy whole, readable as the user's other files are; returns its path. Throws a Fault where a link would lead it elsewhere. */
export function saveCopy(project: string, kind: CopyKind, value: { id: string }): string {
  const name = `${value.id}.json`;
  refuseLink(project);
  makeFolder(join(project, kind));
  refuseLink(project, kind);
  refuseLink(project, kind, name);
  const path = join(project, kind, name);
  writeWhole(path, textOf(value));
  return path;
}

/** Ids of which both folders have a file: the copies of one's own. */
export function ownCopies({ data, project }: Places, kind: CopyKind): string[] {
  return project === null ? [] : listIds(join(project, kind)).filter((id) => existsSync(join(data, kind, `${id}.json`)));
}

/** How much a copy holds; null where it cannot be told. */
export function levelOfCopy(project: string, kind: CopyKind, id: string): Share | null {
  try {
    const { format, share } = JSON.parse(readText(join(project, kind, `${id}.json`), sizes.saved)) as { format?: unknown; share?: Share };
    return format === copyFormat ? (share ?? null) : format === planCopyFormat ? 'dates' : 'all';
  } catch {
    return null;
  }
}

/** Throws a Fault where the folder is a link: what lies there is no copy. */
export function removeCopy(project: string, kind: CopyKind, id: string): void {
  refuseLink(project, kind);
  removeFile(join(project, kind, `${id}.json`));
}

/** How every commitment stands that one of the two folders tells of, and the damaged files that were passed over. */
export async function readStandings({ data, project }: Places): Promise<AllRead<Standing>> {
  const own = await readPlan(data);
  const copied: AllRead<PlanEvent | PlanCopy> = project === null ? { values: [], damaged: [] } : await readAllSaved(join(project, 'plan'), shapes);
  const known = new Set(own.values.map(({ id }) => id));
  return { values: standingsOf([...own.values, ...copied.values.filter(({ id }) => !known.has(id))]), damaged: [...own.damaged, ...copied.damaged] };
}

async function shapes() {
  const [{ planCopyFile }, { planFile }] = await Promise.all([import('../core/plan/plan-copy.ts'), import('../core/plan/plan-file.ts')]);
  return { [planCopyFormat]: planCopyFile, [planFormat]: planFile };
}
