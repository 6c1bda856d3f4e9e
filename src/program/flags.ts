// Flags and words that several commands take, and what is said where one is wrong.
import { Option, type Argument, type Command } from 'commander';
import { Fault } from '../core/fault.ts';
import { didYouMean } from '../core/nearest.ts';
import { audiences, modes } from '../core/terms.ts';
import { reportFormats, type Formats } from '../render/formats.ts';
import { phrase } from './words.ts';

/** What is asked. */
export const choosing = (command: Command): Command => command.addOption(oneOf('--mode <mode>', phrase.modeFlag(), modes)).option('--practice <practice...>', phrase.practiceFlag());

/** How content is shown. */
export function showing<T>(command: Command, formats: Formats<T>): Command {
  return command
    .addOption(oneOf('--format <format>', phrase.formatFlag(), Object.keys(formats)))
    .addOption(naming('--output <file>', phrase.outputFlag()));
}

export function showingReport(command: Command): Command {
  return showing(command, reportFormats)
    .option('--all', phrase.allFlag())
    .addOption(oneOf('--for <reader>', phrase.forFlag(), audiences));
}

/** A flag that takes one of a few words; a wrong one suggests the nearest. */
export function oneOf(flag: string, description: string, words: readonly string[]): Option {
  return among(words, new Option(flag, phrase.choices({ what: description, words: words.join(', ') })), `${flag.split(' ')[0]}:`);
}

/** Takes one of a few words; the shell completes them. `where`: how a wrong one is introduced. */
export function among<T extends Argument | Option>(words: readonly string[], place: T, where: string): T {
  place.argChoices = [...words];
  place.argParser((given: string) => {
    if (words.includes(given)) return given;
    throw new Fault({ what: `${where} unknown word "${given}"`, expected: `one of ${words.join(', ')}`, ...didYouMean(given, words) });
  });
  return place;
}

/** A flag that names a file or a folder. An empty name, as of a shell's variable that is not set, is none. */
export function naming(flag: string, description: string): Option {
  return new Option(flag, description).argParser((given: string) => {
    if (given !== '') return given;
    throw new Fault({ what: `${flag.split(' ')[0]} names no ${flag.endsWith('<dir>') ? 'folder' : 'file'}`, remedy: 'Name one, or leave the flag out.' });
  });
}

/** A flag that takes a whole number from 0. */
export function wholeNumber(flag: string, description: string): Option {
  return new Option(flag, description).argParser((given: string) => {
    if (/^\d{1,6}$/.test(given)) return Number(given);
    throw new Fault({ what: `${flag.split(' ')[0]}: "${given}" is no whole number`, expected: 'a number from 0' });
  });
}

/** A word where none belongs: a mistyped command, or a practice without its flag. */
export function unknownWord(word: string, program: Command, argv: readonly string[]): Fault {
  const run = argv.indexOf('run');
  if (program.name() === 'cto-check' && run !== -1 && run <= argv.indexOf(word)) return new Fault({ what: `run takes no word, and got "${word}"`, remedy: `To ask only some practices: --practice ${word}` });
  const names = program.commands.map((command) => command.name());
  return new Fault({ what: `unknown command "${word}"`, expected: `one of ${names.join(', ')}`, ...didYouMean(word, names) });
}

/** Where a command does nothing without one of its own. */
export const noWord = (command: Command): Fault => new Fault({ what: `${command.name()} what`, expected: `one of ${command.commands.map((one) => one.name()).join(', ')}` });

/** Throws a Fault where `help` is asked for about a command that is not there. */
export function checkHelp(program: Command, argv: readonly string[]): void {
  for (let at = program, words = argv; words.length > 0; words = words.slice(1)) {
    const [word, next] = words;
    const command = at.commands.find((one) => one.name() === word);
    if (command) at = command;
    else if (word !== 'help' || at.commands.length === 0 || next === undefined || next.startsWith('-')) return;
    else if (!at.commands.some((one) => one.name() === next)) throw unknownWord(next, at, argv);
    else return;
  }
}
