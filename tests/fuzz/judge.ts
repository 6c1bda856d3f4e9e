// What must hold of every run, whatever the file held: each breach as a sentence.
import { basename } from 'node:path';
import type { Case, Outcome, Said } from './desk.ts';

/** Of the processor, for one command. */
export const mostMilliseconds = 2000;

/** Controls and direction marks: a terminal would obey them, or a reader would see another order. */
const steering = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/;

/** Commands with a no of their own. */
const canSayNo = (argv: readonly string[]): boolean => argv[0] === 'gate' || (argv[0] === 'bank' && argv[1] === 'check');

export function breachesOf({ said, polluted, died, stray }: Outcome, one: Pick<Case, 'path' | 'bytes'>): string[] {
  return [...said.flatMap((run) => breachesIn(run, one).map((what) => `cto-check ${run.argv.join(' ')}: ${what}`)), ...(polluted ? ['what all objects share was changed'] : []), ...(died === null ? [] : [died]), ...(stray === '' ? [] : [`written beside the messages: ${stray.slice(0, 2000)}`])];
}

/** Of one run. */
export function breachesIn({ argv, status, out, err, milliseconds }: Said, { path, bytes }: Pick<Case, 'path' | 'bytes'>): string[] {
  const breaches: string[] = [];
  const breach = (is: boolean, what: string): void => void (is && breaches.push(what));
  breach(/This is a bug/.test(out + err), `a stack\n${err.slice(0, 1500)}`);
  breach(![0, 2].includes(status) && !(status === 1 && canSayNo(argv)), `status ${status}`);
  for (const [name, text] of [['stdout', out], ['stderr', err]] as const) {
    const [found] = steering.exec(text) ?? [];
    breach(found !== undefined, `${name} holds U+${found?.codePointAt(0)!.toString(16).padStart(4, '0')}: ${JSON.stringify(text.slice(Math.max(0, text.search(steering) - 60), text.search(steering) + 60))}`);
  }
  breach(status === 2 && !namesPlace(err + out, path, argv), `status 2, and no word where\n${(err + out).slice(0, 500)}`);
  const [nonsense] = /\b(NaN|undefined|Invalid Date)\b|\[object \w+\]/.exec(out + err) ?? [];
  breach(nonsense !== undefined && !Buffer.from(bytes).toString().toLowerCase().includes(nonsense.toLowerCase()), `says ${nonsense}: ${/.{0,60}(NaN|undefined|Invalid Date|\[object).{0,60}/.exec(out + err)?.[0]}`);
  breach(milliseconds > mostMilliseconds, `${Math.round(milliseconds)} ms`);
  return breaches;
}

/** A sentence that names the file, the place in another or the word of the command line that it does not go with. A survey that a pipe ends early is no mistake of a file, nor is a folder without any review. */
const namesPlace = (text: string, path: string, argv: readonly string[]): boolean =>
  text.includes(basename(path)) || argv.some((word) => text.includes(`"${word}"`)) || /\.(yaml|json)(:\d+:\d+)?(:|  error)/.test(text) || /The input ended early\.|^no review is saved in /m.test(text);
