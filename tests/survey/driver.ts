// A command as small as can be around the survey, to be run under a real terminal: driver.mjs DRAFT [--real] [--plain] [--mode M].
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { paletteOf } from '../../src/render/palette.ts';
import { goOn, newDraft, type Draft } from '../../src/core/review/draft.ts';
import { modes } from '../../src/core/terms.ts';
import { chooseStage, isGone, openConversation, type Desk, type Gone } from '../../src/survey/survey.ts';
import { bankIn, smallBank } from './banks.ts';

const args = process.argv.slice(2);
const file = args[0]!;
const bank = args.includes('--real') ? bankIn(args[args.indexOf('--real') + 1]!) : smallBank;
const plain = args.includes('--plain');
const ending = new AbortController();
const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
for (const signal of Object.keys(statuses) as (keyof typeof statuses)[]) process.on(signal, () => ending.abort(signal));

const desk: Desk = {
  input: process.stdin,
  output: process.stderr,
  palette: paletteOf(plain || process.env['NO_COLOR'] ? 0 : 2),
  unicode: !args.includes('--ascii'),
  eastAsian: false,
  save: (draft) => writeFileSync(file, JSON.stringify(draft)),
  clock: () => performance.now(),
  demo: (columns, rows) => Array.from({ length: rows }, (_, at) => `demo ${at} of ${columns}x${rows}`).join('\n'),
  signal: ending.signal,
  onContinue(listener) {
    process.on('SIGCONT', listener);
    return () => process.removeListener('SIGCONT', listener);
  },
  suspend: () => process.kill(process.pid, 'SIGTSTP'),
};

async function run(): Promise<{ how: string; draft?: Draft; stage?: string }> {
  const conversation = openConversation(desk, plain);
  const now = new Date('2026-11-22T12:00:00Z');
  try {
    if (existsSync(file)) {
      const { draft, reworded } = goOn(JSON.parse(readFileSync(file, 'utf8')) as Draft, bank);
      return await conversation.survey({ bank, draft, now, notice: reworded.length > 0 ? `${reworded.length} reworded` : null });
    }
    const fixedMode = modes.find((mode) => args.includes(`--${mode}`)) ?? null;
    const mode = await conversation.welcome({ bank, now, practices: null, folder: '~/.local/share/cto-check', privacy: 'outside any git repository', fixedMode });
    if (isGone(mode)) return mode;
    const stage: string | Gone = await chooseStage(conversation, bank.stages);
    if (isGone(stage)) return stage;
    const draft = newDraft(bank, { id: 'test', now, bankDir: null, mode, practices: null, stage });
    return { stage, ...(await conversation.survey({ bank, draft, now, notice: null })) };
  } finally {
    conversation.close();
  }
}

process.exitCode = await run().then(({ how, draft, stage }) => {
  const status = ending.signal.aborted ? statuses[ending.signal.reason as keyof typeof statuses] : how === 'finished' ? 0 : how === 'left' ? 130 : 2;
  process.stdout.write(`\nRESULT ${JSON.stringify({ how, status, stage, mode: draft?.mode, answers: draft?.responses.map(({ item, answer }) => [item, answer]) })}\n`);
  return status;
});
