// The second voice on the disk: the forms made for others, and what came back. In the private folder alone, and nowhere else.
import type { Kit } from '../core/voices/kit-file.ts';
import type { Rater } from '../core/voices/rater-file.ts';
import { kitFormat, raterFormat } from '../core/terms.ts';
import { shelf } from './saved.ts';

const kits = shelf('kits', async () => ({ [kitFormat]: (await import('../core/voices/kit-file.ts')).kitFile }));
const raters = shelf('raters', async () => ({ [raterFormat]: (await import('../core/voices/rater-file.ts')).raterFile }));

/** Remembers a form before it is handed out. */
export const saveKit = (data: string, kit: Kit): void => void kits.create(data, kit.id, kit);

/** Keeps one rater's answers. */
export const saveRater = (data: string, rater: Rater): void => void raters.create(data, rater.id, rater);

/** Takes answers back that were saved a moment ago, when those that came with them could not be. */
export const removeRater = raters.remove;

/** Every form made, oldest first, and the damaged files that were passed over. */
export const readKits = kits.readAll;

/** Whether anybody has answered, about whatever review. */
export const hasRaters = (data: string): boolean => raters.idsIn(data).length > 0;

/** Everybody's answers, in the order they were collected, and the damaged files that were passed over. */
export const readRaters = raters.readAll;
