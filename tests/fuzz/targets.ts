// What is mutated: every kind of file that the program reads, and the commands that read it.

export interface Command {
  argv: readonly string[];
  /** Of a pipe. */
  input?: string;
  /** With another private folder, an empty one: what a project holds is all there is. */
  elsewhere?: true;
}

export interface Target {
  name: string;
  /** The beginning of the file's path in the world: the last one that fits. */
  path: string;
  /** How the file is written; JSON may also stand where YAML may. */
  format: 'yaml' | 'json';
  commands: readonly Command[];
}

const command = (line: string, given: Omit<Command, 'argv'> = {}): Command => ({ argv: line.split(' '), ...given });
const many = (...lines: string[]): Command[] => lines.map((line) => command(line));

const formats = ['text', 'markdown', 'html', 'svg', 'json', 'csv'];
const answered = (flags: string): Command[] => [...formats.map((format) => command(`run ${flags} --no-save --format ${format}`)), command(`run ${flags} --no-save --all --plain`), command(`run ${flags}`)];

/** Lines that answer a survey a while. */
const lines = '\n1\n2\n1\n\n3\nd\n1\nb\n2\n0\ne\na note\n?\ns\n1\n1\n2\n';
const survey = (flags: string): Command => command(`run --plain ${flags}`.trim(), { input: lines });

const ofBank = (folder: string): Command[] => [
  ...many(`bank check ../${folder}`, `bank check ../${folder} --all --format json`, `bank list ../${folder}`, `template --bank ../${folder}`, `run --answers own-bank.yaml --bank ../${folder} --no-save`, `run --answers own-bank.yaml --bank ../${folder} --no-save --format html`),
  ...many(`bank show customers.ward --bank ../${folder}`, `bank show security --bank ../${folder}`, `note word --practice security --bank ../${folder}`),
  command(`__complete explain --bank ../${folder} `),
  survey(`--fresh --bank ../${folder}`),
];

const reading = [
  ...formats.map((format) => command(`report --all --format ${format}`)),
  ...many('report', 'report --all --plain', 'report previous', 'report --for ceo', 'history', 'history --format csv', 'history --format markdown --all', 'history --due', 'compare', 'compare --all --format markdown', 'compare --format json', 'explain decisions', 'explain customers.talks', 'explain decisions.trail', 'gate', 'gate --drop possible --min decisions=3 --format junit', 'plan', 'plan add', 'plan add 2', 'invite --group peers', 'invite --group boss --format yaml', '__complete report '),
  survey('--fresh'),
];

const ofPlan = [...many('plan', 'plan done 1', 'plan drop 2', 'plan add', 'report', 'report --format html --all', 'history', 'compare', 'gate --overdue', 'init --share dates'), survey('--fresh')];
const ofVoices = many('report', 'report --all', 'report --format html', 'report --format json', 'report --format markdown', 'report --pool', 'report --pair', 'report --pair --format html', 'compare', 'collect form.yaml');
const ofConfig = [...many('gate', 'gate --format json', 'run --answers answers.yaml', 'bank check', 'plan', 'history', 'explain decisions', 'note', 'invite --group boss', 'init --share all', 'template', '__complete explain '), survey('--fresh'), survey('')];
const ofCopies = [...many('gate', 'gate --overdue --min decisions=3', 'history', 'history --due', 'init --share dates', 'init --share nothing'), command('gate', { elsewhere: true }), command('gate --overdue --format github', { elsewhere: true }), command('history', { elsewhere: true }), command('history --format json', { elsewhere: true })];

const data = 'home/data/cto-check';

export const targets: readonly Target[] = [
  { name: 'answers-yaml', path: 'work/answers.yaml', format: 'yaml', commands: answered('--answers answers.yaml') },
  { name: 'answers-json', path: 'work/answers.json', format: 'json', commands: answered('--answers answers.json') },
  { name: 'config', path: `${data}/config.yaml`, format: 'yaml', commands: ofConfig },
  { name: 'project-config', path: 'work/.cto-check/config.yaml', format: 'yaml', commands: ofConfig },
  { name: 'bank-manifest', path: 'bank/bank.yaml', format: 'yaml', commands: ofBank('bank') },
  { name: 'bank-practice', path: 'bank/1-security.yaml', format: 'yaml', commands: ofBank('bank') },
  { name: 'extending-manifest', path: 'on-top/bank.yaml', format: 'yaml', commands: ofBank('on-top') },
  { name: 'extending-addition', path: 'on-top/more.yaml', format: 'yaml', commands: ofBank('on-top') },
  { name: 'extending-practice', path: 'on-top/security.yaml', format: 'yaml', commands: ofBank('on-top') },
  { name: 'draft', path: `${data}/drafts/`, format: 'json', commands: [command('run --plain', { input: `1\n${lines}` }), command('run --plain', { input: `1\n${'s\n'.repeat(40)}\n\n\n\n\n\n` }), command('run --plain', { input: `2\n${lines}` }), command('run --plain', { input: `3\n${lines}` })] },
  { name: 'assessment', path: `${data}/assessments/`, format: 'json', commands: reading },
  { name: 'earlier-assessment', path: `${data}/assessments/2026-08-20`, format: 'json', commands: reading },
  { name: 'plan-taken', path: `${data}/plan/2026-08-20-120200000-ta07`, format: 'json', commands: ofPlan },
  { name: 'plan-outcome', path: `${data}/plan/2026-10-02`, format: 'json', commands: ofPlan },
  { name: 'note', path: `${data}/notes/`, format: 'json', commands: [...many('note', 'note --practice customers', 'note --plain'), survey('--fresh')] },
  { name: 'kit', path: `${data}/kits/`, format: 'json', commands: many('collect form.json', 'collect form.yaml form.json') },
  { name: 'form-yaml', path: 'work/form.yaml', format: 'yaml', commands: many('collect form.yaml', 'collect form.yaml form.json') },
  { name: 'form-json', path: 'work/form.json', format: 'json', commands: many('collect form.json', 'collect form.json form.yaml') },
  { name: 'rater', path: `${data}/raters/`, format: 'json', commands: ofVoices },
  { name: 'boss', path: `${data}/raters/2026-11-25-120000000-0013`, format: 'json', commands: ofVoices },
  { name: 'view', path: `${data}/views/`, format: 'json', commands: ofVoices },
  { name: 'copied-review', path: 'work/.cto-check/assessments/', format: 'json', commands: ofCopies },
  { name: 'copied-step', path: 'work/.cto-check/plan/', format: 'json', commands: ofCopies },
  { name: 'confirmation', path: `${data}/projects/`, format: 'json', commands: [...many('run --answers answers.yaml', 'plan done 1', 'init --share all', 'report'), survey('--fresh')] },
];

/** The whole path of a target's file among those of the world. */
export function pathIn(files: ReadonlyMap<string, Uint8Array>, { path }: Target): string {
  const found = [...files.keys()].findLast((one) => one.startsWith(path));
  if (found === undefined) throw new Error(`nothing begins with ${path}`);
  return found;
}
