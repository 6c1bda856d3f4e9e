// Shows a report: in the format asked for, on stdout or whole into a file.
import { Fault } from '../core/fault.ts';
import type { Report } from '../core/report.ts';
import type { Audience } from '../core/terms.ts';
import { formatOfFile, formatNames, formats, type FormatName } from '../render/formats.ts';
import { canvasOf } from './screen.ts';
import type { Everywhere, World } from './world.ts';

/** The flags of every command that shows a report. */
export interface Showing extends Everywhere {
  format?: FormatName;
  output?: string;
  all?: boolean;
  for?: Audience;
}

/** The format: the flag, else the file's ending, else text. Throws a Fault before any work is done. */
export function formatFor({ format, output }: Showing): FormatName {
  if (format) return format;
  if (output === undefined) return 'text';
  const meant = formatOfFile(output);
  if (meant) return meant;
  const endings = formatNames.flatMap((name) => formats[name].endings.map((ending) => `.${ending}`));
  throw new Fault({ what: `the ending of ${output} names no format`, expected: `one of ${endings.join(', ')}`, remedy: `Or say which with --format ${formatNames.join('|')}.` });
}

export async function show(report: Report, world: World, flags: Showing): Promise<void> {
  const render = await formats[formatFor(flags)].load();
  if (flags.output === undefined) {
    world.stdout.write(render(report, await canvasOf(world, world.stdout, flags, flags.all)));
    return;
  }
  const { resolve } = await import('node:path');
  const { writeWhole } = await import('../store/files.ts');
  const canvas = await canvasOf(world, world.stdout, { ...flags, color: false }, flags.all);
  writeWhole(resolve(world.cwd, flags.output), render(report, { ...canvas, width: 80, rows: 24 }));
  world.stderr.write(`Written to ${flags.output}\n`);
}
