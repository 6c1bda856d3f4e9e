// Text that is not ours, as Markdown text; and paragraphs broken where Markdown does not mind.
import { wrap } from '../core/columns.ts';
import { safe } from '../core/safe.ts';

/** What Markdown makes a link of by itself (GFM, "Autolinks"), but for punctuation at its end. */
const link = /((?:(?<![a-z])https?:\/\/|(?<![^\s*_~(])www\.)[a-z0-9](?:\S*[^\s?!.,:'"()[\]<>*`|\\$\u3001-\u303f\uff01-\uff65])?)/i;

/** One line that renders as exactly these characters: no markup, no HTML, no mention of a person or an issue; a link has some of them as percent codes. */
export function md(text: string): string {
  return safe(text)
    .split(link)
    .map((part, at, parts) => (at % 2 === 0 ? escaped(part) : encoded(part) + (beginsEscaped.test(parts[at + 1]!) ? '<!-- -->' : '')))
    .join('')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+#=])/, '\\$1');
}

const escaped = (text: string): string =>
  text
    .replace(/[<>&]/g, (character) => ({ '<': '&lt;', '>': '&gt;' })[character] ?? '&amp;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/@(?=\w)/g, '@<!-- -->')
    .replace(/#(?=\d)/g, '#<!-- -->');

/** A link is taken as it stands, with every backslash. */
const encoded = (url: string): string => url.replace(/[\\`*_[\]|~$<>@]|&(?=#?\w+;)/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** What would run on into the link before it. */
const beginsEscaped = /^\S*[\\`*[\]|$<>\u3001-\u303f\uff01-\uff65]/;

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
