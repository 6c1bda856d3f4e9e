// The arithmetic of two views of one practice: the gap between them, and how far those who answered agree.
// Sources: docs/measurement.md, "What others see".
import { itemError, z95 } from '../change/change.ts';
import { mean, sum } from '../numbers.ts';
import { leastDeviation, z80 } from '../review/score.ts';

export interface Gap {
  /** Mean of those who answered, 0 to 100. */
  others: number;
  /** Self minus others: positive where self is higher. */
  gap: number;
  /** Standard error of the gap. */
  error: number;
  /** From here on, in size, the gap is worth a talk; and clear. */
  worth_from: number;
  clear_from: number;
  verdict: 'clear gap' | 'worth a talk' | 'in line';
}

/** Of one's own value and those of n others, over `questions` questions each. The error is that of so many items of one's own and, with half a level as the least deviation, that of the others' mean. `levels`: practice levels. */
export function gapBetween(self: number, values: readonly number[], questions: number, levels: number): Gap {
  const others = mean(values);
  const deviation = values.length < 2 ? 0 : Math.sqrt(varianceOf(values));
  const error = Math.sqrt(itemError ** 2 / questions + Math.max(deviation, leastDeviation(levels)) ** 2 / values.length);
  const border = (z: number): number => Math.max(leastDeviation(levels), z * error);
  const gap = self - others;
  const size = Math.abs(gap) + 1e-9;
  return { others, gap, error, worth_from: border(z80), clear_from: border(z95), verdict: size >= border(z95) ? 'clear gap' : size >= border(z80) ? 'worth a talk' : 'in line' };
}

/** r_wg of some answers to one question of so many levels: 1 for the same answer from all, 0 for no more agreement than chance, whose variance is (levels² − 1)/12 (James, Demaree and Wolf 1984). */
export function agreementOn(answers: readonly number[], levels: number): number {
  const byChance = (levels ** 2 - 1) / 12;
  return 1 - Math.min(varianceOf(answers), byChance) / byChance;
}

export type Agreement = 'agree' | 'mixed' | 'split';

/** The mean of r_wg over the questions, in a word. */
export function agreementIn(each: readonly number[]): Agreement {
  const all = mean(each) + 1e-9;
  return all >= 0.7 ? 'agree' : all >= 0.5 ? 'mixed' : 'split';
}

/** With n − 1; needs two. */
function varianceOf(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return sum(numbers.map((number) => (number - middle) ** 2)) / (numbers.length - 1);
}
