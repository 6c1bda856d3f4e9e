// cto-check invite: a form for a boss, the board, peers or reports, about a review that is saved.
import { join, parse, resolve } from 'node:path';
import type { Call } from '../core/call.ts';
import { Fault, type Mistake } from '../core/fault.ts';
import { formOf, questionsIn, type Form } from '../core/voices/form.ts';
import { safe } from '../core/safe.ts';
import { groups, isNamed, type Group } from '../core/terms.ts';
import { phrases } from '../core/language/phrases.ts';
import { sentences } from '../core/words.ts';
import { formFormats } from '../render/formats.ts';
import { newId } from '../store/assessments.ts';
import { readFormPage } from '../store/banks.ts';
import { isThere, writeWhole } from '../store/files.ts';
import { saveKit } from '../store/raters.ts';
import { found } from './found.ts';
import { checkShowing, formatFor, type Showing } from './output.ts';
import { settingOf } from './setting.ts';
import { callOf, exit, say, type World } from './world.ts';

interface Inviting extends Showing {
  group?: Group;
  name?: string;
  id?: string;
  /** Digits; how many YAML files. */
  copies?: string;
}

const phrase = phrases('invite', {
  written: 'Written to {file}',
  writtenMore: { one: 'Written to {file} and {n} more file beside it', other: 'Written to {file} and {n} more files beside it' },
  whom: { boss: 'your boss', board: 'a board member', peers: 'your peers', reports: 'your reports' },
  questions: { one: '{n} question', other: '{n} questions' },
  minutes: { one: '{n} minute', other: '{n} minutes' },
  form: 'A form for {whom}: {questions}, about {minutes}.',
  onePerPerson: 'One file a person: each holds an id of its own, by which the same answers twice are noticed.',
  forOne: 'It is for one person.',
  forAll: 'Send the same file to all of them.',
  back: 'What comes back: {command}',
});

/** Nobody has more reports than this. */
const mostCopies = 200;

const longestName = 200;

export async function invite(world: World, flags: Inviting): Promise<number> {
  const group = checked(world, flags);
  const { places: { data }, bank } = await settingOf(world, flags);
  const { assessment, own } = await found(world, flags.id, flags);
  if (!own) throw new Fault({ what: 'a form belongs to a review in your private folder, and this one lies elsewhere', remedy: 'Leave out --id for the newest.' });
  if (bank.id !== assessment.bank.id) throw new Fault({ what: `the review was made with the bank ${assessment.bank.id}, and this is ${bank.id}`, remedy: 'Say where its bank is with --bank DIR.' });
  const now = world.now();
  const name = flags.name?.trim();
  const form = formOf(bank, assessment, { id: newId(now, world.random()), at: now, group, ...(name === undefined ? {} : { name }) });
  if (questionsIn(form) === 0) throw new Fault({ what: `the review ${assessment.id} asked nothing that ${isNamed(group) ? `the ${group}` : group} can answer`, remedy: 'A full review asks more.' });
  await handOut(world, form, flags, () => saveKit(data, form.kit));
  return exit.done;
}

/** Throws a Fault with everything that is wrong with the flags. */
function checked(world: World, flags: Inviting): Group {
  const { group, name, copies } = flags;
  const mistakes: Mistake[] = [];
  if (group === undefined) mistakes.push({ what: 'invite whom', expected: `--group with one of ${groups.join(', ')}`, remedy: `Such as: ${callOf(world)('invite --group boss')}` });
  if (name !== undefined && group !== undefined && !isNamed(group)) mistakes.push({ what: `--name: ${group} are never named`, remedy: 'Leave it out; one form serves them all.' });
  if (name !== undefined && (name.trim() === '' || name.length > longestName)) mistakes.push({ what: `--name ${name.trim() === '' ? 'is empty' : 'is too long'}`, expected: `a name of at most ${longestName} characters` });
  if (copies !== undefined) {
    if (!/^[1-9]\d{0,2}$/.test(copies) || Number(copies) > mostCopies) mistakes.push({ what: `--copies: "${copies}" is not a number of files`, expected: `1 to ${mostCopies}` });
    if (formatFor(formFormats, flags) === 'html') mistakes.push({ what: '--copies is for YAML files', remedy: 'One HTML form serves a whole group: send the same file to everybody.' });
    if (group !== undefined && isNamed(group) && copies !== '1') mistakes.push({ what: `--copies: a form for the ${group} is for one person`, remedy: `Make one for each: --group ${group} --name NAME` });
  }
  if (mistakes.length > 0) throw new Fault(mistakes);
  checkShowing(formFormats, world, flags);
  return group!;
}

/** Writes the form, or its copies, where the flags say: to a file on a terminal, which a page would flood, else to standard output. `remember`: called before anything is written. */
async function handOut(world: World, form: Form, flags: Inviting, remember: () => void): Promise<void> {
  const { group } = form.kit;
  const format = formatFor(formFormats, flags);
  const render = await formFormats[format as keyof typeof formFormats].load();
  const page = readFormPage(world.root);
  const text = (): string => render({ ...form, page, response: Array.from({ length: 4 }, () => world.random()).join('') });
  const copies = Number(flags.copies ?? 1);
  const { dir, name, ext } = parse(flags.output ?? `cto-check-${group}.${format}`);
  const files = copies === 1 ? [join(dir, `${name}${ext}`)] : Array.from({ length: copies }, (_, at) => join(dir, `${name}-${at + 1}${ext}`));
  const toPipe = flags.output === undefined && copies === 1 && !world.stdout.isTTY;
  // A name that nobody chose takes nobody's place: answers may stand there already.
  const taken = (flags.output === undefined && !toPipe) || copies > 1 ? files.filter((file) => isThere(resolve(world.cwd, file))) : [];
  if (taken.length > 0) throw new Fault({ place: { file: taken[0]! }, what: 'exists already', remedy: 'Choose another place with --output FILE, or move it away.' });
  remember();
  if (toPipe) return void world.stdout.write(text());
  for (const file of files) writeWhole(resolve(world.cwd, file), text());
  say(world.stderr, `${told(form, files, format, callOf(world)).map(safe).join('\n')}\n`);
}

function told(form: Form, files: readonly string[], format: string, call: Call): string[] {
  const { group } = form.kit;
  const how = files.length > 1 ? phrase.onePerPerson() : isNamed(group) || format === 'yaml' ? phrase.forOne() : phrase.forAll();
  return [
    files.length > 1 ? phrase.writtenMore({ file: files[0]!, n: files.length - 1 }) : phrase.written({ file: files[0]! }),
    sentences(phrase.form({ whom: phrase.whom[group](), questions: phrase.questions({ n: questionsIn(form) }), minutes: phrase.minutes({ n: form.minutes }) }), how),
    phrase.back({ command: call('collect FILE') }),
  ];
}
