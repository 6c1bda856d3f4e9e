// What is registered: one short block a group, in the order of the help. Each command's file is loaded when it runs.
import { Argument, type Command, type CommandOptions } from 'commander';
import type { World } from '../commands/world.ts';
import { confirmations, drops, groups as voices, shells } from '../core/terms.ts';
import { checkFormats, comparisonFormats, formFormats, historyFormats, verdictFormats } from '../render/formats.ts';
import { among, choosing, oneOf, showing, showingReport, unknownWord, wholeNumber } from './flags.ts';
import { defaultCommand } from './syntax.ts';

/** What commands are registered with. */
interface Registering {
  world: World;
  program: Command;
  command: (name: string, description: string, example: string, options?: CommandOptions, parent?: Command) => Command;
  /** Takes what a command came to: its exit status. */
  done: (status: number) => void;
}

interface Group {
  title: string;
  /** The commands in it: where the first argument is one of them, the other groups need not be registered. */
  names: readonly string[];
  register: (registering: Registering) => void;
}

/** In the order of the help. */
const groups: readonly Group[] = [
  { title: 'Review', names: [defaultCommand, 'template', 'note'], register: reviewCommands },
  { title: 'Read', names: ['report', 'history', 'compare', 'explain', 'demo'], register: readCommands },
  { title: 'Act', names: ['plan'], register: actCommands },
  { title: 'Voices', names: ['invite', 'collect'], register: voiceCommands },
  { title: 'Project', names: ['gate', 'init'], register: projectCommands },
  { title: 'Bank', names: ['bank'], register: bankCommands },
  { title: 'Shell', names: ['completion'], register: shellCommands },
];

/** Those that a command line may need; registering all costs start-up two milliseconds. */
export function groupsFor([first = '']: readonly string[]): readonly Group[] {
  const named = groups.filter(({ names }) => names.includes(first));
  return named.length > 0 ? named : groups;
}

const flagsOf = <T>(made: Command): T => made.optsWithGlobals() as T;

const opening = 'show it as a page in the browser';

function reviewCommands({ world, program, command, done }: Registering): void {
  const run = choosing(showingReport(command(defaultCommand, 'ask the survey, then show the report (default)', 'cto-check run --quick', { isDefault: true })));
  run
    .option('--quick', 'the same as --mode quick')
    .option('--stage <stage>', 'what sort of company: it sets the targets')
    .option('--answers <file>', 'read an answer file instead; - for a pipe')
    .option('--fresh', 'start anew, do not go on with an unfinished review')
    .option('--no-save', 'show the report and keep nothing')
    .usage('[options]')
    .argument('[word]') // the default command also gets a mistyped one's name
    .action(async (word?: string) => {
      if (word !== undefined) throw unknownWord(word, program, world.argv);
      done(await (await import('../commands/run/run.ts')).run(world, flagsOf(run)));
    });

  const template = choosing(command('template', 'print an answer file to fill in', 'cto-check template --mode quick > answers.yaml'));
  template.action(async () => done(await (await import('../commands/template.ts')).template(world, flagsOf(template))));

  const note = command('note', 'jot dated evidence for the next review', 'cto-check note "Called Acme about exports" --practice customers');
  note.argument('[text...]', 'without it, the notes are listed').option('--practice <practice>', 'the practice it speaks of');
  note.action(async (words: string[]) => done(await (await import('../commands/note.ts')).note(world, words.length === 0 ? undefined : words.join(' '), flagsOf(note))));
}

function readCommands({ world, command, done }: Registering): void {
  const report = showingReport(command('report', 'show a saved review, the newest by default', 'cto-check report --format markdown --output review.md'));
  report.option('--open', opening).option('--pair', 'one page for you and your boss, from the answers of both').option('--pool', 'no more answers will come: show small groups together, for good');
  report.argument('[id]', "the beginning of a review's id, latest, previous, or a path");
  report.action(async (id?: string) => done(await (await import('../commands/report.ts')).report(world, id, flagsOf(report))));

  const history = showing(command('history', 'list all reviews, and where each practice is going', 'cto-check history --output reviews.csv'), historyFormats).option('--all', 'every review').option('--due', 'only when the next review is due');
  history.action(async () => done(await (await import('../commands/history.ts')).history(world, flagsOf(history))));

  const compare = showing(command('compare', 'show what changed between two reviews', 'cto-check compare previous latest'), comparisonFormats).option('--all', 'everything below the first screen too');
  compare.argument('[from]', "the beginning of a review's id, latest, previous, or a path").argument('[to]', 'the same; the newest by default');
  compare.action(async (from?: string, to?: string) => done(await (await import('../commands/compare.ts')).compare(world, from, to, flagsOf(compare))));

  const explain = command('explain', 'print the whole arithmetic behind a number', 'cto-check explain decisions');
  explain.argument('[practice|item]', 'such as decisions or decisions.record').option('--id <id>', 'of which review (the newest by default)');
  explain.action(async (what?: string) => done(await (await import('../commands/explain.ts')).explain(world, what, flagsOf(explain))));

  const demo = showingReport(command('demo', "show a made-up CTO's report, save nothing", 'cto-check demo --all'));
  demo.option('--open', opening).action(async () => done(await (await import('../commands/demo.ts')).demo(world, flagsOf(demo))));
}

function actCommands({ world, command, done }: Registering): void {
  const plan = command('plan', 'list the next steps taken on; add, done, drop', 'cto-check plan done 1 --proof "two calls in October"');
  plan.argument('[word]').usage('[add|done|drop] [options]').action(async (word?: string) => {
    if (word !== undefined) throw unknownWord(word, plan, world.argv);
    done(await (await import('../commands/plan.ts')).plan(world, flagsOf(plan)));
  });

  const add = command('add', 'take on a next step of the newest review', 'cto-check plan add 2 --due 2026-12-20 --tell Anna', {}, plan);
  add.argument('[n]', 'its number; without it, the steps are listed').option('--due <day>', 'the last day, such as 2026-12-20').option('--when <words>', '"When ..., I will ..."').option('--tell <whom>', 'whom you will tell').option('--all', 'list every step');
  add.action(async (n?: string) => done(await (await import('../commands/plan.ts')).add(world, n, flagsOf(add))));

  const kept = command('done', 'say that one was kept', 'cto-check plan done 1 --proof "two calls in October"', {}, plan);
  kept.argument('[n]', 'its number in the list, or the beginning of its id').option('--proof <words>', 'one line that shows it');
  kept.action(async (n?: string) => done(await (await import('../commands/plan.ts')).done(world, n, flagsOf(kept))));

  const drop = command('drop', 'say that one is no longer wanted', 'cto-check plan drop 1 --why "the customer left"', {}, plan);
  drop.argument('[n]', 'its number in the list, or the beginning of its id').option('--why <words>', 'one line');
  drop.action(async (n?: string) => done(await (await import('../commands/plan.ts')).drop(world, n, flagsOf(drop))));
}

function voiceCommands({ world, command, done }: Registering): void {
  const invite = showing(command('invite', 'make a form for a boss, peers or reports', 'cto-check invite --group boss --name "Maria"'), formFormats);
  invite
    .addOption(oneOf('--group <group>', 'for whom', voices))
    .option('--name <name>', 'of a boss or a board member, who is named in the report')
    .option('--id <id>', 'about which review (the newest by default)')
    .option('--copies <n>', 'so many YAML files, one a person')
    .action(async () => done(await (await import('../commands/invite.ts')).invite(world, flagsOf(invite))));

  const collect = command('collect', 'take in what they sent back', 'cto-check collect ~/Downloads/cto-check-*.json');
  collect.argument('[file...]', 'what a form made, or - for a pipe');
  collect.action(async (files: string[]) => done(await (await import('../commands/collect.ts')).collect(world, files, flagsOf(collect))));
}

function projectCommands({ world, command, done }: Registering): void {
  const gate = showing(command('gate', 'say whether a review is due and the rules hold, for CI', 'cto-check gate --max-age 30d'), verdictFormats);
  gate
    .option('--max-age <length>', 'how old the newest review may be, such as 100d or 14w')
    .option('--min <practice=level...>', 'say no when a practice is clearly below a level, such as decisions=3')
    .addOption(oneOf('--drop <drop>', 'say no to a drop since the review before', drops))
    .option('--overdue', 'say no when a commitment is past its date')
    .action(async () => done(await (await import('../commands/gate/gate.ts')).gate(world, flagsOf(gate))));

  const init = command('init', 'make .cto-check here, for the gate and a team', 'cto-check init --share dates --github');
  init
    .addOption(oneOf('--share <level>', 'what git may see of your reviews', confirmations))
    .option('--copy <id...>', 'earlier reviews that it gets too: all, none, or ids')
    .option('--github', 'add a workflow that runs the gate every week')
    .option('--gitlab', 'add a job that runs the gate on a schedule')
    .option('--force', 'replace files that are there')
    .action(async () => done(await (await import('../commands/init/init.ts')).init(world, flagsOf(init))));
}

function bankCommands({ world, command, done }: Registering): void {
  const bank = command('bank', 'check, show or start a question bank', 'cto-check bank check questions').usage('COMMAND [options]');
  const ofBank = (name: string, description: string, example: string): Command => command(name, description, `cto-check bank ${example}`, {}, bank);

  const check = showing(ofBank('check', 'check that its questions are sound, and good', 'check questions --max-warnings 0'), checkFormats);
  check.argument('[dir]', 'its folder (the bank in use by default)').option('--all', 'the silenced warnings too, with their reasons');
  check.addOption(wholeNumber('--max-warnings <n>', 'more warnings than this exit with status 1'));
  check.action(async (dir?: string) => done(await (await import('../commands/bank/check.ts')).check(world, dir, flagsOf(check))));

  const list = ofBank('list', 'what it asks, and how long that takes', 'list').argument('[dir]', 'its folder (the bank in use by default)');
  list.action(async (dir?: string) => done(await (await import('../commands/bank/list.ts')).list(world, dir, flagsOf(list))));

  const part = ofBank('show', 'one question with all that stands behind it', 'show decisions.record').argument('[practice|item]', 'its id');
  part.action(async (id?: string) => done(await (await import('../commands/bank/show.ts')).showPart(world, id, flagsOf(part))));

  const start = ofBank('new', 'a small bank to start from', 'new our-questions').argument('[dir]', 'the folder to make');
  start.action(async (dir?: string) => done(await (await import('../commands/bank/new.ts')).newBank(world, dir)));

  const schema = ofBank('schema', 'the JSON Schema of its files, for editors', 'schema > bank.schema.json');
  schema.action(async () => done(await (await import('../commands/bank/schema.ts')).schema(world)));
}

function shellCommands({ world, command, done }: Registering): void {
  const completion = command('completion', 'complete commands, options and ids on TAB', 'cto-check completion bash').addHelpText('after', installing);
  completion.addArgument(among(shells, new Argument('[shell]', shells.join(', ')), 'completion:'));
  completion.action(async (shell?: string) => done(await (await import('../commands/completion.ts')).completion(world, shell)));
}

const installing = `
To install it (cto-check itself too; npx is not enough):
  bash  echo 'eval "$(cto-check completion bash)"' >> ~/.bashrc
  zsh   echo 'eval "$(cto-check completion zsh)"' >> ~/.zshrc
  fish  cto-check completion fish > ~/.config/fish/completions/cto-check.fish`;
