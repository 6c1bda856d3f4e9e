// The interactive half of cto-check run: goes on or begins, asks, keeps every answer at once, ends in a report.
import type { Assessment } from '../../core/review/assessment.ts';
import { holdsSomething, newDraft } from '../../core/review/draft.ts';
import type { PlanEvent } from '../../core/plan/plan-file.ts';
import { Fault } from '../../core/fault.ts';
import { safe } from '../../core/safe.ts';
import { sentences } from '../../core/words.ts';
import { isSpoken } from '../../core/language/choose.ts';
import { phrases } from '../../core/language/phrases.ts';
import { renderText } from '../../render/report/text/text.ts';
import { newId } from '../../store/assessments.ts';
import { readDemo } from '../../store/banks.ts';
import { saveStage } from '../../store/config.ts';
import { claimDraft, draftPath, removeDraft, saveDraft } from '../../store/drafts.ts';
import { isThere } from '../../store/files.ts';
import { tilde } from '../../store/folder.ts';
import { choose, chooseGoingOn, chooseStage, isGone, openConversation, type Conversation, type Desk, type Gone, type Welcome } from '../../survey/survey.ts';
import { keptNow, keptThere } from './kept.ts';
import { askWhatBecame, offerSteps } from './plan.ts';
import { demoReport, demoTold } from '../demo.ts';
import { deskOf } from '../desk.ts';
import { keepReview, showReview } from './finish.ts';
import { share, sharePlan, type Running } from '../keep.ts';
import { canvasOf, isPlain } from '../screen.ts';
import { settingOf, stageOf, type Setting } from '../setting.ts';
import { watchSignals } from '../signals.ts';
import { foundWords, nothingFound, timeBefore, unfinishedOf, type Begun, type Unfinished } from './unfinished.ts';
import { callOf, exit, say, type World } from '../world.ts';

const phrase = phrases('run.interview', {
  passedOver: 'Passed over: {mistake}',
  stageKept: 'The stage is kept in {path}',
  cannotGoOn: 'An unfinished review cannot be gone on with; it stays where it is.',
  beginNew: 'Begin a new one',
  nothing: 'Nothing was answered.',
  followed: { one: 'Kept: what became of {n} step.', other: 'Kept: what became of {n} steps.' },
  endedEarly: 'The input ended early.',
});

/** How a conversation ended, and what of it lies on the disk. */
interface Held {
  how: 'finished' | Gone['how'];
  begun: Begun | null;
  /** Where the stage was remembered. */
  remembered: string | null;
  /** What was said of steps taken on, and which were. */
  told: readonly PlanEvent[];
}

/** With the finished review, where there is one. */
type Ended = Held & ({ review: null } | { review: Assessment; begun: Begun });

export async function interview(world: World, flags: Running): Promise<number> {
  const setting = await settingOf(world, flags);
  if (flags.plain !== true && !(world.stdin.isTTY && world.stderr.isTTY)) throw withoutTerminal(world);
  const unfinished = flags.fresh ? nothingFound : await unfinishedOf(world, setting);
  const signals = watchSignals(world);
  let ended: Ended;
  try {
    ended = await converse(world, setting, flags, unfinished, signals.signal);
    for (const message of unfinished.passedOver) say(world.stderr, `${phrase.passedOver({ mistake: safe(message) })}\n`);
    if (ended.remembered) say(world.stderr, `${phrase.stageKept({ path: safe(tilde(ended.remembered, world.home)) })}\n`);
    // Whoever ended it by a signal is asked nothing more, and may end it so at the project's question too.
    if (ended.review && flags.save) await share(world, setting.places, flags, ended.review, signals.status() === null);
    await sharePlan(world, setting.places, ended.told);
  } finally {
    signals.stop();
  }
  const signalled = signals.status();
  if (ended.review === null) return leave(world, ended, unfinished, signalled);
  if (signalled !== null) return signalled;
  await showReview(world, ended.begun, ended.review, flags);
  return exit.done;
}

/** All that is asked, until the screen is given back. */
async function converse(world: World, setting: Setting, flags: Running, unfinished: Unfinished, signal: AbortSignal): Promise<Ended> {
  const conversation = openConversation(await surveyDesk(world, setting, flags, signal), isPlain(world, flags));
  const said: string[] = [];
  // The screen belongs to the survey; what is to be said waits for its end.
  const quiet: World = { ...world, stderr: { write: (text: string) => said.push(text) } };
  try {
    const held = await hold(quiet, setting, flags, conversation, unfinished);
    const { how, begun, told } = held;
    if (how !== 'finished' || begun === null) return { ...held, review: null };
    const review = await keepReview(quiet, begun, flags);
    const taken = flags.save ? (await offerSteps(world, flags, begun.setting, review, conversation)).given : [];
    return { ...held, begun, review, told: [...told, ...taken] };
  } finally {
    conversation.close();
    for (const text of said) say(world.stderr, text);
  }
}

function withoutTerminal(world: World): Fault {
  const call = callOf(world);
  return new Fault({
    what: 'the survey needs a terminal, and there is none',
    remedy: `Fill in an answer file instead: ${call('template')} > answers.yaml, then ${call('run --answers answers.yaml')}. Or answer line by line with --plain.`,
  });
}

/** The whole conversation: an offer to go on, or the first screen; once, the stage; the survey. */
async function hold(world: World, setting: Setting, flags: Running, conversation: Conversation, unfinished: Unfinished): Promise<Held> {
  const begun = await begin(world, setting, conversation, unfinished);
  if (isGone(begun)) return { how: begun.how, begun: null, remembered: null, told: [] };
  const { id, remembered } = await stageFor(begun, flags, conversation);
  if (isGone(id)) return { how: id.how, begun, remembered: null, told: [] };
  const asks = flags.save && !begun.draft.followed_up;
  const { how, given: told } = asks ? await askWhatBecame(world, flags, begun.setting, conversation) : { how: 'finished' as const, given: [] };
  if (how !== 'finished') return { how, begun, remembered, told };
  const draft = { ...begun.draft, stage: id, ...(asks ? { followed_up: true } : {}) };
  const ended = await conversation.survey({ bank: begun.setting.bank, draft, now: new Date(draft.started_at), notice: begun.notice, ...(await timeBefore(world, begun)) });
  return { how: ended.how, begun: { ...begun, draft: ended.draft }, remembered, told };
}

async function begin(world: World, setting: Setting, conversation: Conversation, { begun: unfinished, passedOver }: Unfinished): Promise<Begun | Gone> {
  const now = world.now();
  if (passedOver.length > 0 && !unfinished) {
    const choice = await choose(conversation, phrase.cannotGoOn(), [{ value: 'new', name: phrase.beginNew(), hint: sentences(...passedOver) }]);
    if (isGone(choice)) return choice;
  }
  if (unfinished) {
    const choice = await chooseGoingOn(conversation, foundWords(unfinished));
    if (isGone(choice)) return choice;
    if (choice === 'go on') return { ...unfinished, draft: claimDraft(setting.places.data, unfinished.draft, newId(now, world.random()), callOf(world)) };
    if (choice === 'drop') removeDraft(setting.places.data, unfinished.draft.id);
  }
  const mode = await conversation.welcome(await welcomeOf(world, setting));
  if (isGone(mode)) return mode;
  const draft = newDraft(setting.bank, { id: newId(now, world.random()), now, bankDir: setting.bankDir, mode, practices: setting.practices ?? null, stage: null });
  return { setting, draft, takenUp: false, notice: null };
}

/** The draft's, a flag's or the config's; else asked, and remembered for the config's own bank. */
async function stageFor({ setting, draft }: Begun, flags: Running, conversation: Conversation): Promise<{ id: string | Gone; remembered: string | null }> {
  const settled = draft.stage ?? (setting.bank.stages.some(({ id }) => id === flags.stage) ? flags.stage : undefined) ?? setting.config.stage;
  if (settled !== undefined && settled !== null) return { id: settled, remembered: null };
  const id = await chooseStage(conversation, setting.bank.stages, stageOf(setting, undefined).id);
  if (isGone(id) || !flags.save || !setting.ownBank) return { id, remembered: null };
  return { id, remembered: await saveStage(setting.places.data, id) };
}

async function welcomeOf(world: World, { bank, places, practices, mode, config }: Setting): Promise<Welcome> {
  const { privacyOf } = await import('../sharing.ts');
  return { bank, now: world.now(), practices: practices ?? null, ...(await privacyOf(world, places)), fixedMode: mode ?? config.mode ?? null };
}

/** One line on what is kept and how to go on, and the exit status. */
function leave(world: World, { how, begun, told }: Held, unfinished: Unfinished, signalled: number | null): number {
  const steps = new Set(told.flatMap((event) => (event.type === 'taken' ? [] : [event.commitment]))).size;
  const kept = begun && holdsSomething(begun.draft) ? keptNow(world, begun) : keptBefore(world, unfinished) || (steps > 0 ? '' : phrase.nothing());
  const followed = steps > 0 ? phrase.followed({ n: steps }) : '';
  say(world.stderr, `${sentences(how === 'input ended' ? phrase.endedEarly() : '', followed, kept)}\n`);
  return signalled ?? (how === 'input ended' ? exit.fault : exit.interrupted);
}

/** Of the unfinished review that was offered, unless it was gone on with or dropped. */
const keptBefore = (world: World, { begun }: Unfinished): string => (begun && isThere(draftPath(begun.setting.places.data, begun.draft.id)) ? keptThere(world, begun) : '');

/** Each answer is on the disk at once; the finished report is Jon's. */
async function surveyDesk(world: World, setting: Setting, flags: Running, signal: AbortSignal): Promise<Desk> {
  const canvas = await canvasOf(world, world.screen, flags);
  const told = isSpoken() ? null : await demoTold(world);
  return deskOf(world, flags, {
    save: (draft) => saveDraft(setting.places.data, { ...draft, saved_at: world.now().toISOString() }),
    demo: (width, rows) => renderText(demoReport(told ?? readDemo(world.root)), { ...canvas, width, rows, again: callOf(world)('demo --all') }),
    signal,
  });
}
