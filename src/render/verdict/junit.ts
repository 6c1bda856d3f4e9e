// A verdict as JUnit XML, in the form that Jenkins, GitLab and most readers of test results take: a test case a rule.
import type { Verdict } from '../../core/project/verdict.ts';
import { xml } from '../xml.ts';
import { headlineOf, toldOf } from './words.ts';

export function renderVerdictJunit(verdict: Verdict): string {
  const { checks, judged_at } = verdict;
  const failures = checks.filter(({ passed }) => !passed).length;
  const cases = checks.flatMap((check) => {
    const open = `    <testcase name="${xml(check.rule)}" classname="cto-check.gate" time="0"`;
    if (check.passed) return [`${open}/>`];
    return [`${open}>`, `      <failure message="${xml(check.what)}" type="${xml(check.rule.replace(/\..*$/, ''))}">${xml(toldOf(check))}</failure>`, '    </testcase>'];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite id="0" name="cto-check gate" package="cto-check" timestamp="${judged_at.slice(0, 19)}" hostname="localhost" tests="${checks.length}" failures="${failures}" errors="0" time="0">`,
    '    <properties/>',
    ...cases,
    `    <system-out>${xml(headlineOf(verdict))}</system-out>`,
    '    <system-err/>',
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}
