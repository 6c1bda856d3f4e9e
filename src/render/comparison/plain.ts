// A comparison for screen readers: sentences in reading order, without a picture.
import { wrap } from '../../core/columns.ts';
import { byChange, changed, movedIn, type Comparison } from '../../core/change/comparison.ts';
import type { MovedAnswer } from '../../core/report/report.ts';
import { keptInWords } from '../../core/report/since.ts';
import { inWords } from '../../core/report/talk.ts';
import { capital, withStop } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';
import { hanging } from '../blocks.ts';
import { details } from './details.ts';
import { advice, answersOf, luckInWords, remarksOn, scoreOf, shortOf, span } from './words.ts';

export function plainPage(comparison: Comparison, { width, all, again, palette }: Canvas): string[] {
  const { did, reread } = movedIn(comparison);
  const told = all ? byChange(comparison) : changed(comparison);
  const others = byChange(comparison).length - told.length;
  const sentence = (one: MovedAnswer): string => {
    const [before, after] = answersOf(one);
    return `${shortOf(comparison, one.practice)}, ${one.about}: ${one.levels > 0 ? 'up' : 'down'}, first ${before.replace(/\.$/, '')}, then ${withStop(after)}`;
  };
  const block = (title: string, texts: readonly string[]): string[] => (texts.length === 0 ? [] : ['', ...wrap(title, width), ...texts.flatMap((text) => hanging(text, width))]);
  return [
    ...wrap(`${span(comparison)}. ${capital(keptInWords(comparison.kept))}.`, width),
    ...block('What you did differently.', did.length === 0 ? ['No answer moved by a level or more because of what you did.'] : did.map(sentence)),
    ...block('Read differently this time, as you said.', reread.map(sentence)),
    ...block('Practices. Could luck explain the change?', [
      ...told.map((one) => `${one.short}: ${scoreOf(one.before, 'not scored')}, then ${scoreOf(one.after, 'not scored')}. ${capital(luckInWords(one, 'down ', all))}.`),
      ...(others > 0 ? [`${told.length === 0 ? 'All' : 'The other'} ${inWords(others)}: yes.`] : []),
    ]),
    ...(all ? details(comparison, 'minus ').flatMap(({ title, lines }) => ['', ...wrap(withStop(title), width), ...lines(width, palette)]) : []),
    ...block('How far to trust this.', [...remarksOn(comparison, all), ...advice(comparison)]),
    ...(all || !again ? [] : ['', ...wrap(`More: ${again}`, width)]),
  ];
}
