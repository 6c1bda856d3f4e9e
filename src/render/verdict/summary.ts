// A verdict as Markdown: the step summary of GitHub Actions, and the text of the issue that the workflow opens.
import type { Verdict } from '../../core/project/verdict.ts';
import { phrases } from '../../core/language/phrases.ts';
import { md } from '../markdown-text.ts';
import { headlineOf, inTelling, saidOf } from './words.ts';

const phrase = phrases('verdict.summary', { rule: 'rule', found: 'found', whatToDo: 'what to do' });

export function renderVerdictSummary(verdict: Verdict): string {
  const rows = inTelling(verdict.checks).map((check) => `| ${md(check.rule)} | ${check.passed ? saidOf(check) : `**${saidOf(check)}**`} | ${md(check.what)} | ${check.remedy === null ? '' : md(check.remedy)} |`);
  return ['### cto-check', '', md(headlineOf(verdict)), '', `| ${phrase.rule()} | | ${phrase.found()} | ${phrase.whatToDo()} |`, '|---|---|---|---|', ...rows, ''].join('\n');
}
