// What several parts of the page are made of.
import type { Standing } from '../../../core/review/score.ts';
import { marksOf } from '../../marks.ts';
import { markup, type Markup, type Part } from '../../markup.ts';

/** A section with a heading of its own; the page's contents link to its id. */
export interface Section {
  id: string;
  title: string;
  body: Markup;
}

export const section = ({ id, title, body }: Section, level: 2 | 3 = 2): Markup => markup`<section id="${id}" aria-labelledby="${id}-title">
${level === 2 ? markup`<h2 id="${id}-title">${title}</h2>` : markup`<h3 id="${id}-title">${title}</h3>`}
${body}
</section>
`;

const marks = marksOf({ unicode: true, eastAsian: false }).standing;

/** The sign of a standing, coloured; a word beside it says the same. */
export const sign = (standing: Standing | 'unscored'): Markup => markup`<span class="sign ${standing.replace(' ', '-')}" aria-hidden="true">${marks[standing]}</span>`;

/** A list of terms, without those that have nothing to say. */
export function terms(rows: readonly (readonly [term: string, text: string | undefined])[]): Part {
  const told = rows.filter(([, text]) => text !== undefined && text !== '');
  return told.length > 0 && markup`<dl class="terms">${told.map(([term, text]) => markup`<div><dt>${term}</dt> <dd>${text!}</dd></div>`)}</dl>`;
}
