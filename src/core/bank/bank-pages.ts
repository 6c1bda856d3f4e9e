// A question bank as pages: the list of all that it asks, one practice, or one question with everything that stands behind it.
import { itemsOf, practiceOf, type Bank, type Item, type NextStep, type Practice } from './bank.ts';
import type { Came } from './extend-bank.ts';
import { Fault } from '../fault.ts';
import { minutesOf } from './lint/mix.ts';
import { didYouMean } from '../nearest.ts';
import type { Page, Section } from '../page.ts';
import { modes, type Mode } from '../terms.ts';
import { phrases } from '../language/phrases.ts';
import { effortInWords, listed, withStop } from '../words.ts';

const phrase = phrases('bank.pages', {
  label: {
    id: 'id', extends: 'extends', leavesOut: 'leaves out', levels: 'levels', stages: 'stages', name: 'name', means: 'means', why: 'why', targets: 'targets', asks: 'asks', hint: 'hint', about: 'about', practice: 'practice',
    type: 'type', naWhen: 'n/a when', evidence: 'evidence', asksOthers: 'asks others', asksGroups: 'asks {groups}', allows: 'allows', text: 'text', feedback: 'feedback', next: 'next',
  },
  mode: { quick: 'quick', full: 'full', deep: 'deep' },
  type: { anchored: 'anchored', count: 'count', checklist: 'checklist', scenario: 'scenario' },
  rater: { boss: 'boss', peers: 'peers', reports: 'reports' },
  modeLine: { one: '{n} question, {minutes} minutes', other: '{n} questions, {minutes} minutes' },
  named: '{name} ({id})',
  practiceLine: { one: '{practice}: {n} question; {minutes} minutes', other: '{practice}: {n} questions; {minutes} minutes' },
  itemLine: '{mode}, {type}: {about}',
  typeLine: '{type}, asked from {mode} on, revision {rev}',
  from: ' [from {bank}]',
  here: { added: ' [added here]', changed: ' [changed here]', omitted: ' [omitted here]' },
  target: '{stage} {level} ({name})',
  inShort: '{name}, in short {short}',
  comma: ', ',
  semicolon: '; ',
  questions: 'Questions',
  claims: 'Claims of the source',
  allowed: '{code}: {reason}',
  level: 'Level {level}, worth {value}',
  bin: 'From {from}, worth {value}',
  statement: 'Statement {id}',
  option: 'Option {id}, credit {credit}',
  step: { one: '{do} Proof: {proof} Takes {effort}, shows in {n} week.', other: '{do} Proof: {proof} Takes {effort}, shows in {n} weeks.' },
  sources: 'Sources of {practice}',
});

type CameBy = ReadonlyMap<string, Came>;
type Line = Section['lines'][number];

/** Every practice and question, the minutes of each mode by the model, and, of a bank that extends another, what came from where. */
export function listOf(bank: Bank, came: CameBy): Page {
  const timed = (mode: Mode, practice?: string): string => minutesOf(bank, mode, practice === undefined ? undefined : [practice]).toFixed(1);
  const omitted = [...came].filter(([, how]) => how === 'omitted').map(([id]) => id);
  const head = [
    { label: phrase.label.id(), text: `${bank.id} ${bank.version}` },
    ...(bank.extends ? [{ label: phrase.label.extends(), text: listed(bank.extends) }] : []),
    ...(omitted.length > 0 ? [{ label: phrase.label.leavesOut(), text: listed(omitted) }] : []),
    { label: phrase.label.levels(), text: bank.level_names.map((name, at) => `${at + 1} ${name}`).join(phrase.comma()) },
    { label: phrase.label.stages(), text: bank.stages.map(({ id, sign }) => phrase.named({ name: id, id: sign })).join(phrase.semicolon()) },
    ...modes.map((mode) => ({ label: phrase.mode[mode](), text: phrase.modeLine({ n: itemsOf(bank, mode).length, minutes: timed(mode) }) })),
  ];
  const practices = bank.practices.map((practice) => ({
    head: phrase.practiceLine({ n: practice.items.length, practice: `${phrase.named({ name: practice.name, id: practice.id })}${whence(bank, practice.id, came)}`, minutes: modes.map((mode) => `${phrase.mode[mode]()} ${timed(mode, practice.id)}`).join(phrase.comma()) }),
    lines: practice.items.map((item) => ({ label: item.id, text: `${phrase.itemLine({ mode: phrase.mode[item.mode](), type: phrase.type[item.type](), about: item.about })}${whence(bank, item.id, came)}` })),
  }));
  return { title: bank.title, sections: [{ lines: head }, ...practices] };
}

function whence({ extends: bases }: Bank, id: string, came: CameBy): string {
  if (!bases) return '';
  const how = came.get(id);
  return how === undefined ? phrase.from({ bank: bases[0]! }) : phrase.here[how]();
}

/** One practice or one question, with the sources it rests on. Throws a Fault for an unknown id. */
export function pageOf(bank: Bank, id: string, came: CameBy): Page {
  const practice = bank.practices.find((one) => one.id === id);
  if (practice) return practicePage(bank, practice, came);
  const items = itemsOf(bank, 'deep');
  const item = items.find((one) => one.id === id);
  if (item) return itemPage(bank, item, came);
  const known = [...bank.practices, ...items].map((one) => one.id);
  throw new Fault({ what: `the bank ${bank.id} has no "${id}"`, expected: "a practice's or a question's id", ...didYouMean(id, known) });
}

function practicePage(bank: Bank, practice: Practice, came: CameBy): Page {
  const target = ({ id, name }: Bank['stages'][number]): string => phrase.target({ stage: name, level: practice.targets[id]!, name: bank.level_names[practice.targets[id]! - 1]! });
  const lines = [
    { label: phrase.label.name(), text: `${phrase.inShort({ name: practice.name, short: practice.short })}${whence(bank, practice.id, came)}` },
    { label: phrase.label.means(), text: practice.means },
    { label: phrase.label.why(), text: practice.why },
    { label: phrase.label.targets(), text: bank.stages.map(target).join(phrase.comma()) },
  ];
  const questions = practice.items.map((item) => ({ label: item.id, text: item.ask }));
  return { title: practice.id, sections: [{ lines }, { head: phrase.questions(), lines: questions }, ...sources(bank, practice)] };
}

function itemPage(bank: Bank, item: Item, came: CameBy): Page {
  const practice = bank.practices.find(({ id }) => id === practiceOf(item.id))!;
  const optional = (label: string, text: string | undefined): Line[] => (text === undefined ? [] : [{ label, text }]);
  const lines = [
    { label: phrase.label.asks(), text: item.ask },
    ...optional(phrase.label.hint(), item.hint),
    { label: phrase.label.about(), text: item.about },
    { label: phrase.label.practice(), text: phrase.named({ name: practice.name, id: practice.id }) },
    { label: phrase.label.type(), text: `${phrase.typeLine({ type: phrase.type[item.type](), mode: phrase.mode[item.mode](), rev: item.rev })}${whence(bank, item.id, came)}` },
    ...optional(phrase.label.naWhen(), item.na),
    ...optional(phrase.label.evidence(), item.evidence),
    ...optional(item.raters ? phrase.label.asksGroups({ groups: listed(item.raters.map((group) => phrase.rater[group]())) }) : phrase.label.asksOthers(), item.ask_rater),
    ...Object.entries(item.allow ?? {}).map(([code, reason]) => ({ label: phrase.label.allows(), text: phrase.allowed({ code, reason }) })),
  ];
  const claims = item.claims.map((claim) => ({ label: claim, text: bank.claims[claim]! }));
  return { title: item.id, sections: [{ lines }, ...answers(item), ...(claims.length > 0 ? [{ head: phrase.claims(), lines: claims }] : []), ...sources(bank, practice)] };
}

/** Each answer with its value, and the next step that it offers. */
function answers(item: Item): Section[] {
  const value = (number: number): string => String(Math.round(number * 10) / 10);
  switch (item.type) {
    case 'anchored':
      return item.levels.map((level, at) => ({ head: phrase.level({ level: at + 1, value: value(level.value) }), lines: [{ label: phrase.label.text(), text: level.text }, ...step(level.next)] }));
    case 'count':
      return item.bins.map((bin) => ({ head: phrase.bin({ from: bin.from, value: value(bin.value) }), lines: step(bin.next) }));
    case 'checklist':
      return item.statements.map(({ id, text, na, next }) => ({ head: phrase.statement({ id }), lines: [{ label: phrase.label.text(), text }, ...(na === undefined ? [] : [{ label: phrase.label.naWhen(), text: na }]), ...step(next)] }));
    case 'scenario':
      return item.options.map(({ id, text, credit, feedback }) => ({ head: phrase.option({ id, credit: value(credit) }), lines: [{ label: phrase.label.text(), text }, { label: phrase.label.feedback(), text: feedback }] }));
  }
}

function step(next: NextStep | undefined): Line[] {
  if (next === undefined) return [];
  return [{ label: phrase.label.next(), text: phrase.step({ n: next.weeks, do: withStop(next.do), proof: withStop(next.proof), effort: effortInWords(next.effort) }) }];
}

function sources(bank: Bank, practice: Practice): Section[] {
  const lines = practice.sources.map((source) => ({ label: source, text: bank.sources[source]! }));
  return lines.length > 0 ? [{ head: phrase.sources({ practice: practice.name }), lines }] : [];
}
