// What is registered, as data: the main help and the shell completion follow from it.
import type { Command } from 'commander';
import type { Place, Syntax } from '../core/syntax.ts';

/** The command that runs without a name. */
export const defaultCommand = 'run';

export function syntaxOf(command: Command): Syntax {
  const place = (name: string, words: string[] = []): Place => ({ name, words });
  return {
    name: command.name(),
    description: command.description(),
    group: command.helpGroup(),
    flags: command.createHelp().visibleOptions(command).map(({ short, long, description, flags, required, optional, variadic, argChoices }) => ({
      names: [long, short].filter((name) => name !== undefined),
      description,
      value: required || optional ? place(/[<[]([^.>\]]+)/.exec(flags)?.[1] ?? '', argChoices) : null,
      many: variadic,
    })),
    places: command.registeredArguments.map((argument) => place(argument.name(), argument.argChoices)),
    commands: command.commands.map(syntaxOf),
    isDefault: command.name() === defaultCommand,
  };
}
