// cto-check run: asks the survey or reads an answer file, saves the review, shows the report.
import { resolve } from 'node:path';
import { assess, type Assessment } from '../../core/assessment.ts';
import { parseAnswers } from '../../core/answers.ts';
import { Fault } from '../../core/fault.ts';
import { reportFormats } from '../../render/formats.ts';
import { parsedFrom } from '../../store/documents.ts';
import { decode, readText, sizes } from '../../store/files.ts';
import { circumstances, keep, share, type Running } from '../keep.ts';
import { checkShowing, show } from '../output.ts';
import { reported } from '../reported.ts';
import { settingOf, stageOf, type Setting } from '../setting.ts';
import { callOf, exit, type World } from '../world.ts';

export async function run(world: World, flags: Running): Promise<number> {
  checkShowing(reportFormats, world, flags);
  if (flags.answers === undefined) {
    const { interview } = await import('./interview.ts');
    return interview(world, flags);
  }
  const setting = await settingOf(world, flags);
  const made = await fromAnswers(world, setting, flags, flags.answers);
  const assessment = flags.save ? keep(world, setting, made) : made;
  if (flags.save) await share(world, setting.places, flags, assessment);
  await show(reportFormats, await reported(world, setting.data, assessment, flags.for), world, flags, flags.save ? `${callOf(world)} report` : null);
  return exit.done;
}

async function fromAnswers(world: World, setting: Setting, flags: Running, file: string): Promise<Assessment> {
  if (file === '') throw new Fault({ what: '--answers names no file', expected: 'a file, or - for a pipe' });
  const shownAs = file === '-' ? 'standard input' : file;
  const text = file === '-' ? await readPipe(world) : readText(resolve(world.cwd, file), sizes.answers, file);
  const now = world.now();
  const settled = { mode: setting.mode, usualMode: setting.config.mode, practices: setting.practices, today: now };
  const { mode, stage, name, date = now, responses } = await parsedFrom(text, shownAs, (document) => parseAnswers(document, setting.bank, settled));
  return assess(setting.bank, responses, {
    ...circumstances(world, setting, date),
    ...(name === undefined ? {} : { name }),
    mode,
    stage: stageOf(setting, flags.stage ?? stage),
    seconds: null,
  });
}

/** All of standard input, up to the size of an answer file. */
async function readPipe(world: World): Promise<string> {
  if (world.stdin.isTTY) throw new Fault({ what: '--answers - reads from a pipe, and there is none', remedy: 'Write: cto-check run --answers FILE' });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of world.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > sizes.answers) throw new Fault({ place: { file: 'standard input' }, what: 'is too large', expected: `at most ${sizes.answers / 1024} KiB` });
  }
  return decode(Buffer.concat(chunks), 'standard input');
}
