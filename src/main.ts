// argv → command. Loads a command on demand, and is the one place that catches: a Fault becomes sentences, a bug a stack.
import { Command, CommanderError, Option, type CommandOptions } from 'commander';
import { exit, type World } from './commands/world.ts';
import { Fault, isFault, sentence } from './core/fault.ts';
import { didYouMean } from './core/nearest.ts';
import { safe } from './core/safe.ts';
import { audiences, modes } from './core/terms.ts';
import { comparisonFormats, historyFormats, reportFormats, type Formats } from './render/formats.ts';

/** Runs the command line and returns the exit status. */
export async function main(world: World): Promise<number> {
  let status: number = exit.done;
  const program = build(world, (given) => (status = given));
  try {
    await program.parseAsync(world.argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.fault;
    return tell(world, error);
  }
}

/** The most sentences shown for one faulty file. */
const mostShown = 50;

async function tell(world: World, error: unknown): Promise<number> {
  if (isFault(error)) {
    for (const mistake of error.mistakes.slice(0, mostShown)) world.stderr.write(`${safe(sentence(mistake))}\n`);
    const more = error.mistakes.length - mostShown;
    if (more > 0) world.stderr.write(`… and ${more} more.\n`);
    return exit.fault;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  world.stderr.write(`This is a bug in cto-check ${world.version}, and no fault of yours. Please report it together with this:\n${stack.split('\n').map(safe).join('\n')}\n`);
  return exit.fault;
}

function build(world: World, done: (status: number) => void): Command {
  const program = new Command('cto-check')
    .description('An honest self-review for CTOs: eight practices, a quarter of an hour,\na few next steps. Everything stays on this machine.')
    .usage('[command] [options]')
    .option('--bank <dir>', 'a question bank of your own')
    .option('--data <dir>', 'where reviews are kept')
    .option('--plain', 'line by line, for screen readers')
    .option('--no-color', 'no colour')
    .version(world.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .configureHelp({
      visibleCommands: ({ commands }) => [...commands],
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.filter(() => command.name() !== 'run').map((argument) => `[${argument.name()}]`)].join(' '),
    })
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      getOutHelpWidth: () => world.stdout.columns || 80,
      getErrHelpWidth: () => world.stderr.columns || 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(`${text.split('\n').map(safe).join(' ').trim().replace(/^error: /, '').replace(/^./, (letter) => letter.toUpperCase())}\n`),
    })
    .addHelpText('after', examples);

  const command = (name: string, description: string, example: string, options: CommandOptions = {}): Command => {
    const made = program.command(name, options).description(description).copyInheritedSettings(program);
    return made.addHelpText('after', `\nExample:\n  ${example}\n\nEverywhere: --bank DIR, --data DIR, --plain, --no-color`);
  };
  const flagsOf = <T>(made: Command): T => made.optsWithGlobals() as T;

  program.commandsGroup('Review:');
  const run = choosing(showingReport(command('run', 'ask the survey, then show the report (default)', 'cto-check run --quick', { isDefault: true })));
  run
    .option('--answers <file>', 'read an answer file instead; - for a pipe')
    .option('--fresh', 'start anew, do not go on with an unfinished review')
    .option('--no-save', 'show the report and keep nothing')
    .usage('[options]')
    .argument('[word]') // the default command also gets a mistyped one's name
    .action(async (word?: string) => {
      if (word !== undefined) throw unknownWord(word, program, world.argv);
      done(await (await import('./commands/run.ts')).run(world, flagsOf(run)));
    });

  const template = choosing(command('template', 'print an answer file to fill in', 'cto-check template --mode quick > answers.yaml'), 'template');
  template.action(async () => done(await (await import('./commands/template.ts')).template(world, flagsOf(template))));

  program.commandsGroup('Read:');
  const report = showingReport(command('report', 'show a saved review, the newest by default', 'cto-check report --format markdown --output review.md'));
  report.option('--open', opening).option('--pair', 'one page for you and your boss, from the answers of both').option('--pool', 'no more answers will come: show small groups together, for good').argument('[id]', "the beginning of a review's id, latest, previous, or a path");
  report.action(async (id?: string) => done(await (await import('./commands/report.ts')).report(world, id, flagsOf(report))));

  const history = showing(command('history', 'list all reviews, and where each practice is going', 'cto-check history --output reviews.csv'), historyFormats).option('--all', 'every review').option('--due', 'only when the next review is due');
  history.action(async () => done(await (await import('./commands/history.ts')).history(world, flagsOf(history))));

  const compare = showing(command('compare', 'show what changed between two reviews', 'cto-check compare previous latest'), comparisonFormats).option('--all', 'everything below the first screen too');
  compare.argument('[from]', "the beginning of a review's id, latest, previous, or a path").argument('[to]', 'the same; the newest by default');
  compare.action(async (from?: string, to?: string) => done(await (await import('./commands/compare.ts')).compare(world, from, to, flagsOf(compare))));

  const explain = command('explain', 'print the whole arithmetic behind a number', 'cto-check explain decisions');
  explain.argument('[practice|item]', 'such as decisions or decisions.record').option('--id <id>', 'of which review (the newest by default)');
  explain.action(async (what?: string) => done(await (await import('./commands/explain.ts')).explain(world, what, flagsOf(explain))));

  const demo = showingReport(command('demo', "show a made-up CTO's report, save nothing", 'cto-check demo --all'));
  demo.option('--open', opening).action(async () => done(await (await import('./commands/demo.ts')).demo(world, flagsOf(demo))));
  return program;
}

const opening = 'show it as a page in the browser';

const examples = `
Examples:
  cto-check --quick                      a short review, about 6 minutes
  cto-check report --output review.md    the newest review, for a coach or a CEO
  cto-check run --answers answers.yaml   without a terminal; template makes one`;

function choosing(command: Command, only?: 'template'): Command {
  command
    .addOption(oneOf('--mode <mode>', 'how long', modes))
    .option('--practice <id...>', 'only these practices');
  if (only === undefined) command.option('--quick', 'the same as --mode quick').option('--stage <id>', 'what sort of company: it sets the targets');
  return command;
}

/** A flag that takes one of a few words; a wrong one suggests the nearest. */
function oneOf(flag: string, description: string, words: readonly string[]): Option {
  return new Option(flag, `${description}: ${words.join(', ')}`).argParser((given: string) => {
    if (words.includes(given)) return given;
    throw new Fault({ what: `${flag.split(' ')[0]}: unknown word "${given}"`, expected: `one of ${words.join(', ')}`, ...didYouMean(given, words) });
  });
}

function showing<T>(command: Command, formats: Formats<T>): Command {
  return command
    .addOption(oneOf('--format <format>', 'how it is written', Object.keys(formats)))
    .option('--output <file>', 'write it there, whole or not at all');
}

function showingReport(command: Command): Command {
  return showing(command, reportFormats)
    .option('--all', 'everything below the first screen too')
    .addOption(oneOf('--for <reader>', 'leave out what that reader should not see', audiences));
}

/** A word where none belongs: a mistyped command, or a practice without its flag. */
function unknownWord(word: string, program: Command, argv: readonly string[]): Fault {
  if (argv.includes('run')) return new Fault({ what: `run takes no word, and got "${word}"`, remedy: `To ask only some practices: --practice ${word}` });
  const names = program.commands.map((command) => command.name());
  return new Fault({ what: `unknown command "${word}"`, expected: `one of ${names.join(', ')}`, ...didYouMean(word, names) });
}
