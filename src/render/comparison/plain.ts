// A comparison for screen readers: sentences in reading order, without a picture.
import { wrap } from '../../core/columns.ts';
import { byChange, changed, movedIn, type Comparison } from '../../core/change/comparison.ts';
import type { MovedAnswer } from '../../core/change/moved.ts';
import { keptInWords } from '../../core/report/since.ts';
import { inWords } from '../../core/report/talk.ts';
import { phrases } from '../../core/language/phrases.ts';
import { capital, sentences, withStop } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';
import { hanging } from '../blocks.ts';
import { details } from './details.ts';
import { advice, answersOf, didTitle, luckInWords, noneMoved, remarksOn, rereadAsSaid, scoresOf, shortOf, span, trustTitle } from './words.ts';

const phrase = phrases('compare.plain', {
  up: '{practice}, {about}: up, first {before}, then {after}',
  down: '{practice}, {about}: down, first {before}, then {after}',
  practices: 'Practices. Could luck explain the change?',
  notScored: 'not scored',
  scores: '{practice}: {before}, then {after}.',
  minus: 'down ',
  minusPoints: 'minus ',
  all: 'All {count}: yes.',
  others: 'The other {count}: yes.',
  more: 'More: {command}',
});

export function plainPage(comparison: Comparison, { width, all, again, palette }: Canvas): string[] {
  const { did, reread } = movedIn(comparison);
  const told = all ? byChange(comparison) : changed(comparison);
  const others = byChange(comparison).length - told.length;
  const sentence = (one: MovedAnswer): string => {
    const [before, after] = answersOf(one);
    return phrase[one.levels > 0 ? 'up' : 'down']({ practice: shortOf(comparison, one.practice), about: one.about, before: before.replace(/[.。]$/, ''), after: withStop(after) });
  };
  const block = (title: string, texts: readonly string[]): string[] => (texts.length === 0 ? [] : ['', ...wrap(title, width), ...texts.flatMap((text) => hanging(text, width))]);
  return [
    ...wrap(sentences(withStop(span(comparison)), withStop(capital(keptInWords(comparison.kept)))), width),
    ...block(withStop(didTitle()), did.length === 0 ? [noneMoved()] : did.map(sentence)),
    ...block(withStop(rereadAsSaid()), reread.map(sentence)),
    ...block(phrase.practices(), [
      ...told.map((one) => {
        const [before, after] = scoresOf(one, phrase.notScored());
        return sentences(phrase.scores({ practice: one.short, before, after }), withStop(capital(luckInWords(one, phrase.minus(), all))));
      }),
      ...(others > 0 ? [phrase[told.length === 0 ? 'all' : 'others']({ count: inWords(others) })] : []),
    ]),
    ...(all ? details(comparison, phrase.minusPoints()).flatMap(({ title, lines }) => ['', ...wrap(withStop(title), width), ...lines(width, palette)]) : []),
    ...block(withStop(trustTitle()), [...remarksOn(comparison, all), ...advice(comparison)]),
    ...(all || !again ? [] : ['', ...wrap(phrase.more({ command: again }), width)]),
  ];
}
