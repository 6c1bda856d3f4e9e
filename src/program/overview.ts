// The main help on one screen: commands by what they are for, each group's name beside its first row.
import { columnsOf, padEnd, wrap } from '../core/columns.ts';
import type { Syntax } from '../core/syntax.ts';
import { phrase } from './words.ts';

/** A term, and in what words it is explained. */
type Row = readonly [term: string, words: string];

interface Group {
  heading: string;
  rows: readonly Row[];
}

const examples = (): Group => ({
  heading: phrase.title.examples(),
  rows: [
    ['cto-check --quick', phrase.short()],
    ['cto-check report --output review.md', phrase.forCoach()],
    ['cto-check run --answers answers.yaml', phrase.filledIn()],
  ],
});

export function overview({ name, description, flags, commands }: Syntax, width: number): string {
  const headings = [...new Set(commands.map(({ group }) => group))];
  const jobs = headings.map((heading): Group => ({ heading, rows: commands.filter(({ group }) => group === heading).map((command) => [command.name, command.description]) }));
  const named = flags.map(({ names }) => names[0]).join(', ');
  const blocks: Group[] = [...jobs, { heading: '', rows: [['', '']] }, { heading: phrase.title.options(), rows: [[named, '']] }, examples()];

  const margin = columnsOfAll(blocks.map(({ heading }) => heading)) + 2;
  const terms = columnsOfAll(commands.map((command) => command.name));
  const drawn = ({ heading, rows }: Group): string[] => {
    const column = Math.max(terms, columnsOfAll(rows.filter(([, words]) => words !== '').map(([term]) => term)));
    return rows.flatMap((row) => lines(row, column, width - margin)).map((line, at) => (padEnd(at === 0 ? heading : '', margin) + line).trimEnd());
  };
  return `${[...wrap(`${phrase.title.usage()} ${name} [command] [options]`, width), ...wrap(description, width), '', ...blocks.flatMap(drawn)].join('\n')}\n`;
}

const columnsOfAll = (texts: readonly string[]): number => Math.max(0, ...texts.map(columnsOf));

/** Fewer columns than this for an explanation are none: `COMMAND --help` has it too. */
const least = 20;

function lines([term, words]: Row, terms: number, width: number): string[] {
  const room = width - terms - 2;
  if (words === '' || room < least) return term === '' ? [''] : wrap(term, width);
  return wrap(words, room).map((line, at) => `${padEnd(at === 0 ? term : '', terms)}  ${line}`);
}
