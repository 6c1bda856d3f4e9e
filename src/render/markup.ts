// The boundary of HTML and SVG: every text put into a template is escaped; only markup made by a template is taken as it is.
import { xml } from './xml.ts';

export interface Markup {
  readonly markup: string;
}

/** What may stand in a template; null, undefined and false are nothing, parts of a list follow each other. */
export type Part = Markup | string | number | null | undefined | false | readonly Part[];

/** A piece of HTML or SVG: the template is ours, anything put into it is text unless it is markup already. */
export function markup(ours: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: ours.reduce((all, piece, at) => all + written(parts[at - 1]) + piece) };
}

/** A text of which a part is markup: `say` puts it in its place. */
export function around(part: Markup, say: (place: string) => string): Markup {
  const place = '\ufffc';
  const [before = '', ...rest] = say(place).split(place);
  const after = rest.join('');
  // A text put into a template is without the spaces at its ends.
  return markup`${before}${/\s$/.test(before) && markup` `}${part}${/^\s/.test(after) && markup` `}${after}`;
}

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return xml(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(written).join('');
}
