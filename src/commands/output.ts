// Shows a report: in the format asked for, on stdout or whole into a file.
import { resolve } from 'node:path';
import { Fault } from '../core/fault.ts';
import type { Report } from '../core/report.ts';
import { safe } from '../core/safe.ts';
import type { Audience } from '../core/terms.ts';
import { formatOfFile, formatNames, formats, type FormatName } from '../render/formats.ts';
import { checkFolderOf, writeWhole } from '../store/files.ts';
import { canvasOf } from './screen.ts';
import { callOf, type Everywhere, type World } from './world.ts';

/** The flags of every command that shows a report. */
export interface Showing extends Everywhere {
  format?: FormatName;
  output?: string;
  all?: boolean;
  for?: Audience;
}

/** Throws a Fault before any work is done when the report could not be shown. */
export function checkShowing(world: World, flags: Showing): void {
  formatFor(flags);
  if (flags.output !== undefined) checkFolderOf(resolve(world.cwd, flags.output), flags.output);
}

/** The format: the flag, else the file's ending, else text. */
function formatFor({ format, output }: Showing): FormatName {
  if (format) return format;
  if (output === undefined) return 'text';
  const meant = formatOfFile(output);
  if (meant) return meant;
  const endings = formatNames.flatMap((name) => formats[name].endings.map((ending) => `.${ending}`));
  throw new Fault({ what: `the ending of ${output} names no format`, expected: `one of ${endings.join(', ')}`, remedy: `Or say which with --format ${formatNames.join('|')}.` });
}

/** `again`: the command that shows it once more; null when it is not saved. */
export async function show(report: Report, world: World, flags: Showing, again: string | null = `${callOf(world)} report`): Promise<void> {
  const render = await formats[formatFor(flags)].load();
  const toFile = flags.output !== undefined;
  const screen = await canvasOf(world, world.stdout, toFile ? { ...flags, color: false } : flags, flags.all);
  const canvas = { ...screen, ...(toFile ? { width: 80, rows: 24 } : {}), again: again && `${again} --all` };
  const text = render(report, canvas);
  if (flags.output === undefined) return void world.stdout.write(text);
  writeWhole(resolve(world.cwd, flags.output), text);
  world.stderr.write(`Written to ${safe(flags.output)}\n`);
}
