// The command line as a whole: what holds for every command, how help and mistakes are told, and what runs.
import { Command, CommanderError } from 'commander';
import { widthOf } from '../commands/screen.ts';
import { exit, type World } from '../commands/world.ts';
import { columnsOf, wrap } from '../core/columns.ts';
import { safe } from '../core/safe.ts';
import type { Syntax } from '../core/syntax.ts';
import { groupsFor } from './commands.ts';
import { checkHelp, naming } from './flags.ts';
import { overview } from './overview.ts';
import { syntaxOf } from './syntax.ts';
import { phrase } from './words.ts';

interface Program {
  syntax: Syntax;
  /** Runs what the world's arguments ask for; returns the exit status. Throws what the command throws. */
  run(): Promise<number>;
}

export function programOf(world: World): Program {
  const program = bare(world);
  let status: number = exit.done;
  for (const { title, register } of groupsFor(world.argv)) {
    program.commandsGroup(title());
    register({
      world,
      program,
      command: (name, description, example, options = {}, parent = program) => parent.command(name, options).description(description).copyInheritedSettings(program).addHelpText('after', () => `\n${phrase.title.example()}\n  ${example}`),
      done: (given) => (status = given),
    });
  }
  program.configureHelp({ formatHelp: (_, { helpWidth = 80 }) => overview(syntaxOf(program), helpWidth) });
  return {
    get syntax() {
      return syntaxOf(program);
    },
    async run() {
      checkHelp(program, world.argv);
      try {
        await program.parseAsync(world.argv, { from: 'user' });
        return status;
      } catch (error) {
        if (!(error instanceof CommanderError)) throw error;
        return error.exitCode === 0 ? exit.done : exit.fault;
      }
    },
  };
}

/** The headings of commander's own help. */
function titled(title: string): string {
  const said: Readonly<Record<string, () => string>> = { 'Usage:': phrase.title.usage, 'Options:': phrase.title.options, 'Arguments:': phrase.title.arguments, 'Commands:': phrase.title.commands, 'Global Options:': phrase.title.everywhere };
  return said[title]?.() ?? title;
}

/** Without commands. */
function bare(world: World): Command {
  return new Command('cto-check')
    .description(phrase.what())
    .addOption(naming('--bank <dir>', phrase.bankFlag()))
    .addOption(naming('--data <dir>', phrase.dataFlag()))
    .option('--plain', phrase.plainFlag())
    .option('--no-color', phrase.noColorFlag())
    .option('--lang <tag>', phrase.langFlag())
    .version(world.version, '-V, --version', phrase.versionFlag())
    .helpOption('-h, --help', phrase.helpFlag())
    .helpCommand('help [command]', phrase.helpCommand())
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 20, optionDescription: ({ description }) => description, argumentDescription: ({ description }) => description, styleTitle: titled, displayWidth: columnsOf, boxWrap: (text, width) => text.split('\n').flatMap((line) => wrap(line, width)).join('\n') })
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      getOutHelpWidth: () => widthOf(world, world.stdout),
      getErrHelpWidth: () => widthOf(world, world.stderr),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(`${text.split('\n').map(safe).join(' ').trim().replace(/^error: /, '').replace(/^./, (letter) => letter.toUpperCase())}\n`),
    });
}
