// cto-check run: asks the survey or reads an answer file, saves the review, shows the report.
import { assess, type Assessment } from '../../core/review/assessment.ts';
import { parseAnswers } from '../../core/review/answers.ts';
import { Fault } from '../../core/fault.ts';
import { reportFormats } from '../../render/formats.ts';
import { parsedFrom } from '../../store/documents.ts';
import { given } from '../given.ts';
import { circumstances, keep, reportCommand, share, type Running } from '../keep.ts';
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
  await show(reportFormats, await reported(world, flags, assessment, flags.for), world, flags, flags.save ? reportCommand(setting.places.data, assessment) : null);
  return exit.done;
}

async function fromAnswers(world: World, setting: Setting, flags: Running, file: string): Promise<Assessment> {
  if (file === '') throw new Fault({ what: '--answers names no file', expected: 'a file, or - for a pipe' });
  const { text, shownAs } = await given(world, file, callOf(world)('run --answers FILE'));
  const now = world.now();
  const settled = { mode: setting.mode, usualMode: setting.config.mode, practices: setting.practices, today: now, call: callOf(world) };
  const { mode, stage, name, date = now, responses } = await parsedFrom(text, shownAs, (document) => parseAnswers(document, setting.bank, settled));
  return assess(setting.bank, responses, {
    ...circumstances(world, setting, date),
    ...(name === undefined ? {} : { name }),
    mode,
    stage: stageOf(setting, flags.stage ?? stage),
    seconds: null,
  });
}
