// One practice's bar: the likely range, the score and where the target begins, on 0 to 100.
import type { Palette } from '../../../core/palette.ts';
import type { ReportPractice } from '../../../core/report/report.ts';
import type { Marks } from '../../marks.ts';

/** A bar of `cells` columns (a multiple of 4, and 1). Empty cells are spaces; quarters are ticked. */
export function bandOf({ score, band, target }: Pick<ReportPractice, 'score' | 'band' | 'target'>, cells: number, marks: Marks, palette: Palette): string {
  const at = (value: number): number => Math.round((Math.min(100, Math.max(0, value)) / 100) * (cells - 1));
  const painted = Array.from({ length: cells }, (_, cell) => ((cell * 4) % (cells - 1) === 0 ? palette.dim(marks.tick) : ' '));
  if (band) for (let cell = at(band[0]); cell <= at(band[1]); cell += 1) painted[cell] = palette.now(marks.band);
  painted[at(target.start)] = palette.target(marks.target);
  if (score !== null) painted[at(score)] = palette.now(at(score) === at(target.start) ? marks.both : marks.score);
  return painted.join('');
}

/** `0       50      100` above a bar. */
export function scaleOf(cells: number): string {
  const half = (cells - 1) / 2;
  return `${'0'.padEnd(half)}${'50'.padEnd(half)}100`;
}
