// A question with a few choices, as inquirer's select asks it.
import { clip, columnsOf, padEnd } from '../core/columns.ts';
import { safe } from '../core/safe.ts';
import type { Dialog, Gone } from './desk.ts';
import type { Look } from './frame.ts';
import { paneOn, type Screen } from './play.ts';

interface DialogScreen extends Screen {
  look(): Look;
  /** Makes room for it. */
  fresh(): void;
}

/** Asks until there is a choice or none is to come; inquirer does not redraw, so a resized or stopped terminal asks anew. */
export async function dialogOf<T extends string>(dialog: Dialog<T>, screen: DialogScreen, gone: () => Gone): Promise<T | Gone> {
  const { createPromptModule } = await import('inquirer');
  for (;;) {
    const stop = new AbortController();
    let again = false;
    const remove = screen.onRedraw(() => {
      again = true;
      stop.abort();
    });
    const onKey = (_text: unknown, key: { name?: string } | undefined): void => {
      if (key?.name === 'q') stop.abort();
    };
    screen.keys.on('keypress', onKey);
    screen.fresh();
    try {
      const ask = createPromptModule({ input: screen.keys, output: paneOn(screen.output), signal: AbortSignal.any([screen.signal, stop.signal]), clearPromptOnDone: true });
      const { chosen } = (await ask([{ name: 'chosen', type: 'select', ...asSelect(dialog, screen.look()) }])) as { chosen: T };
      return chosen;
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name !== 'ExitPromptError' && name !== 'AbortPromptError') throw error;
      if (name === 'ExitPromptError' || screen.signal.aborted || !again) return gone();
    } finally {
      screen.keys.removeListener('keypress', onKey);
      remove();
    }
  }
}

function asSelect<T extends string>({ question, choices, preset }: Dialog<T>, { columns, palette, glyphs }: Look) {
  const width = Math.min(80, columns) - 5;
  const names = Math.max(...choices.map(({ name }) => columnsOf(safe(name))));
  const choice = ({ value, name, hint = '' }: Dialog<T>['choices'][number]) => {
    const line = `${padEnd(safe(name), names)}  ${safe(hint)}`.trimEnd();
    // What is cut stands in full below, once the pointer is on it.
    return { value, short: safe(name), name: clip(line, width, glyphs.ellipsis), ...(columnsOf(line) > width ? { description: safe(hint) } : {}) };
  };
  return {
    message: clip(safe(question), width + 4, glyphs.ellipsis),
    choices: choices.map(choice),
    ...(preset === undefined ? {} : { default: preset }),
    loop: false,
    theme: {
      prefix: '',
      icon: { cursor: glyphs.pointer },
      indexMode: 'number' as const,
      style: {
        // Inquirer hands over more than the text, and a painter would print it.
        message: (text: string) => palette.strong(text),
        answer: (text: string) => palette.now(text),
        highlight: (text: string) => palette.now(text),
        help: (text: string) => palette.dim(text),
        description: (text: string) => palette.dim(text),
        keysHelpTip: () => palette.dim([...(choices.length > 1 ? [`1-${choices.length} or ${glyphs.arrows} choose`] : []), 'Enter takes it', 'q leave'].join(` ${glyphs.dot} `)),
      },
    },
  };
}
