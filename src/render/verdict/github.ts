// A verdict as annotations of GitHub Actions: workflow commands, one line each.
import { safe } from '../../core/safe.ts';
import type { Verdict } from '../../core/verdict.ts';
import { headlineOf, inTelling, toldOf } from './words.ts';

/** GitHub takes a message to its end of line, and a property to its comma; a percent sign escapes. */
const message = (text: string): string => safe(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export function renderVerdictGithub(verdict: Verdict): string {
  const lines = inTelling(verdict.checks).map((check) => `::${check.passed ? 'notice' : 'error'} title=${property(`cto-check ${check.rule}`)}::${message(toldOf(check))}`);
  return [headlineOf(verdict), ...lines, ''].join('\n');
}
