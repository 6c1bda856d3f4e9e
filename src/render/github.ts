// Lines that a GitHub workflow turns into annotations: workflow commands.
import { safe } from '../core/safe.ts';

interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

/** GitHub takes a message to its end of line, and a property to its comma; a percent sign escapes. */
const data = (text: string): string => safe(text).replaceAll('%', '%25');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** One workflow command, without the line's end. */
export function annotation({ level, title, message, file, line, column }: Annotation): string {
  const properties = Object.entries({ file, line, col: column, title }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]));
  return `::${level} ${properties.join(',')}::${data(message)}`;
}
