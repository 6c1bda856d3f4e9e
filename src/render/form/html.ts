// A form as one HTML page that works from a disk, without a network: every word stands in it, a small script turns the pages.
import { questionsIn, type FormQuestion, type Handout } from '../../core/voices/form.ts';
import { cannotSay, commentAsk, commentTerms, purposeOf, readersOf, titleOf, voiceOf } from '../../core/voices/form-words.ts';
import { longestComment } from '../../core/voices/rater-file.ts';
import { isNamed } from '../../core/terms.ts';
import { markup, type Markup } from '../markup.ts';
import { page } from '../report/html/page.ts';
import { exact } from './exact.ts';

export function renderFormHtml(form: Handout): string {
  const { id, review, bank, group } = form.kit;
  return page(
    titleOf(form),
    markup`<main>
<noscript><p class="note">This form needs JavaScript, which is switched off here. If you see it in a mail's preview, save the file and open it in a browser. Or ask whoever sent it for the form as a text file: cto-check invite --group ${group} --format yaml</p></noscript>
<form data-head="${exact({ kit: id, review, bank, group })}" autocomplete="off" novalidate>
<div id="way" class="way" hidden><p id="where" aria-live="polite"></p><progress id="bar" max="${questionsIn(form)}" value="0" aria-hidden="true"></progress></div>
${start(form)}
${form.practices.map(({ name, questions }) => markup`<section class="page" hidden>
<h1 tabindex="-1">${name}</h1>
<p class="small">${voiceOf}</p>
${questions.map(question)}
</section>
`)}
${send(form)}
<div id="turn" class="turn" hidden><button type="button" id="back" hidden>Back</button><button type="submit" id="next" class="main">Start</button></div>
</form>
</main>
`,
    form.page,
  );
}

const start = (form: Handout): Markup => markup`<section class="page" id="start">
<h1 tabindex="-1">${titleOf(form)}</h1>
<p id="forgotten" class="said" role="status"></p>
<div id="kept" class="note" hidden><p id="kept-words"></p>${forgetting}</div>
${purposeOf(form).map((text, at) => markup`<p class="${at === 0 ? 'lead' : ''}">${text}</p>`)}
<h2>Who will see what</h2>
<ul>${readersOf(form).map((text) => markup`<li>${text}</li>`)}</ul>
<h2>On this device</h2>
<ul><li>This page sends nothing anywhere. It works without a network, and nothing leaves it but the file that you send yourself.</li>
<li id="keeps">Your answers are kept in this browser until you let it forget them, so you can stop and go on. On a computer that others use, let it forget them at the end.</li>
<li id="keeps-not" hidden>This browser keeps nothing for this page. Answer in one go: a reload would lose your answers.</li></ul>
</section>`;

const question = ({ item, ask, hint, levels }: FormQuestion): Markup => markup`<fieldset name="${item}"${hint !== undefined && markup` aria-describedby="hint-${item}"`}>
<legend>${ask}</legend>
${hint !== undefined && markup`<p class="hint" id="hint-${item}">${hint}</p>`}
${levels.map((text, at) => choice(item, String(at + 1), text))}
${choice(item, '', cannotSay)}
</fieldset>
`;

const choice = (item: string, value: string, text: string): Markup => markup`<label class="${value === '' ? 'choice open' : 'choice'}"><input type="radio" name="${item}" value="${value}"><span>${text}</span></label>`;

const send = (form: Handout): Markup => markup`<section class="page" id="send" hidden>
<h1 tabindex="-1">Send it back</h1>
<div id="open" class="note" hidden><p id="open-words"></p><ul id="open-list"></ul></div>
<div id="hand-over">
${!isNamed(form.kit.group) && markup`<div class="comment"><label for="comment">${commentAsk} <span class="soft">You need not.</span></label>
<textarea id="comment" rows="4" maxlength="${longestComment}" aria-describedby="comment-hint"></textarea>
<label class="choice"><input type="checkbox" id="may-show"><span>${commentTerms}</span></label>
<p class="small" id="comment-hint">Without this tick the comment does not go into the file.</p></div>
`}<ol class="steps">
<li><p>Take your answers out of this page.</p><div class="ways"><button type="button" id="download" class="main">Download the file</button><button type="button" id="copy">Copy as text</button></div>
<p id="done" class="said" role="status"></p>
<details id="file"><summary>See what is in the file</summary><textarea id="text" rows="12" readonly aria-label="The text of the file"></textarea></details></li>
<li><p>Send it back to whoever sent you this form, by mail or chat. Once is enough: what you change later is not taken.</p></li>
<li><p>Then let this browser forget your answers.</p>${forgetting}</li>
</ol>
</div>
</section>`;

const forgetting: Markup = markup`<details class="forgetting"><summary>Forget my answers</summary><p>This cannot be undone. <button type="button" class="forget">Forget them now</button></p></details>`;
