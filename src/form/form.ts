// The form in a rater's browser: one practice at a time, answers kept until they are sent, no request to anywhere. All texts stand in the page already, in its language.
import { answeredIn, fileNameOf, fileOf, nothingFilled, parseKept, type Filled, type Head } from './filled.ts';
import { copy, download } from './hand-over.ts';
import { keeperOf } from './keeper.ts';
import type { LiveWords } from '../core/voices/form-page-words.ts';
import { speakerOf } from './say.ts';

const form = document.querySelector('form')!;
const one = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;
const all = <T extends HTMLElement>(selector: string): T[] => [...form.querySelectorAll<T>(selector)];

const head = JSON.parse(form.dataset['head']!) as Head;
const words = JSON.parse(form.dataset['words']!) as LiveWords;
const say = speakerOf(words);
const pages = all<HTMLElement>('.page');
const questions = all<HTMLFieldSetElement>('fieldset');
const items = questions.map(({ name }) => name);
const radiosOf = (item: string): HTMLInputElement[] => all<HTMLInputElement>('input[type=radio]').filter(({ name }) => name === item);
/** The last of a question's radios is "I cannot say". */
const levels = Object.fromEntries(items.map((item) => [item, radiosOf(item).length - 1]));

const comment = form.querySelector<HTMLTextAreaElement>('#comment');
const mayShow = form.querySelector<HTMLInputElement>('#may-show');

const keeper = keeperOf(head.kit);
const kept = parseKept(keeper.read(), levels);
let filled: Filled = kept ?? nothingFilled(randomId());
let at = 0;

function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function keep(): void {
  const works = keeper.keep(JSON.stringify(filled));
  one('keeps').hidden = !works;
  one('keeps-not').hidden = works;
}

/** Puts what is filled in into the fields. */
function fillIn(): void {
  for (const item of items) radiosOf(item).forEach((radio) => (radio.checked = item in filled.answers && radio.value === String(filled.answers[item] ?? '')));
  if (comment) comment.value = filled.comment;
  if (mayShow) mayShow.checked = filled.mayShow;
}

/** Takes what the fields say. */
function takeIn(): void {
  const chosen = items.flatMap((item) => radiosOf(item).filter(({ checked }) => checked).map(({ value }): [string, number | null] => [item, value === '' ? null : Number(value)]));
  filled = { response: filled.response, answers: Object.fromEntries(chosen), comment: comment?.value ?? '', mayShow: mayShow?.checked ?? false };
  keep();
  tell();
}

const openIn = (page: HTMLElement): number => questions.filter((question) => page.contains(question) && !(question.name in filled.answers)).length;
const titleOf = (page: HTMLElement): HTMLElement => page.querySelector('h1')!;

/** Says how far one is, and what is still open. */
function tell(): void {
  const done = answeredIn(filled);
  const last = pages.length - 1;
  const answered = say('answered', { done });
  const where = at > 0 && at < last ? say('practice', { number: at, practices: last - 1, answered }) : answered;
  // The same words again would be read out again.
  if (one('where').textContent !== where) one('where').textContent = where;
  one<HTMLProgressElement>('bar').value = done;
  one('kept').hidden = done === 0;
  one('kept-words').textContent = say('kept', { done });
  one('next').textContent = say(at > 0 ? 'next' : done > 0 ? 'goOn' : 'start');
  const open = items.length - done;
  one('open').hidden = open === 0;
  one('open-words').textContent = done === 0 ? say('noneYet') : (words.open[open - 1] ?? '');
  one('open-list').replaceChildren(...pages.filter((page) => openIn(page) > 0).map(wayTo));
  one('hand-over').hidden = done === 0;
  one<HTMLTextAreaElement>('text').value = fileOf(head, items, filled);
}

function wayTo(page: HTMLElement): HTMLElement {
  const entry = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = titleOf(page).textContent;
  button.addEventListener('click', () => go(pages.indexOf(page)));
  entry.append(button);
  return entry;
}

function show(page: number): void {
  at = Math.min(Math.max(0, page), pages.length - 1);
  pages.forEach((each, index) => (each.hidden = index !== at));
  one('way').hidden = at === 0;
  one('back').hidden = at === 0;
  one('next').hidden = at === pages.length - 1;
  one('done').textContent = '';
  tell();
}

/** To another page, so that the browser's own way back leads here again. */
function go(page: number): void {
  show(page);
  try {
    history.pushState({ page: at }, '');
  } catch {
    // Some browsers allow no history for a file.
  }
  arrive();
}

function arrive(): void {
  scrollTo(0, 0);
  titleOf(pages[at]!).focus({ preventScroll: true });
}

function forget(): void {
  keeper.forget();
  filled = nothingFilled(randomId());
  fillIn();
  all<HTMLDetailsElement>('details').forEach((details) => (details.open = false));
  go(0);
  one('forgotten').textContent = say('forgotten');
}

form.addEventListener('change', takeIn);
comment?.addEventListener('input', takeIn);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (at === pages.length - 1) return;
  one('forgotten').textContent = '';
  const open = pages.findIndex((page) => openIn(page) > 0);
  go(at > 0 || open < 0 ? at + 1 : open);
});
one('back').addEventListener('click', () => go(at - 1));
addEventListener('popstate', ({ state }) => {
  show((state as { page?: number } | null)?.page ?? 0);
  arrive();
});
one('download').addEventListener('click', () => {
  const name = fileNameOf(head, filled);
  download(one<HTMLTextAreaElement>('text').value, name);
  one('done').textContent = say('saved', { file: name });
});
one('copy').addEventListener('click', async () => {
  one<HTMLDetailsElement>('file').open = true;
  const copied = await copy(one<HTMLTextAreaElement>('text'));
  one('done').textContent = say(copied ? 'copied' : 'notCopied');
});
for (const button of all('.forget')) button.addEventListener('click', forget);

fillIn();
keep();
// A reload comes back to its page; anybody who opens the form anew begins at the start, and is told what is kept.
show(kept ? ((history.state as { page?: number } | null)?.page ?? 0) : 0);
one('turn').hidden = false;
