// A reader of CSV as RFC 4180 has it, for tests: what a spreadsheet would find in the cells.

/** Rows of cells; throws where the text breaks the rules. */
export function parsedCsv(text: string): string[][] {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end in CRLF');
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`no cell at ${at}: ${text.slice(at, at + 40)}`);
    rows.at(-1)!.push(found[1] === undefined ? found[2]! : found[1].replaceAll('""', '"'));
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
