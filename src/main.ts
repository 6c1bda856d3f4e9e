// argv → command. Loads a command on demand, and is the one place that catches: a Fault becomes sentences, a bug a stack.
import { Argument, Command, CommanderError, Option, type CommandOptions } from 'commander';
import { overview } from './commands/help.ts';
import { widthOf } from './commands/screen.ts';
import { exit, say, type World } from './commands/world.ts';
import { Fault, isFault, sentence } from './core/fault.ts';
import { didYouMean } from './core/nearest.ts';
import { safe } from './core/safe.ts';
import type { Place, Syntax } from './core/syntax.ts';
import { audiences, confirmations, drops, modes, shells } from './core/terms.ts';
import { checkFormats, comparisonFormats, historyFormats, reportFormats, verdictFormats, type Formats } from './render/formats.ts';

/** Runs the command line and returns the exit status. */
export async function main(world: World): Promise<number> {
  let status: number = exit.done;
  const program = build(world, (given) => (status = given));
  try {
    if (world.argv[0] === '__complete') return await (await import('./commands/completion.ts')).complete(world, syntaxOf(program), world.argv.slice(1));
    await program.parseAsync(world.argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.fault;
    return tell(world, error);
  }
}

const defaultCommand = 'run';

/** The most sentences shown for one faulty file. */
const mostShown = 50;

async function tell(world: World, error: unknown): Promise<number> {
  if (isFault(error)) {
    for (const mistake of error.mistakes.slice(0, mostShown)) say(world.stderr, `${safe(sentence(mistake))}\n`);
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
    .description('An honest self-review for CTOs. Everything stays on this machine.')
    .option('--bank <dir>', 'a question bank of your own')
    .option('--data <dir>', 'where reviews are kept')
    .option('--plain', 'line by line, for screen readers')
    .option('--no-color', 'no colour')
    .version(world.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 20, optionDescription: ({ description }) => description, argumentDescription: ({ description }) => description, styleTitle: (title) => title.replace('Global Options', 'Everywhere') })
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

  const command = (name: string, description: string, example: string, options: CommandOptions = {}, parent = program): Command => {
    const made = parent.command(name, options).description(description).copyInheritedSettings(program);
    return made.addHelpText('after', `\nExample:\n  ${example}`);
  };
  const flagsOf = <T>(made: Command): T => made.optsWithGlobals() as T;

  program.commandsGroup('Review:');
  const run = choosing(showingReport(command(defaultCommand, 'ask the survey, then show the report (default)', 'cto-check run --quick', { isDefault: true })));
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

  const note = command('note', 'jot dated evidence for the next review', 'cto-check note "Called Acme about exports" --practice customers');
  note.argument('[text...]', 'without it, the notes are listed').option('--practice <practice>', 'the practice it speaks of');
  note.action(async (words: string[]) => done(await (await import('./commands/note.ts')).note(world, words.length === 0 ? undefined : words.join(' '), flagsOf(note))));

  program.commandsGroup('Read:');
  const report = showingReport(command('report', 'show a saved review, the newest by default', 'cto-check report --format markdown --output review.md'));
  report.option('--open', opening).argument('[id]', "the beginning of a review's id, latest, previous, or a path");
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

  program.commandsGroup('Act:');
  const plan = command('plan', 'list the next steps taken on; add, done, drop', 'cto-check plan done 1 --proof "two calls in October"');
  plan.argument('[word]').usage('[add|done|drop] [options]').action(async (word?: string) => {
    if (word !== undefined) throw unknownWord(word, plan, world.argv);
    done(await (await import('./commands/plan.ts')).plan(world, flagsOf(plan)));
  });
  const add = command('add', 'take on a next step of the newest review', 'cto-check plan add 2 --due 2026-12-20 --tell Anna', {}, plan);
  add.argument('[n]', 'its number; without it, the steps are listed').option('--due <day>', 'the last day, such as 2026-12-20').option('--when <words>', '"When ..., I will ..."').option('--tell <whom>', 'whom you will tell').option('--all', 'list every step');
  add.action(async (n?: string) => done(await (await import('./commands/plan.ts')).add(world, n, flagsOf(add))));
  const kept = command('done', 'say that one was kept', 'cto-check plan done 1 --proof "two calls in October"', {}, plan);
  kept.argument('[n]', 'its number in the list, or the beginning of its id').option('--proof <words>', 'one line that shows it');
  kept.action(async (n?: string) => done(await (await import('./commands/plan.ts')).done(world, n, flagsOf(kept))));
  const drop = command('drop', 'say that one is no longer wanted', 'cto-check plan drop 1 --why "the customer left"', {}, plan);
  drop.argument('[n]', 'its number in the list, or the beginning of its id').option('--why <words>', 'one line');
  drop.action(async (n?: string) => done(await (await import('./commands/plan.ts')).drop(world, n, flagsOf(drop))));

  program.commandsGroup('Project:');
  const gate = showing(command('gate', 'say whether a review is due and the rules hold, for CI', 'cto-check gate --max-age 30d'), verdictFormats);
  gate
    .option('--max-age <length>', 'how old the newest review may be, such as 100d or 14w')
    .option('--min <practice=level...>', 'say no when a practice is clearly below a level, such as decisions=3')
    .addOption(oneOf('--drop <drop>', 'say no to a drop since the review before', drops))
    .option('--overdue', 'say no when a commitment is past its date')
    .action(async () => done(await (await import('./commands/gate.ts')).gate(world, flagsOf(gate))));

  const init = command('init', 'make .cto-check here, for the gate and a team', 'cto-check init --share dates --github');
  init
    .addOption(oneOf('--share <level>', 'what git may see of your reviews', confirmations))
    .option('--copy <id...>', 'earlier reviews that it gets too: all, none, or ids')
    .option('--github', 'add a workflow that runs the gate every week')
    .option('--gitlab', 'add a job that runs the gate on a schedule')
    .option('--force', 'replace files that are there')
    .action(async () => done(await (await import('./commands/init.ts')).init(world, flagsOf(init))));

  program.commandsGroup('Bank:');
  const bank = command('bank', 'check, show or start a question bank', 'cto-check bank check questions').usage('COMMAND [options]');
  const ofBank = (name: string, description: string, example: string): Command => command(name, description, `cto-check bank ${example}`, {}, bank);

  const check = showing(ofBank('check', 'check that its questions are sound, and good', 'check questions --max-warnings 0'), checkFormats);
  check.argument('[dir]', 'its folder (the bank in use by default)').option('--all', 'the silenced warnings too, with their reasons');
  check.addOption(new Option('--max-warnings <n>', 'more warnings than this exit with status 1').argParser(wholeNumber('--max-warnings')));
  check.action(async (dir?: string) => done(await (await import('./commands/bank/check.ts')).check(world, dir, flagsOf(check))));

  const list = ofBank('list', 'what it asks, and how long that takes', 'list').argument('[dir]', 'its folder (the bank in use by default)');
  list.action(async (dir?: string) => done(await (await import('./commands/bank/list.ts')).list(world, dir, flagsOf(list))));

  const part = ofBank('show', 'one question with all that stands behind it', 'show decisions.record').argument('[practice|item]', 'its id');
  part.action(async (id?: string) => done(await (await import('./commands/bank/show.ts')).showPart(world, id, flagsOf(part))));

  const start = ofBank('new', 'a small bank to start from', 'new our-questions').argument('[dir]', 'the folder to make');
  start.action(async (dir?: string) => done(await (await import('./commands/bank/new.ts')).newBank(world, dir)));

  const schema = ofBank('schema', 'the JSON Schema of its files, for editors', 'schema > bank.schema.json');
  schema.action(async () => done(await (await import('./commands/bank/schema.ts')).schema(world)));
  program.commandsGroup('Shell:');
  const completion = command('completion', 'complete commands, options and ids on TAB', 'cto-check completion bash').addHelpText('after', installing);
  completion.addArgument(among(shells, new Argument('[shell]', shells.join(', ')), 'completion:'));
  completion.action(async (shell?: string) => done(await (await import('./commands/completion.ts')).completion(world, shell)));

  return program.configureHelp({ formatHelp: (_, { helpWidth = 80 }) => overview(syntaxOf(program), helpWidth) });
}

const opening = 'show it as a page in the browser';

function wholeNumber(flag: string): (given: string) => number {
  return (given) => {
    if (/^\d{1,6}$/.test(given)) return Number(given);
    throw new Fault({ what: `${flag}: "${given}" is no whole number`, expected: 'a number from 0' });
  };
}


function choosing(command: Command, only?: 'template'): Command {
  command
    .addOption(oneOf('--mode <mode>', 'how long', modes))
    .option('--practice <practice...>', 'only these practices');
  command.option('--quick', 'the same as --mode quick');
  if (only === undefined) command.option('--stage <stage>', 'what sort of company: it sets the targets');
  return command;
}

/** A flag that takes one of a few words; a wrong one suggests the nearest. */
function oneOf(flag: string, description: string, words: readonly string[]): Option {
  return among(words, new Option(flag, `${description}: ${words.join(', ')}`), `${flag.split(' ')[0]}:`);
}

/** Takes one of a few words; the shell completes them. `where`: how a wrong one is introduced. */
function among<T extends Argument | Option>(words: readonly string[], place: T, where: string): T {
  place.argChoices = [...words];
  place.argParser((given: string) => {
    if (words.includes(given)) return given;
    throw new Fault({ what: `${where} unknown word "${given}"`, expected: `one of ${words.join(', ')}`, ...didYouMean(given, words) });
  });
  return place;
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
  if (program.name() === 'cto-check' && argv.includes('run')) return new Fault({ what: `run takes no word, and got "${word}"`, remedy: `To ask only some practices: --practice ${word}` });
  const names = program.commands.map((command) => command.name());
  return new Fault({ what: `unknown command "${word}"`, expected: `one of ${names.join(', ')}`, ...didYouMean(word, names) });
}

/** What is registered, as data: the main help and the shell completion follow from it. */
function syntaxOf(command: Command): Syntax {
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

const installing = `
To install it (cto-check itself too; npx is not enough):
  bash  echo 'eval "$(cto-check completion bash)"' >> ~/.bashrc
  zsh   echo 'eval "$(cto-check completion zsh)"' >> ~/.zshrc
  fish  cto-check completion fish > ~/.config/fish/completions/cto-check.fish`;
