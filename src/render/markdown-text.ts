// Text that is not ours, as Markdown text; and paragraphs broken where Markdown does not mind.
import { wrap } from '../core/columns.ts';
import { safe } from '../core/safe.ts';

/** One line that renders as exactly these characters: no markup, no HTML, no mention of a person or an issue. */
export function md(text: string): string {
  return safe(text)
    .replace(/[<>&]/g, (character) => ({ '<': '&lt;', '>': '&gt;' })[character] ?? '&amp;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/@(?=\w)/g, '@<!-- -->')
    .replace(/#(?=\d)/g, '#<!-- -->')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+#=])/, '\\$1');
}

/** Lines of at most 80 columns but for longer words, behind a marker such as `- `; none begins like a list, a heading or a rule of its own. */
export function paragraph(text: string, marker = '', indent = ' '.repeat(marker.length)): string {
  return wrap(text, 80 - indent.length, 'keep')
    .map((line, at) => (at === 0 ? marker + line : indent + unmarked(line)))
    .join('\n');
}

const unmarked = (line: string): string => line.replace(/^(?=[-+#=]|\*(?:\s|$))/, '\\').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');

/** A row of a table; the cells are Markdown. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A titled section; nothing without parts. */
export const section = (title: string, parts: readonly string[]): string => (parts.length > 0 ? `## ${title}\n\n${parts.join('\n')}` : '');
