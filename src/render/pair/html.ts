// The page for CTO and boss as HTML that needs nothing else.
import { longDate } from '../../core/calendar.ts';
import { alikeTitle, apartTitle, bossName, howToReadPair, pairTitle, questionFor, readingTitle, remarksOf, selfName, type Pair, type PairAnswer } from '../../core/voices/pair.ts';
import { phrases } from '../../core/language/phrases.ts';
import { labelled } from '../../core/words.ts';
import { page } from '../report/html/page.ts';
import { section } from '../report/html/parts.ts';
import { around, markup, type Markup } from '../markup.ts';
import { harmless } from '../harmless.ts';

const phrase = phrases('pair.html', { title: 'Two views', whose: 'of {self} and {boss}', toOpen: 'To open the talk' });

export function renderPairHtml(given: Pair): string {
  const pair = harmless(given, true);
  const date = longDate(new Date(pair.finished_at));
  const told = (answer: PairAnswer): Markup => markup`<h3>${answer.about}</h3>
<p>${answer.asked}</p>
<dl class="groups"><div><dt>${selfName(pair)}</dt><dd>${answer.self}</dd></div>
<div><dt>${bossName(pair)}</dt><dd>${answer.boss}</dd></div>
<div><dt>${phrase.toOpen()}</dt><dd>${questionFor(answer, pair)}</dd></div></dl>
`;
  const lists = (texts: readonly (string | Markup)[]): Markup => markup`<ul>${texts.map((text) => markup`
<li>${text}</li>`)}
</ul>`;
  return page(
    pairTitle(pair),
    markup`<main>
<h1>${phrase.title()} <span class="whose">${phrase.whose({ self: selfName(pair), boss: bossName(pair) })}</span></h1>
<p class="facts"><time datetime="${pair.finished_at.slice(0, 10)}">${date}</time></p>
${pair.apart.map(({ name, answers }, at) => section({ id: `apart-${at + 1}`, title: apartTitle(name), body: markup`${answers.map(told)}` }))}
${pair.alike.length > 0 && section({ id: 'alike', title: alikeTitle(), body: lists(pair.alike.map(({ about, self }) => around(markup`<strong>${self}</strong>`, (answer) => labelled(about, answer)))) })}
${section({ id: 'reading', title: readingTitle(), body: lists([...remarksOf(pair), ...howToReadPair()]) })}
</main>
`,
  );
}
