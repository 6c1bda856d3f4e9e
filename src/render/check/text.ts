// The check of a question bank as text: where, which rule, what and what to do; then what it comes to.
import { wrap } from '../../core/columns.ts';
import { sentence, type Mistake } from '../../core/fault.ts';
import { open, type Check } from '../../core/bank/lint/check.ts';
import { placeInWords, type Finding } from '../../core/bank/lint/finding.ts';
import { capital, plural, withStop } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';
import { printable } from '../harmless.ts';

export function renderCheck(check: Check, canvas: Canvas): string {
  const shown = canvas.all ? check.warnings : open(check);
  const entries = [...check.errors.map((error) => entry(error, 'error', canvas)), ...shown.map((warning) => entry(warning, warning.code, canvas))];
  return `${[...entries.flatMap((lines) => (canvas.plain ? lines : [...lines, ''])), ...summary(check, canvas)].join('\n')}\n`;
}

function entry(finding: Mistake & Partial<Finding>, name: string, canvas: Canvas): string[] {
  const { place, allowed, code, ...rest } = finding;
  const reason = allowed === undefined ? '' : `Silenced: ${withStop(allowed)}`;
  if (canvas.plain) return [printable(`${capital(name)}: ${sentence(finding)} ${reason}`, canvas)];
  const head = [...(place ? [placeInWords(place)] : []), name].map((part) => printable(part, canvas));
  const where = head.join('  ').length > canvas.width ? head : [head.join('  ')];
  // A mistake may begin with a key, whose letters count.
  const said = code === undefined ? sentence(rest) : capital(sentence(rest));
  const body = [said, ...(reason ? [reason] : [])].flatMap((text) => wrap(printable(text, canvas), canvas.width - 2));
  return [...where.map(canvas.palette.strong), ...body.map((line) => `  ${allowed === undefined ? line : canvas.palette.dim(line)}`)];
}

function summary(check: Check, canvas: Canvas): string[] {
  if (check.bank === null) return wrap(`${plural(check.errors.length, 'mistake')}: this bank cannot be used.`, canvas.width);
  const [left, silenced] = [open(check).length, check.warnings.length - open(check).length];
  const sentences = [
    `${check.bank.title} (${check.bank.id} ${check.bank.version}): ${left === 0 ? 'no warnings' : plural(left, 'warning')}${silenced === 0 ? '' : `, ${silenced} silenced with a reason${canvas.all ? '' : ' (--all shows them)'}`}.`,
    ...(check.words ? [] : [`The rules on words know English only, and were not asked for ${check.bank.language}.`]),
    ...(left === 0 ? [] : ['Where a warning is wrong, say why in the question: allow: {CODE: "the reason"}.']),
  ];
  return sentences.flatMap((text) => wrap(printable(text, canvas), canvas.plain ? Infinity : canvas.width));
}
