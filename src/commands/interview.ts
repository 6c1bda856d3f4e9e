// The interactive half of cto-check run: goes on or begins, asks, keeps every answer at once, ends in a report.
import { assess } from '../core/assessment.ts';
import { itemsOf, type Bank } from '../core/bank.ts';
import { longDate } from '../core/calendar.ts';
import { goOn, newDraft, type Draft } from '../core/draft.ts';
import { Fault } from '../core/fault.ts';
import { reportOf } from '../core/report.ts';
import { safe } from '../core/safe.ts';
import type { Mode } from '../core/terms.ts';
import { renderText } from '../render/text/text.ts';
import { newId } from '../store/assessments.ts';
import { readBank, readBuiltInBank } from '../store/banks.ts';
import { saveStage } from '../store/config.ts';
import { newestDraft, removeDraft, saveDraft } from '../store/drafts.ts';
import { repositoryAround, tilde } from '../store/folder.ts';
import { chooseGoingOn, chooseStage, isGone, openConversation, type Conversation, type Desk, type Gone } from '../survey/survey.ts';
import { demoReport } from './demo.ts';
import { show } from './output.ts';
import { circumstances, keep, type Running } from './keep.ts';
import { canvasOf, isPlain } from './screen.ts';
import { settingOf, stageOf, type Setting } from './setting.ts';
import { exit, type World } from './world.ts';

/** A survey about to be asked: a new one, or one taken up again with its own bank, mode and practices. */
interface Begun {
  setting: Setting;
  draft: Draft;
  notice: string | null;
}

export async function interview(world: World, flags: Running): Promise<number> {
  const plain = isPlain(world, flags);
  const setting = await settingOf(world, flags);
  if (flags.plain !== true && !(world.stdin.isTTY && world.stderr.isTTY)) throw withoutTerminal();
  const signals = watchSignals(world);
  const conversation = openConversation(await deskOf(world, setting, flags, signals.signal), plain);
  let ended;
  let begun: Begun | Gone;
  try {
    begun = await begin(world, setting, flags, conversation);
    if (isGone(begun)) return leave(world, begun, null, setting, signals.status());
    ended = await conversation.survey({ bank: begun.setting.bank, draft: begun.draft, now: new Date(begun.draft.started_at), notice: begun.notice });
  } finally {
    conversation.close();
    signals.stop();
  }
  if (ended.how !== 'finished') return leave(world, { how: ended.how }, ended.draft, begun.setting, signals.status());
  await finish(world, begun.setting, ended.draft, flags);
  return exit.done;
}

function withoutTerminal(): Fault {
  return new Fault({
    what: 'the survey needs a terminal, and there is none',
    remedy: 'Fill in an answer file instead: cto-check template > answers.yaml, then cto-check run --answers answers.yaml. Or answer line by line with --plain.',
  });
}

/** Going on with an unfinished survey, or the first screen and, once, the stage. */
async function begin(world: World, setting: Setting, flags: Running, conversation: Conversation): Promise<Begun | Gone> {
  const { draft, damaged } = flags.fresh ? { draft: null, damaged: [] } : await newestDraft(setting.data);
  for (const fault of damaged) world.stderr.write(`Passed over: ${safe(fault.message)}\n`);
  if (draft && draft.responses.some((response) => response.answer !== null)) {
    const taken = await takeUp(world, setting, draft);
    const choice = await chooseGoingOn(conversation, { found: foundWords(taken) });
    if (isGone(choice)) return choice;
    if (choice === 'go on') return taken;
    if (choice === 'drop') removeDraft(setting.data, draft.id);
  }
  const mode = await conversation.welcome(welcomeOf(world, setting));
  if (isGone(mode)) return mode;
  const stage = flags.stage ?? setting.config.stage ?? (await askStage(setting, conversation));
  if (isGone(stage)) return stage;
  return { setting, draft: fresh(world, setting, mode, stage), notice: null };
}

function fresh(world: World, { bank, bankDir, practices }: Setting, mode: Mode, stage: string): Draft {
  const now = world.now();
  return newDraft(bank, { id: newId(now, world.random()), now, bankDir, mode, practices: practices ?? null, stage });
}

async function askStage({ data, bank }: Setting, conversation: Conversation): Promise<string | Gone> {
  const stage = await chooseStage(conversation, bank.stages);
  if (!isGone(stage)) await saveStage(data, stage);
  return stage;
}

function welcomeOf(world: World, { bank, data, practices, mode, config }: Setting) {
  const repository = repositoryAround(data);
  return {
    bank,
    now: world.now(),
    practices: practices ?? null,
    folder: tilde(data, world.home),
    privacy: repository === null ? 'outside any git repository' : `inside the git repository ${tilde(repository, world.home)}: do not commit it`,
    fixedMode: mode ?? config.mode ?? null,
  };
}

/** The draft with the bank it was begun with, as that bank is now. */
async function takeUp(world: World, setting: Setting, draft: Draft): Promise<Begun> {
  const { dir } = draft.bank;
  const bank: Bank = dir === setting.bankDir ? setting.bank : dir === null ? readBuiltInBank(world.root) : await readBank(dir);
  if (bank.id !== draft.bank.id) throw new Fault({ what: `the unfinished review was begun with the bank ${draft.bank.id}, and ${dir ?? 'the built-in bank'} is now ${bank.id}`, remedy: 'Start anew with: cto-check --fresh' });
  const { draft: current, reworded, removed } = goOn(draft, bank);
  const said = [
    ...(reworded.length > 0 ? [`${reworded.length} ${reworded.length === 1 ? 'question was' : 'questions were'} reworded and will be asked again.`] : []),
    ...(removed.length > 0 ? [`${removed.length} ${removed.length === 1 ? 'question is' : 'questions are'} no longer asked.`] : []),
  ];
  const { mode: _, practices: __, ...rest } = setting;
  return { setting: { ...rest, bank, bankDir: dir, ...(current.practices ? { practices: current.practices } : {}) }, draft: current, notice: said.length > 0 ? said.join(' ') : null };
}

function foundWords({ setting, draft }: Begun): string {
  const given = draft.responses.filter((response) => response.answer !== null).length;
  const asked = itemsOf(setting.bank, draft.mode, draft.practices ?? undefined).length;
  return `Your ${draft.mode} review of ${longDate(new Date(draft.started_at))} has ${given} of ${asked} answers.`;
}

/** Saves the review, clears the draft away, shows the report. */
async function finish(world: World, setting: Setting, draft: Draft, flags: Running): Promise<void> {
  const assessment = assess(setting.bank, draft.responses, {
    ...circumstances(world, setting, world.now()),
    askedAt: new Date(draft.started_at),
    mode: draft.mode,
    stage: stageOf(setting, draft.stage ?? undefined),
    seconds: Math.round(draft.seconds),
  });
  if (flags.save) {
    // A crash between the two steps leaves a draft that names its assessment, and is cleared away next time.
    saveDraft(setting.data, { ...draft, finishing: assessment.id });
    keep(world, setting, assessment);
  }
  removeDraft(setting.data, draft.id);
  await show(reportOf(assessment, { audience: flags.for ?? 'self' }), world, flags);
}

/** One line on how to go on, and the exit status. */
function leave(world: World, { how }: Gone, draft: Draft | null, { bank, data }: Setting, signalled: number | null): number {
  const given = draft?.responses.filter((response) => response.answer !== null).length ?? 0;
  const asked = draft ? itemsOf(bank, draft.mode, draft.practices ?? undefined).length : 0;
  const kept = given > 0 ? `${given} of ${asked} answers are kept in ${tilde(data, world.home)}. Go on with: cto-check` : 'Nothing was answered, and nothing is kept.';
  world.stderr.write(`${how === 'input ended' ? 'The input ended early. ' : ''}${kept}\n`);
  return signalled ?? (how === 'input ended' ? exit.fault : exit.interrupted);
}

async function deskOf(world: World, setting: Setting, flags: Running, signal: AbortSignal): Promise<Desk> {
  const canvas = await canvasOf(world, world.screen, flags);
  return {
    input: world.stdin,
    output: world.screen,
    palette: canvas.palette,
    unicode: canvas.unicode,
    save: (draft) => saveDraft(setting.data, { ...draft, saved_at: world.now().toISOString() }),
    clock: () => world.now().getTime(),
    demo: (width, rows) => renderText(demoReport(world, { color: true }), { ...canvas, width, rows }),
    signal,
    onContinue: (listener) => world.on('SIGCONT', listener),
    suspend: () => world.suspend(),
  };
}

/** SIGTERM, SIGHUP and SIGINT end the survey in order; listened to until `stop`, so that none kills the process before its terminal is sane. */
function watchSignals(world: World) {
  const statuses = { SIGINT: exit.interrupted, SIGTERM: exit.terminated, SIGHUP: exit.hangup } as const;
  const controller = new AbortController();
  let status: number | null = null;
  const removers = (Object.keys(statuses) as (keyof typeof statuses)[]).map((name) =>
    world.on(name, () => {
      status ??= statuses[name];
      controller.abort();
    }),
  );
  return { signal: controller.signal, status: () => status, stop: () => removers.forEach((remove) => remove()) };
}
