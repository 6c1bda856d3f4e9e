// The check of a question bank as JSON, for scripts; silenced warnings have `allowed`.
import type { Mistake } from '../../core/fault.ts';
import type { Check } from '../../core/bank/lint/check.ts';
import { bankCheckFormat } from '../../core/terms.ts';
import { renderJson } from '../json.ts';

const flat = <T extends Mistake>({ place, ...rest }: T) => ({ ...place, ...rest });

export function renderCheck({ bank, errors, warnings }: Check): string {
  return renderJson({ format: bankCheckFormat, bank, errors: errors.map(flat), warnings: warnings.map(flat) });
}
