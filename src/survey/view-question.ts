// The answer lines of a question, drawn.
import type { CountItem, Item } from '../core/bank/bank.ts';
import { unitFor } from '../core/bank/kinds.ts';
import { columnsOf } from '../core/columns.ts';
import { hanging, widthOf, type Group, type Look } from './frame.ts';
import { answerLines } from './parts.ts';
import { shownCount } from './question.ts';
import { rowsOf, type Row } from './rows.ts';
import { marksOn, none, responseTo, type Marks, type State } from './state.ts';

/** One group an answer line; of a count the field first. */
export function questionGroups(state: State, item: Item, look: Look): Group[] {
  const marks = item.type === 'checklist' ? (marksOn(state.draft, item, responseTo(state.draft, item)) ?? { ticked: [], na: [] }) : null;
  const rows = rowsOf(item);
  const groups = rows.map((row, at): Group => {
    const first = rows[at - 1];
    const apart = isAway(row) && (first === undefined || !isAway(first));
    return { lines: lineOf(row, at === state.pointer, marks, look), key: row.key, apart };
  });
  return item.type === 'count' ? [field(state, item, look), ...groups] : groups;
}

const isAway = ({ key }: Row): boolean => key === 'd' || key === 'n';

function lineOf(row: Row, pointed: boolean, marks: Marks | null, look: Look): string[] {
  const { palette } = look;
  const width = widthOf(look);
  const box = marks && row.statement !== undefined ? `${boxOf(row.statement, marks)} ` : '';
  const away = marks?.na.includes(row.statement ?? none) ?? false;
  const lines = answerLines(row.key, row.text, look, { pointed, box, ...(away ? { paint: palette.dim } : {}) });
  if (row.na === undefined) return lines;
  // The reason why a statement may not apply stands beside it where there is room, else below.
  const reason = `[-] ${row.na}`;
  const paint = away ? (text: string): string => text : palette.dim;
  const beside = lines.length === 1 && boxed + columnsOf(`${row.text}  ${reason}`) <= width;
  return beside ? [`${lines[0]}  ${paint(reason)}`] : [...lines, ...hanging(' '.repeat(boxed), reason, width, paint)];
}

/** Columns before a statement's text. */
const boxed = 8;

const boxOf = (statement: string, { ticked, na }: Marks): string => (ticked.includes(statement) ? '[x]' : na.includes(statement) ? '[-]' : '[ ]');

function field(state: State, item: CountItem, look: Look): Group {
  const { palette, glyphs } = look;
  const number = shownCount(state, item);
  const unit = unitFor(item, Number(number));
  const pointed = state.pointer === null ? palette.now(glyphs.pointer) : ' ';
  return { lines: hanging(`  ${pointed} ${palette.strong(number)}${glyphs.caret} `, unit, widthOf(look), palette.dim), key: '0-9' };
}
