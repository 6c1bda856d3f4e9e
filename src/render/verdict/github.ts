// A verdict as annotations of GitHub Actions.
import type { Verdict } from '../../core/project/verdict.ts';
import { annotation } from '../github.ts';
import { harmless } from '../harmless.ts';
import { headlineOf, inTelling, toldOf } from './words.ts';

export function renderVerdictGithub(given: Verdict): string {
  const verdict = harmless(given, true);
  const lines = inTelling(verdict.checks).map((check) => annotation({ level: check.passed ? 'notice' : 'error', title: `cto-check ${check.rule}`, message: toldOf(check) }));
  return [headlineOf(verdict), ...lines, ''].join('\n');
}
