// The plan's events: one file each, written once; read together they are the commitments.
import { join } from 'node:path';
import type { Fault } from '../core/fault.ts';
import type { PlanEvent } from '../core/plan/plan-file.ts';
import { planFormat } from '../core/terms.ts';
import { makePrivateFolder, removeFile, writeWhole } from './files.ts';
import { readAllSaved, readSaved } from './saved.ts';

const folderOf = (data: string): string => join(data, 'plan');
const pathOf = (data: string, id: string): string => join(folderOf(data), `${id}.json`);

/** On disk, flushed, when it returns; returns the path. The same id again replaces it: while somebody is still being asked about it, it may change. */
export function savePlanEvent(data: string, event: PlanEvent): string {
  makePrivateFolder(folderOf(data));
  const path = pathOf(data, event.id);
  writeWhole(path, `${JSON.stringify(event, null, 1)}\n`, 0o600);
  return path;
}

/** Takes back an event that somebody went back on while still being asked. */
export function removePlanEvent(data: string, id: string): void {
  removeFile(pathOf(data, id));
}

/** One's own, by its id. Throws a Fault when it is missing or damaged. */
export const readPlanEvent = async (data: string, id: string): Promise<PlanEvent> => readSaved(pathOf(data, id), await shapes());

/** Every event, oldest first, and the damaged files that were passed over. */
export function readPlan(data: string): Promise<{ values: PlanEvent[]; damaged: Fault[] }> {
  return readAllSaved(folderOf(data), shapes);
}

const shapes = async () => ({ [planFormat]: (await import('../core/plan/plan-file.ts')).planFile });
