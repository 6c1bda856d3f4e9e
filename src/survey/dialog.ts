// A question with a few choices, as inquirer's select asks it.
import { clip, columnsOf, padEnd } from '../core/columns.ts';
import { safe } from '../core/safe.ts';
import type { Dialog, Gone } from './desk.ts';
import type { Look } from './frame.ts';
import { paneOn, type Stage } from './play.ts';

export interface DialogStage extends Stage {
  look(): Look;
  /** Makes room for it. */
  fresh(): void;
}

/** Asks until there is a choice or none is to come; inquirer does not redraw, so a resized or stopped terminal asks anew. */
export async function dialogOf<T extends string>(dialog: Dialog<T>, stage: DialogStage, gone: () => Gone): Promise<T | Gone> {
  const { createPromptModule } = await import('inquirer');
  for (;;) {
    const stop = new AbortController();
    let again = false;
    const remove = stage.onRedraw(() => {
      again = true;
      stop.abort();
    });
    const onKey = (_text: unknown, key: { name?: string } | undefined): void => {
      if (key?.name === 'q') stop.abort();
    };
    stage.keys.on('keypress', onKey);
    stage.fresh();
    try {
      const ask = createPromptModule({ input: stage.keys, output: paneOn(stage.output), signal: AbortSignal.any([stage.signal, stop.signal]), clearPromptOnDone: true });
      const { chosen } = (await ask([{ name: 'chosen', type: 'select', ...asSelect(dialog, stage.look()) }])) as { chosen: T };
      return chosen;
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name !== 'ExitPromptError' && name !== 'AbortPromptError') throw error;
      if (name === 'ExitPromptError' || stage.signal.aborted || !again) return gone();
    } finally {
      stage.keys.removeListener('keypress', onKey);
      remove();
    }
  }
}

function asSelect<T extends string>({ question, choices }: Dialog<T>, { columns, palette, glyphs }: Look) {
  const width = Math.min(80, columns) - 6;
  const names = Math.max(...choices.map(({ name }) => columnsOf(safe(name))));
  return {
    message: clip(safe(question), width + 5, glyphs.ellipsis),
    choices: choices.map(({ value, name, hint = '' }) => ({ value, short: safe(name), name: clip(`${padEnd(safe(name), names)}   ${safe(hint)}`.trimEnd(), width, glyphs.ellipsis) })),
    loop: false,
    theme: {
      prefix: '',
      icon: { cursor: glyphs.pointer },
      indexMode: 'number' as const,
      style: {
        message: palette.strong,
        answer: palette.now,
        highlight: palette.now,
        help: palette.dim,
        keysHelpTip: () => palette.dim(`1-${choices.length} or ${glyphs.arrows} choose ${glyphs.dot} Enter takes it ${glyphs.dot} q leave`),
      },
    },
  };
}
