// The plan's events: one file each, written once; read together they are the commitments.
import type { PlanEvent } from '../core/plan/plan-file.ts';
import { planFormat } from '../core/terms.ts';
import { shelf } from './saved.ts';

const plan = shelf('plan', async () => ({ [planFormat]: (await import('../core/plan/plan-file.ts')).planFile }));

/** Returns the path. The same id again replaces it: while somebody is still being asked about it, it may change. */
export const savePlanEvent = (data: string, event: PlanEvent): string => plan.replace(data, event.id, event);

/** Takes back an event that somebody went back on while still being asked. */
export const removePlanEvent = plan.remove;

/** One's own, by its id. Throws a Fault when it is missing or damaged. */
export const readPlanEvent = plan.read;

/** Every event, oldest first, and the damaged files that were passed over. */
export const readPlan = plan.readAll;
