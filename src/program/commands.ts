// What is registered: one short block a group, in the order of the help. Each command's file is loaded when it runs.
import { Argument, type Command, type CommandOptions } from 'commander';
import type { World } from '../commands/world.ts';
import { confirmations, drops, groups as voices, shells } from '../core/terms.ts';
import { checkFormats, comparisonFormats, formFormats, historyFormats, verdictFormats } from '../render/formats.ts';
import { among, choosing, noWord, oneOf, showing, showingReport, unknownWord, wholeNumber } from './flags.ts';
import { defaultCommand } from './syntax.ts';
import { phrase } from './words.ts';

/** What commands are registered with. */
interface Registering {
  world: World;
  program: Command;
  command: (name: string, description: string, example: string, options?: CommandOptions, parent?: Command) => Command;
  /** Takes what a command came to: its exit status. */
  done: (status: number) => void;
}

interface Group {
  title: () => string;
  /** The commands in it: where the first argument is one of them, the other groups need not be registered. */
  names: readonly string[];
  register: (registering: Registering) => void;
}

/** In the order of the help. */
const groups: readonly Group[] = [
  { title: phrase.group.review, names: [defaultCommand, 'template', 'note'], register: reviewCommands },
  { title: phrase.group.read, names: ['report', 'history', 'compare', 'explain', 'demo'], register: readCommands },
  { title: phrase.group.act, names: ['plan'], register: actCommands },
  { title: phrase.group.voices, names: ['invite', 'collect'], register: voiceCommands },
  { title: phrase.group.project, names: ['gate', 'init'], register: projectCommands },
  { title: phrase.group.bank, names: ['bank'], register: bankCommands },
  { title: phrase.group.shell, names: ['completion'], register: shellCommands },
];

/** Those that a command line may need; registering all costs start-up two milliseconds. */
export function groupsFor([first = '']: readonly string[]): readonly Group[] {
  const named = groups.filter(({ names }) => names.includes(first));
  return named.length > 0 ? named : groups;
}

const flagsOf = <T>(made: Command): T => made.optsWithGlobals() as T;

function reviewCommands({ world, program, command, done }: Registering): void {
  const run = choosing(showingReport(command(defaultCommand, phrase.run(), 'cto-check run --quick', { isDefault: true })));
  run
    .option('--quick', phrase.runQuick())
    .option('--stage <stage>', phrase.runStage())
    .option('--answers <file>', phrase.runAnswers())
    .option('--fresh', phrase.runFresh())
    .option('--no-save', phrase.runNoSave())
    .usage('[options]')
    .argument('[word...]') // the default command also gets a mistyped one's name, and what followed it
    .action(async ([word]: string[]) => {
      if (word !== undefined) throw unknownWord(word, program, world.argv);
      done(await (await import('../commands/run/run.ts')).run(world, flagsOf(run)));
    });

  const template = choosing(command('template', phrase.template(), 'cto-check template --mode quick > answers.yaml'));
  template.action(async () => done(await (await import('../commands/template.ts')).template(world, flagsOf(template))));

  const note = command('note', phrase.note(), 'cto-check note "Called Acme about exports" --practice customers');
  note.argument('[text...]', phrase.noteArg()).option('--practice <practice>', phrase.notePractice());
  note.action(async (words: string[]) => done(await (await import('../commands/note.ts')).note(world, words.length === 0 ? undefined : words.join(' '), flagsOf(note))));
}

function readCommands({ world, command, done }: Registering): void {
  const report = showingReport(command('report', phrase.report(), 'cto-check report --format markdown --output review.md'));
  report.option('--open', phrase.openFlag()).option('--pair', phrase.reportPair()).option('--pool', phrase.reportPool());
  report.argument('[id]', phrase.reportArg());
  report.action(async (id?: string) => done(await (await import('../commands/report.ts')).report(world, id, flagsOf(report))));

  const history = showing(command('history', phrase.history(), 'cto-check history --output reviews.csv'), historyFormats).option('--all', phrase.historyAll()).option('--due', phrase.historyDue());
  history.action(async () => done(await (await import('../commands/history.ts')).history(world, flagsOf(history))));

  const compare = showing(command('compare', phrase.compare(), 'cto-check compare previous latest'), comparisonFormats).option('--all', phrase.compareAll());
  compare.argument('[from]', phrase.compareArg()).argument('[to]', phrase.compareArg2());
  compare.action(async (from?: string, to?: string) => done(await (await import('../commands/compare.ts')).compare(world, from, to, flagsOf(compare))));

  const explain = command('explain', phrase.explain(), 'cto-check explain decisions');
  explain.argument('[practice|item]', phrase.explainArg()).option('--id <id>', phrase.explainId());
  explain.action(async (what?: string) => done(await (await import('../commands/explain.ts')).explain(world, what, flagsOf(explain))));

  const demo = showingReport(command('demo', phrase.demo(), 'cto-check demo --all'));
  demo.option('--open', phrase.openFlag()).action(async () => done(await (await import('../commands/demo.ts')).demo(world, flagsOf(demo))));
}

function actCommands({ world, command, done }: Registering): void {
  const plan = command('plan', phrase.plan(), 'cto-check plan done 1 --proof "two calls in October"');
  plan.helpCommand('help [command]', phrase.helpCommand());
  plan.argument('[word...]').usage('[add|done|drop] [options]').action(async ([word]: string[]) => {
    if (word !== undefined) throw unknownWord(word, plan, world.argv);
    done(await (await import('../commands/plan.ts')).plan(world, flagsOf(plan)));
  });

  const add = command('add', phrase.add(), 'cto-check plan add 2 --due 2026-12-20 --tell Anna', {}, plan);
  add.argument('[n]', phrase.addArg()).option('--due <day>', phrase.addDue()).option('--when <words>', phrase.addWhen()).option('--tell <whom>', phrase.addTell()).option('--all', phrase.addAll());
  add.action(async (n?: string) => done(await (await import('../commands/plan.ts')).add(world, n, flagsOf(add))));

  const kept = command('done', phrase.done(), 'cto-check plan done 1 --proof "two calls in October"', {}, plan);
  kept.argument('[n]', phrase.doneArg()).option('--proof <words>', phrase.doneProof());
  kept.action(async (n?: string) => done(await (await import('../commands/plan.ts')).done(world, n, flagsOf(kept))));

  const drop = command('drop', phrase.drop(), 'cto-check plan drop 1 --why "the customer left"', {}, plan);
  drop.argument('[n]', phrase.dropArg()).option('--why <words>', phrase.dropWhy());
  drop.action(async (n?: string) => done(await (await import('../commands/plan.ts')).drop(world, n, flagsOf(drop))));
}

function voiceCommands({ world, command, done }: Registering): void {
  const invite = showing(command('invite', phrase.invite(), 'cto-check invite --group boss --name "Maria"'), formFormats);
  invite
    .addOption(oneOf('--group <group>', phrase.inviteGroup(), voices))
    .option('--name <name>', phrase.inviteName())
    .option('--id <id>', phrase.inviteId())
    .option('--copies <n>', phrase.inviteCopies())
    .action(async () => done(await (await import('../commands/invite.ts')).invite(world, flagsOf(invite))));

  const collect = command('collect', phrase.collect(), 'cto-check collect ~/Downloads/cto-check-*.json');
  collect.argument('[file...]', phrase.collectArg());
  collect.action(async (files: string[]) => done(await (await import('../commands/collect.ts')).collect(world, files, flagsOf(collect))));
}

function projectCommands({ world, command, done }: Registering): void {
  const gate = showing(command('gate', phrase.gate(), 'cto-check gate --max-age 30d'), verdictFormats);
  gate
    .option('--max-age <length>', phrase.gateMaxAge())
    .option('--min <practice=level...>', phrase.gateMin())
    .addOption(oneOf('--drop <drop>', phrase.gateDrop(), drops))
    .option('--overdue', phrase.gateOverdue())
    .action(async () => done(await (await import('../commands/gate/gate.ts')).gate(world, flagsOf(gate))));

  const init = command('init', phrase.init(), 'cto-check init --share dates --github');
  init
    .addOption(oneOf('--share <level>', phrase.initShare(), confirmations))
    .option('--copy <id...>', phrase.initCopy())
    .option('--github', phrase.initGithub())
    .option('--gitlab', phrase.initGitlab())
    .option('--force', phrase.initForce())
    .action(async () => done(await (await import('../commands/init/init.ts')).init(world, flagsOf(init))));
}

function bankCommands({ world, command, done }: Registering): void {
  const bank = command('bank', phrase.bank(), 'cto-check bank check questions').usage('COMMAND [options]');
  bank.helpCommand('help [command]', phrase.helpCommand());
  bank.argument('[word...]').action(([word]: string[]) => {
    throw word === undefined ? noWord(bank) : unknownWord(word, bank, world.argv);
  });
  const ofBank = (name: string, description: string, example: string): Command => command(name, description, `cto-check bank ${example}`, {}, bank);

  const check = showing(ofBank('check', phrase.bankCheck(), 'check questions --max-warnings 0'), checkFormats);
  check.argument('[dir]', phrase.bankCheckArg()).option('--all', phrase.bankCheckAll());
  check.addOption(wholeNumber('--max-warnings <n>', phrase.bankCheckMaxWarnings()));
  check.action(async (dir?: string) => done(await (await import('../commands/bank/check.ts')).check(world, dir, flagsOf(check))));

  const list = ofBank('list', phrase.bankList(), 'list').argument('[dir]', phrase.bankListArg());
  list.action(async (dir?: string) => done(await (await import('../commands/bank/list.ts')).list(world, dir, flagsOf(list))));

  const part = ofBank('show', phrase.bankShow(), 'show decisions.record').argument('[practice|item]', phrase.bankShowArg());
  part.action(async (id?: string) => done(await (await import('../commands/bank/show.ts')).showPart(world, id, flagsOf(part))));

  const start = ofBank('new', phrase.bankNew(), 'new our-questions').argument('[dir]', phrase.bankNewArg());
  start.action(async (dir?: string) => done(await (await import('../commands/bank/new.ts')).newBank(world, dir)));

  const schema = ofBank('schema', phrase.bankSchema(), 'schema > bank.schema.json');
  schema.action(async () => done(await (await import('../commands/bank/schema.ts')).schema(world)));
}

function shellCommands({ world, command, done }: Registering): void {
  const completion = command('completion', phrase.completion(), 'cto-check completion bash').addHelpText('after', () => `\n${phrase.installing()}${installing}`);
  completion.addArgument(among(shells, new Argument('[shell]', shells.join(', ')), 'completion:'));
  completion.action(async (shell?: string) => done(await (await import('../commands/completion.ts')).completion(world, shell)));
}

const installing = `
  bash  echo 'eval "$(cto-check completion bash)"' >> ~/.bashrc
  zsh   echo 'eval "$(cto-check completion zsh)"' >> ~/.zshrc
  fish  cto-check completion fish > ~/.config/fish/completions/cto-check.fish`;
