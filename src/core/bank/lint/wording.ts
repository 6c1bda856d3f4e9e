// The rules on a question's own words, and on how many parts it has. The words are English ones.
import type { AnchoredItem, Item, ScenarioItem } from '../bank.ts';
import { kindOf } from '../kinds.ts';
import { listedInEnglish } from '../../words.ts';
import { asSentences, contentOf, gradeOf, joining, overlapOf, recall, vague, wordCount, wordsOf } from './english.ts';
import { found, when, type At, type Found } from './finding.ts';

/** Where the texts that a reader chooses from stand, in the order of `kindOf(item).parts(item)`. */
const partsKey = { anchored: 'levels', count: 'bins', checklist: 'statements', scenario: 'options' } as const;

export const partPlace = (item: Item, at: At) => (part: number) => at(partsKey[item.type], part, 'text');

export function wordingOf(item: Item, at: At): Found[] {
  const parts = kindOf(item).parts(item);
  const grade = gradeOf(asSentences([item.ask, ...parts]));
  return [
    ...(item.type === 'scenario' ? scenario(item, at) : question(item, at)),
    ...(item.type === 'anchored' ? levels(item, at) : []),
    ...when(grade > 8, 'hard-to-read', at('ask'), `the question and its answers read at grade ${grade.toFixed(1)}`, 'Shorter sentences and shorter words bring it to 8 or less.'),
    ...when(item.ask_rater === item.ask || /\byour\b|\bdid you\b/i.test(item.ask_rater ?? ''), 'rater-wording', at('ask_rater'), 'the wording for other people asks them about themselves', 'They answer for somebody else: say "the CTO".'),
  ];
}

/** Of everything that is scored. */
function question(item: Item, at: At): Found[] {
  const words = wordsOf(item.ask).length;
  const place = partPlace(item, at);
  const joined = joining.exec(item.ask)?.[0];
  const texts = [{ text: item.ask, place: at('ask') }, ...kindOf(item).parts(item).map((text, part) => ({ text, place: place(part) }))];
  return [
    ...when(words > 25, 'long-question', at('ask'), `the question has ${words} words`, 'Bring it to 25; what counts can stand in hint.'),
    ...when(joined !== undefined, 'double-barrelled', at('ask'), `the question may ask two things: it says "${joined}"`, 'Ask one of them, and the other in a question of its own.'),
    ...when(!recall.test(item.ask), 'no-time-frame', at('ask'), 'the question names no time and no case', 'Say "since {since}", "your last …" or "today".'),
    ...texts.flatMap(({ text, place: where }) => {
      const word = vague.exec(text)?.[0];
      return when(word !== undefined, 'vague-word', where, `"${word}" is read as one likes`, 'Say what was done, how many or when.');
    }),
    ...(item.type === 'checklist' ? when(item.statements.length !== 5 && !(item.mode === 'deep' && [4, 6].includes(item.statements.length)), 'statement-count', at('statements'), `the list has ${item.statements.length} statements`, 'Bring it to 5; a deep question may have 4 to 6.') : []),
  ];
}

function levels(item: AnchoredItem, at: At): Found[] {
  const texts = item.levels.map((level) => level.text);
  const place = partPlace(item, at);
  const [all, average] = [wordCount([item.ask, ...texts]), wordCount(texts) / texts.length];
  const joined = texts.flatMap((text, level) => (text.includes(' and ') ? [level] : []));
  const contents = texts.map(contentOf);
  return [
    ...texts.flatMap((text, level) => when(wordsOf(text).length > 14, 'long-level', place(level), `the level has ${wordsOf(text).length} words`, 'Bring it to 14.')),
    ...when(average > 11, 'long-levels', at('levels'), `the levels have ${average.toFixed(1)} words on average`, 'Bring them to 11.'),
    ...when(all > 75, 'long-item', at('ask'), `the question and its levels have ${all} words`, 'Bring them to 75.'),
    ...when(joined.length > 1, 'levels-with-and', place(joined[1] ?? 0), `levels ${listedInEnglish(joined.map((level) => String(level + 1)))} say "and"`, 'Name one deed a level: somebody may have done half.'),
    ...contents.slice(1).flatMap((words, below) => {
      const shared = overlapOf(contents[below]!, words);
      return when(shared >= 0.5, 'levels-alike', place(below + 1), `levels ${below + 1} and ${below + 2} share ${Math.round(100 * shared)} % of their words`, 'Name another deed, one that a witness can tell apart.');
    }),
  ];
}

function scenario(item: ScenarioItem, at: At): Found[] {
  const lengths = item.options.map((option) => wordsOf(option.text).length);
  const best = item.options.findIndex((option) => option.credit === 100);
  const others = lengths.filter((_, option) => option !== best);
  const usual = others.reduce((sum, length) => sum + length, 0) / others.length;
  const all = wordCount([item.ask, ...item.options.map((option) => option.text)]);
  return [
    ...when(all > 100, 'long-scenario', at('ask'), `the scenario and its options have ${all} words`, 'Bring them to 100.'),
    ...(lengths.length < 3 || lengths.length > 4 ? [found('option-count', at('options'), `the scenario has ${lengths.length} options`, 'Offer 3 or 4.')] : []),
    ...when(lengths[best]! > 1.35 * usual, 'best-option-longest', partPlace(item, at)(best), `the best option has ${lengths[best]} words, the others ${usual.toFixed(1)} on average`, 'Shorten it, or write the others as fully.'),
  ];
}
