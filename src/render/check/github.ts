// The check of a question bank as annotations in a pull request.
import { sentence } from '../../core/fault.ts';
import { open, type Check } from '../../core/bank/lint/check.ts';
import type { Canvas } from '../canvas.ts';
import { annotation } from '../github.ts';

export function renderCheck(check: Check, { all }: Pick<Canvas, 'all'>): string {
  const lines = [
    ...check.errors.map(({ place, ...rest }) => annotation({ level: 'error', title: 'error', message: sentence(rest), ...place })),
    ...(all ? check.warnings : open(check)).map(({ place, code, allowed, ...rest }) =>
      annotation({ level: allowed === undefined ? 'warning' : 'notice', title: code, message: sentence(rest) + (allowed === undefined ? '' : ` Silenced: ${allowed}`), ...place }),
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
