// A form as a YAML file to fill in, for whoever would rather write than click.
import type { FormQuestion, Handout } from '../../core/voices/form.ts';
import { cannotSay, commentTerms, purposeOf, readersOf, titleOf, voiceOf } from '../../core/voices/form-words.ts';
import { phrases } from '../../core/language/phrases.ts';
import { comment } from '../../core/bank/template.ts';
import { formFormat, isNamed } from '../../core/terms.ts';
import { exact } from './exact.ts';

const phrase = phrases('form.file', {
  howTo: 'Write the number of that line behind the colon. What stays empty means "{cannotSay}". Leave the first lines as they are, and send the file back. One person a file.',
  comment: 'Anything to add? Written here, it means: {terms}',
});

/** What a mail breaks no line of. */
const columns = 72;

const remark = (text: string, key = '', margin = '  '): string[] => comment(text, key, margin, columns);

export function renderFormYaml(form: Handout): string {
  const { id, review, bank, group } = form.kit;
  const told = [titleOf(form), ...purposeOf(form), ...readersOf(form), voiceOf(), phrase.howTo({ cannotSay: cannotSay() })];
  const lines = [
    ...told.flatMap((text) => [...remark(text, '', ''), '#']).slice(0, -1),
    '',
    `format: ${formFormat}`,
    `kit: ${exact(id)}`,
    `review: ${exact(review)}`,
    'bank:',
    `  id: ${exact(bank.id)}`,
    `  version: ${exact(bank.version)}`,
    // The backslash takes the line's end away.
    `  digest: ${exact(bank.digest).replace(':', ':\\\n    ')}`,
    `group: ${group}`,
    `response: ${exact(form.response)}`,
    '',
    'answers:',
    ...form.practices.flatMap(({ name, questions }) => ['', ...remark(`---- ${name} ----`), ...questions.flatMap(questionLines)]),
    ...(isNamed(group) ? [] : ['', ...remark(phrase.comment({ terms: commentTerms() }), '', ''), 'comment:']),
  ];
  return `${lines.join('\n')}\n`;
}

const questionLines = ({ item, ask, hint, levels }: FormQuestion): string[] => [
  '',
  ...remark(ask),
  ...(hint === undefined ? [] : remark(hint)),
  ...levels.flatMap((text, at) => remark(text, String(at + 1))),
  `  ${item}:`,
];
