// An answer file to fill in: every question as a comment, in YAML.
import { itemsOf, practiceOf, type Bank, type Item } from './bank.ts';
import { resolveSince } from '../calendar.ts';
import { wrap } from '../columns.ts';
import { phrases } from '../language/phrases.ts';
import { safe } from '../safe.ts';
import type { Mode } from '../terms.ts';

const phrase = phrases('template', {
  what: '{title}: an answer file. Write an answer behind each colon; what stays empty is unanswered.',
  away: 'dk = I do not know (always possible); na = does not apply (where it says so).',
  instead: 'Instead of a bare answer: {example}',
  oneLine: 'one line',
  name: "stands in the report's header",
  date: 'only for an earlier review, entered later',
  number: 'a number',
  list: 'a list of what is true, such as {example}; [] for none',
  orAway: ' (or, as {example}: {when})',
});

/** The text of a template; filled in, it is an answer file for the same mode. `today` ends the period asked about. */
export function templateOf(bank: Bank, mode: Mode, practices: readonly string[] | undefined, today: Date): string {
  const items = itemsOf(bank, mode, practices);
  const lines = [
    ...wrap(phrase.what({ title: bank.title }), 78).map((line) => `# ${line}`),
    `# ${phrase.away()}`,
    `# ${phrase.instead({ example: `{answer: 3, evidence: "${phrase.oneLine()}", note: "${phrase.oneLine()}"}` })}`,
    '',
    `bank: ${bank.id}`,
    `mode: ${mode}`,
    ...wrap(`stage: ${bank.stages.map((stage) => stage.id).join(' | ')}`, 78).map((line) => `# ${line}`),
    `# name: "${phrase.name()}"`,
    `# date: 2026-08-20     # ${phrase.date()}`,
    '',
    'answers:',
  ];
  for (const practice of bank.practices) {
    const own = items.filter((item) => practiceOf(item.id) === practice.id);
    if (own.length > 0) lines.push('', `  # ---- ${practice.name} ----`, ...comment(practice.means, ''));
    for (const item of own) lines.push('', ...questionLines(item, (text) => resolveSince(text, today, bank.period_days)), `  ${item.id}:`);
  }
  return `${lines.join('\n')}\n`;
}

function questionLines(item: Item, dated: (text: string) => string): string[] {
  const na = item.na === undefined ? [] : comment(dated(item.na), 'na');
  const head = [...comment(dated(item.ask), ''), ...(item.hint === undefined ? [] : comment(dated(item.hint), ''))];
  switch (item.type) {
    case 'anchored':
      return [...head, ...item.levels.flatMap((level, at) => comment(dated(level.text), String(at + 1))), ...na];
    case 'count':
      return [...head, ...comment(phrase.number(), '-'), ...na];
    case 'checklist':
      return [
        ...head,
        ...comment(phrase.list({ example: `[${item.statements.slice(0, 2).map((statement) => statement.id).join(', ')}]` }), '-'),
        ...item.statements.flatMap((statement) => comment(dated(statement.text) + (statement.na === undefined ? '' : phrase.orAway({ example: `{answer: [], na: [${statement.id}]}`, when: dated(statement.na) })), statement.id)),
        ...na,
      ];
    case 'scenario':
      return [...head, ...item.options.flatMap((option) => comment(dated(option.text), option.id)), ...na];
  }
}

/** Comment lines of at most 78 columns, or so many as given, with a key before the first. */
export function comment(text: string, key: string, margin = '  ', columns = 78): string[] {
  const indent = key === '' ? '' : `  ${key.padEnd(3)} `;
  return wrap(safe(text), columns - 4 - indent.length).map((line, at) => `${margin}# ${at === 0 ? indent : ' '.repeat(indent.length)}${line}`);
}
