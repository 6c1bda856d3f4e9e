// Shows what a command found: in the format asked for, on stdout or whole into a file.
import { resolve } from 'node:path';
import { Fault } from '../core/fault.ts';
import { phrases } from '../core/language/phrases.ts';
import { safe } from '../core/safe.ts';
import type { Audience } from '../core/terms.ts';
import { formatOfFile, type Formats } from '../render/formats.ts';
import { checkFolderOf, writeWhole } from '../store/files.ts';
import { canvasOf } from './screen.ts';
import { callOf, say, type Everywhere, type World } from './world.ts';

const phrase = phrases('output', { writtenTo: 'Written to {file}' });

/** The flags of every command that shows something in a format. */
export interface Showing extends Everywhere {
  format?: string;
  output?: string;
  all?: boolean;
}

/** The flags of every command that shows a report. */
export interface ShowingReport extends Showing {
  for?: Audience;
  open?: boolean;
}

/** Throws a Fault before any work is done when it could not be shown. */
export function checkShowing<T>(formats: Formats<T>, world: World, flags: Showing): void {
  formatFor(formats, flags);
  if (flags.output !== undefined) checkFolderOf(resolve(world.cwd, flags.output), flags.output);
}

/** The format: the flag, else the file's ending, else the first. */
export function formatFor<T>(formats: Formats<T>, { format, output }: Showing): string {
  const names = Object.keys(formats);
  if (format !== undefined && names.includes(format)) return format;
  if (format !== undefined) throw new Fault({ what: `this cannot be written as ${format}`, expected: `one of ${names.join(', ')}` });
  if (output === undefined) return names[0]!;
  const meant = formatOfFile(output, formats);
  if (meant !== undefined) return meant;
  const endings = Object.values(formats).flatMap((one) => one.endings.map((ending) => `.${ending}`));
  throw new Fault({ what: `the ending of ${output} names no format`, expected: `one of ${endings.join(', ')}`, remedy: `Or say which with --format ${names.join('|')}.` });
}

/** `again`: the command that shows it once more, such as `report`; null when there is none, as of a review that is not saved. */
export async function show<T>(formats: Formats<T>, content: T, world: World, flags: Showing, again: string | null): Promise<void> {
  const text = await written(formats, content, world, flags, again);
  if (flags.output === undefined) return void world.stdout.write(text);
  writeWhole(resolve(world.cwd, flags.output), text);
  say(world.stderr, `${phrase.writtenTo({ file: safe(flags.output) })}\n`);
}

/** The content in the format that the flags mean; for a file without colour, and as on 80 columns. */
export async function written<T>(formats: Formats<T>, content: T, world: World, flags: Showing, again: string | null): Promise<string> {
  const render = await formats[formatFor(formats, flags)]!.load();
  const call = callOf(world);
  const toFile = flags.output !== undefined;
  const screen = await canvasOf(world, world.stdout, toFile ? { ...flags, color: false } : flags, flags.all);
  return render(content, { ...screen, ...(toFile ? { width: 80, rows: 24 } : {}), call, again: again && call(`${again} --all`) });
}
