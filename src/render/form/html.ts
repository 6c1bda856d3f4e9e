// A form as one HTML page that works from a disk, without a network: every word stands in it, a small script turns the pages.
import { questionsIn, type FormQuestion, type Handout } from '../../core/voices/form.ts';
import { cannotSay, commentAsk, commentTerms, purposeOf, readersOf, titleOf, voiceOf } from '../../core/voices/form-words.ts';
import { liveWords, page as phrase } from '../../core/voices/form-page-words.ts';
import { longestComment } from '../../core/voices/rater-file.ts';
import { isNamed } from '../../core/terms.ts';
import { markup, type Markup } from '../markup.ts';
import { page } from '../report/html/page.ts';
import { exact } from './exact.ts';

export function renderFormHtml(form: Handout): string {
  const { id, review, bank, group } = form.kit;
  const words = liveWords(questionsIn(form));
  return page(
    titleOf(form),
    markup`<main>
<noscript><p class="note">${phrase.noScript({ command: `cto-check invite --group ${group} --format yaml` })}</p></noscript>
<form data-head="${exact({ kit: id, review, bank, group })}" data-words="${exact(words)}" autocomplete="off" novalidate>
<div id="way" class="way" hidden><p id="where" aria-live="polite"></p><progress id="bar" max="${questionsIn(form)}" value="0" aria-hidden="true"></progress></div>
${start(form)}
${form.practices.map(({ name, questions }) => markup`<section class="page" hidden>
<h1 tabindex="-1">${name}</h1>
<p class="small">${voiceOf()}</p>
${questions.map(question)}
</section>
`)}
${send(form)}
<div id="turn" class="turn" hidden><button type="button" id="back" hidden>${phrase.back()}</button><button type="submit" id="next" class="main">${words.start}</button></div>
</form>
</main>
`,
    form.page,
  );
}

const start = (form: Handout): Markup => markup`<section class="page" id="start">
<h1 tabindex="-1">${titleOf(form)}</h1>
<p id="forgotten" class="said" role="status"></p>
<div id="kept" class="note" hidden><p id="kept-words"></p>${forgetting()}</div>
${purposeOf(form).map((text, at) => markup`<p class="${at === 0 ? 'lead' : ''}">${text}</p>`)}
<h2>${phrase.who()}</h2>
<ul>${readersOf(form).map((text) => markup`<li>${text}</li>`)}</ul>
<h2>${phrase.device()}</h2>
<ul><li>${phrase.sendsNothing()}</li>
<li id="keeps">${phrase.keeps()}</li>
<li id="keeps-not" hidden>${phrase.keepsNot()}</li></ul>
</section>`;

const question = ({ item, ask, hint, levels }: FormQuestion): Markup => markup`<fieldset name="${item}"${hint !== undefined && markup` aria-describedby="hint-${item}"`}>
<legend>${ask}</legend>
${hint !== undefined && markup`<p class="hint" id="hint-${item}">${hint}</p>`}
${levels.map((text, at) => choice(item, String(at + 1), text))}
${choice(item, '', cannotSay())}
</fieldset>
`;

const choice = (item: string, value: string, text: string): Markup => markup`<label class="${value === '' ? 'choice open' : 'choice'}"><input type="radio" name="${item}" value="${value}"><span>${text}</span></label>`;

const send = (form: Handout): Markup => markup`<section class="page" id="send" hidden>
<h1 tabindex="-1">${phrase.send()}</h1>
<div id="open" class="note" hidden><p id="open-words"></p><ul id="open-list"></ul></div>
<div id="hand-over">
${!isNamed(form.kit.group) && markup`<div class="comment"><label for="comment">${commentAsk()} <span class="soft">${phrase.needNot()}</span></label>
<textarea id="comment" rows="4" maxlength="${longestComment}" aria-describedby="comment-hint"></textarea>
<label class="choice"><input type="checkbox" id="may-show"><span>${commentTerms()}</span></label>
<p class="small" id="comment-hint">${phrase.noTick()}</p></div>
`}<ol class="steps">
<li><p>${phrase.take()}</p><div class="ways"><button type="button" id="download" class="main">${phrase.download()}</button><button type="button" id="copy">${phrase.copy()}</button></div>
<p id="done" class="said" role="status"></p>
<details id="file"><summary>${phrase.seeFile()}</summary><textarea id="text" rows="12" readonly aria-label="${phrase.fileText()}"></textarea></details></li>
<li><p>${phrase.sendBack()}</p></li>
<li><p>${phrase.thenForget()}</p>${forgetting()}</li>
</ol>
</div>
</section>`;

const forgetting = (): Markup => markup`<details class="forgetting"><summary>${phrase.forget()}</summary><p>${phrase.forgetAsk()} <button type="button" class="forget">${phrase.forgetNow()}</button></p></details>`;
