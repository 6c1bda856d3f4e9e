// A question bank as pages: the list of all that it asks, one practice, or one question with everything that stands behind it.
import { itemsOf, practiceOf, type Bank, type Item, type NextStep, type Practice } from './bank.ts';
import type { Came } from './extend-bank.ts';
import { Fault } from '../fault.ts';
import { minutesOf } from './lint/mix.ts';
import { didYouMean } from '../nearest.ts';
import type { Page, Section } from '../page.ts';
import { modes, type Mode } from '../terms.ts';
import { effortInWords, listed, plural, withStop } from '../words.ts';

type CameBy = ReadonlyMap<string, Came>;
type Line = Section['lines'][number];

/** Every practice and question, the minutes of each mode by the model, and, of a bank that extends another, what came from where. */
export function listOf(bank: Bank, came: CameBy): Page {
  const timed = (mode: Mode, practice?: string): string => minutesOf(bank, mode, practice === undefined ? undefined : [practice]).toFixed(1);
  const omitted = [...came].filter(([, how]) => how === 'omitted').map(([id]) => id);
  const head = [
    { label: 'id', text: `${bank.id} ${bank.version}` },
    ...(bank.extends ? [{ label: 'extends', text: listed(bank.extends) }] : []),
    ...(omitted.length > 0 ? [{ label: 'leaves out', text: listed(omitted) }] : []),
    { label: 'levels', text: bank.level_names.map((name, at) => `${at + 1} ${name}`).join(', ') },
    { label: 'stages', text: bank.stages.map(({ id, sign }) => `${id} (${sign})`).join('; ') },
    ...modes.map((mode) => ({ label: mode, text: `${plural(itemsOf(bank, mode).length, 'question')}, ${timed(mode)} minutes` })),
  ];
  const practices = bank.practices.map((practice) => ({
    head: `${practice.name} (${practice.id})${whence(bank, practice.id, came)}: ${plural(practice.items.length, 'question')}; ${modes.map((mode) => `${mode} ${timed(mode, practice.id)}`).join(', ')} minutes`,
    lines: practice.items.map((item) => ({ label: item.id, text: `${item.mode}, ${item.type}: ${item.about}${whence(bank, item.id, came)}` })),
  }));
  return { title: bank.title, sections: [{ lines: head }, ...practices] };
}

function whence({ extends: bases }: Bank, id: string, came: CameBy): string {
  if (!bases) return '';
  const how = came.get(id);
  return how === undefined ? ` [from ${bases[0]}]` : ` [${how} here]`;
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
  const target = ({ id, name }: Bank['stages'][number]): string => `${name} ${practice.targets[id]} (${bank.level_names[practice.targets[id]! - 1]})`;
  const lines = [
    { label: 'name', text: `${practice.name}, in short ${practice.short}${whence(bank, practice.id, came)}` },
    { label: 'means', text: practice.means },
    { label: 'why', text: practice.why },
    { label: 'targets', text: bank.stages.map(target).join(', ') },
  ];
  const questions = practice.items.map((item) => ({ label: item.id, text: item.ask }));
  return { title: practice.id, sections: [{ lines }, { head: 'Questions', lines: questions }, ...sources(bank, practice)] };
}

function itemPage(bank: Bank, item: Item, came: CameBy): Page {
  const practice = bank.practices.find(({ id }) => id === practiceOf(item.id))!;
  const optional = (label: string, text: string | undefined): Line[] => (text === undefined ? [] : [{ label, text }]);
  const lines = [
    { label: 'asks', text: item.ask },
    ...optional('hint', item.hint),
    { label: 'about', text: item.about },
    { label: 'practice', text: `${practice.name} (${practice.id})` },
    { label: 'type', text: `${item.type}, asked from ${item.mode} on, revision ${item.rev}${whence(bank, item.id, came)}` },
    ...optional('n/a when', item.na),
    ...optional('evidence', item.evidence),
    ...optional(item.raters ? `asks ${listed(item.raters)}` : 'asks others', item.ask_rater),
    ...Object.entries(item.allow ?? {}).map(([code, reason]) => ({ label: 'allows', text: `${code}: ${reason}` })),
  ];
  const claims = item.claims.map((claim) => ({ label: claim, text: bank.claims[claim]! }));
  return { title: item.id, sections: [{ lines }, ...answers(item), ...(claims.length > 0 ? [{ head: 'Claims of the source', lines: claims }] : []), ...sources(bank, practice)] };
}

/** Each answer with its value, and the next step that it offers. */
function answers(item: Item): Section[] {
  const value = (number: number): string => String(Math.round(number * 10) / 10);
  switch (item.type) {
    case 'anchored':
      return item.levels.map((level, at) => ({ head: `Level ${at + 1}, worth ${value(level.value)}`, lines: [{ label: 'text', text: level.text }, ...step(level.next)] }));
    case 'count':
      return item.bins.map((bin) => ({ head: `From ${bin.from}, worth ${value(bin.value)}`, lines: step(bin.next) }));
    case 'checklist':
      return item.statements.map(({ id, text, na, next }) => ({ head: `Statement ${id}`, lines: [{ label: 'text', text }, ...(na === undefined ? [] : [{ label: 'n/a when', text: na }]), ...step(next)] }));
    case 'scenario':
      return item.options.map(({ id, text, credit, feedback }) => ({ head: `Option ${id}, credit ${value(credit)}`, lines: [{ label: 'text', text }, { label: 'feedback', text: feedback }] }));
  }
}

function step(next: NextStep | undefined): Line[] {
  if (next === undefined) return [];
  return [{ label: 'next', text: `${withStop(next.do)} Proof: ${withStop(next.proof)} Takes ${effortInWords(next.effort)}, shows in ${plural(next.weeks, 'week')}.` }];
}

function sources(bank: Bank, practice: Practice): Section[] {
  const lines = practice.sources.map((source) => ({ label: source, text: bank.sources[source]! }));
  return lines.length > 0 ? [{ head: `Sources of ${practice.name}`, lines }] : [];
}
