// A mistake the user can mend: where it is, what is wrong, what was expected, what to do.

/** A place in a file the user wrote; line and column count from 1. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
}

/** One mistake as its parts; `sentence` puts them together. */
export interface Mistake {
  place?: Place;
  /** What is wrong, without a full stop. */
  what: string;
  /** What was expected, without a full stop. */
  expected?: string;
  /** What to do, a whole sentence. */
  remedy?: string;
}

/** Thrown for mistakes a user can mend: printed as sentences, exit status 2. Anything else thrown is a bug of ours. */
export class Fault extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: Mistake | readonly Mistake[]) {
    const list: readonly Mistake[] = Array.isArray(mistakes) ? mistakes : [mistakes as Mistake];
    super(list.map(sentence).join('\n'));
    this.name = 'Fault';
    this.mistakes = list;
  }
}

/** Whether a thrown thing is a Fault, also when it comes from another bundle. */
export function isFault(error: unknown): error is Fault {
  return error instanceof Error && error.name === 'Fault' && 'mistakes' in error;
}

/** `file:line:column: what; expected … . remedy` on one line. */
export function sentence({ place, what, expected, remedy }: Mistake): string {
  const where = place ? [place.file, place.line, place.column].filter((part) => part !== undefined).join(':') + ': ' : '';
  return `${where}${what}${expected ? `; expected ${expected}` : ''}.${remedy ? ` ${remedy}` : ''}`;
}
