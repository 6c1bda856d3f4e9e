// The second voice on the disk: the forms made for others, and what came back. In the private folder alone, and nowhere else.
import { join } from 'node:path';
import type { Fault } from '../core/fault.ts';
import type { Kit } from '../core/voices/kit-file.ts';
import type { Rater } from '../core/voices/rater-file.ts';
import { kitFormat, raterFormat } from '../core/terms.ts';
import { createWhole, makePrivateFolder, removeFile } from './files.ts';
import { listIds } from './ids.ts';
import { readAllSaved } from './saved.ts';

const kitsIn = (data: string): string => join(data, 'kits');
const ratersIn = (data: string): string => join(data, 'raters');

/** Remembers a form before it is handed out. */
export const saveKit = (data: string, kit: Kit): void => create(kitsIn(data), kit);

/** Keeps one rater's answers. */
export const saveRater = (data: string, rater: Rater): void => create(ratersIn(data), rater);

/** Takes answers back that were saved a moment ago, when those that came with them could not be. */
export const removeRater = (data: string, id: string): void => removeFile(join(ratersIn(data), `${id}.json`));

/** Every form made, oldest first, and the damaged files that were passed over. */
export const readKits = (data: string): Promise<{ values: Kit[]; damaged: Fault[] }> => readAllSaved(kitsIn(data), async () => ({ [kitFormat]: (await import('../core/voices/kit-file.ts')).kitFile }));

/** Whether anybody has answered, about whatever review. */
export const hasRaters = (data: string): boolean => listIds(ratersIn(data)).length > 0;

/** Everybody's answers, in the order they were collected, and the damaged files that were passed over. */
export const readRaters = (data: string): Promise<{ values: Rater[]; damaged: Fault[] }> => readAllSaved(ratersIn(data), async () => ({ [raterFormat]: (await import('../core/voices/rater-file.ts')).raterFile }));

function create(folder: string, value: Kit | Rater): void {
  makePrivateFolder(folder);
  createWhole(join(folder, `${value.id}.json`), `${JSON.stringify(value, null, 1)}\n`, 0o600);
}
