// The record of whose answers reports have begun to show: one file an event, numbered, created once, never changed.
import type { View } from '../core/voices/view-file.ts';
import { viewFormat } from '../core/terms.ts';
import { shelf } from './saved.ts';

const views = shelf('views', async () => ({ [viewFormat]: (await import('../core/voices/view-file.ts')).viewFile }));

/** False when that number is taken: another process was faster. */
export const createView = (data: string, view: View): boolean => views.createUnlessTaken(data, `${view.review}-${view.number}`, view);

/** Every view, and the damaged files that were passed over. */
export const readViews = views.readAll;
