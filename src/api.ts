// The API for people who build on cto-check: text and values in, text and values out; pure and synchronous. Bundled as dist/api.cjs, documented in docs/api.md.
import { createHash } from 'node:crypto';
import type * as api from './api/types.ts';
import { usualStage } from './core/bank/bank.ts';
import { extendedBy } from './core/bank/extend-bank.ts';
import { isGroup } from './core/bank/layers.ts';
import { parseBank as parse, practiceFilesOf } from './core/bank/parse-bank.ts';
import { inOrder, type Document, type Parsed } from './core/document.ts';
import type { Mistake } from './core/fault.ts';
import { uncoloured } from './core/palette.ts';
import { reportOf } from './core/report/report-of.ts';
import type { Report } from './core/report/report.ts';
import { parseAnswers } from './core/review/answers.ts';
import { assess } from './core/review/assessment.ts';
import { assessmentFormat, audiences, reportFormat } from './core/terms.ts';
import { parseYaml } from './core/yaml.ts';
import type { Render, reportFormats } from './render/formats.ts';
import { renderJson } from './render/json.ts';
import { renderCsv } from './render/report/csv.ts';
import { renderHtml } from './render/report/html/html.ts';
import { renderMarkdown } from './render/report/markdown.ts';
import { renderSvg } from './render/report/svg/svg.ts';
import { renderText } from './render/report/text/text.ts';

const renders: Record<keyof typeof reportFormats, Render<Report>> = { text: renderText, markdown: renderMarkdown, json: renderJson, html: renderHtml, svg: renderSvg, csv: renderCsv };

/** What a caller does wrong is thrown, in one sentence: who minds, what is wrong, and what was expected. */
function mind(is: boolean, whose: string, what: string, expected: string): void {
  if (!is) throw new TypeError(`${whose}: ${what}; expected ${expected}`);
}

const areTexts = 'texts by the names of their files';

export const parseBank: typeof api.parseBank = (files) => {
  mind(isGroup(files), 'parseBank', 'these are no files', areTexts);
  const head = documentIn(files, 'bank.yaml', { place: { file: 'bank.yaml' }, what: 'there is no bank.yaml', expected: 'its text, under this name' });
  if (!head.ok) return head;
  const manifest = head.value;
  if (extendedBy(manifest) !== undefined) return refused({ place: manifest.place(['extends'], 'key'), what: 'extends reads another bank from the disk, which the API does not', expected: 'a bank that stands alone' });
  const read = practiceFilesOf(manifest).map((name, at) => documentIn(files, name, { place: manifest.place(['practices', at]), what: `there is no ${name}`, expected: 'its text, under this name' }));
  const parsed = parse(manifest, read.flatMap((one) => (one.ok ? [one.value] : [])));
  const mistakes = [parsed, ...read].flatMap((one) => (one.ok ? [] : one.mistakes));
  return parsed.ok && mistakes.length === 0 ? { ok: true, bank: { ...parsed.value, digest: `sha256:${hashOf(parsed.value)}` } } : refused(...inOrder(mistakes));
};

/** A file's document, or that it is missing. */
function documentIn(files: Readonly<Record<string, string>>, name: string, missing: Mistake): Parsed<Document> {
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  mind(text === undefined || typeof text === 'string', 'parseBank', `${name} is no text`, areTexts);
  return text === undefined ? refused(missing) : parseYaml(text, name);
}

export const score: typeof api.score = (bank, answers, { today } = {}) => {
  mind(isGroup(bank) && Array.isArray(bank['practices']), 'score', 'this is no bank', 'the `bank` that parseBank gave');
  mind(today === undefined || Object.prototype.toString.call(today) === '[object Date]', 'score', 'today is no Date', 'such as new Date("2026-11-22")');
  const given: Parsed<Document> = typeof answers === 'string' ? parseYaml(answers, 'answers') : { ok: true, value: { value: answers, mistakes: [], place: (path) => ({ file: path.join('.') || 'answers' }) } };
  if (!given.ok) return given;
  const document = given.value;
  const parsed = parseAnswers(document, bank, { today: today ?? endOfTime });
  const undated = today === undefined && isGroup(document.value) && document.value['date'] === undefined;
  const mistakes = [...document.mistakes, ...(parsed.ok ? [] : parsed.mistakes), ...(undated ? [{ place: document.place([]), what: 'date is missing', expected: 'the day of the review, here or as the option today' }] : [])];
  if (!parsed.ok || mistakes.length > 0) return refused(...inOrder(mistakes));
  const { mode, stage, name, date, responses } = parsed.value;
  const finishedAt = date ?? today!;
  const assessment = assess(bank, responses, { id: '', finishedAt, tool: 'api', ...(name === undefined ? {} : { name }), mode, stage: stage === undefined ? { id: usualStage(bank).id, from: 'default' } : { id: stage, from: 'you' }, seconds: null });
  return { ok: true, assessment: { ...assessment, id: `${assessment.finished_at.slice(0, 10)}-${hashOf(assessment).slice(0, 8)}` } };
};

/** No day that answers name lies after it: without `today` that cannot be told. */
const endOfTime = new Date('9999-12-30T00:00:00.000Z');

export const report: typeof api.report = (assessment, { audience = 'self' } = {}) => {
  mind(isGroup(assessment) && assessment['format'] === assessmentFormat, 'report', 'this is no assessment', 'the `assessment` that score gave');
  mind(audiences.includes(audience), 'report', `there is no audience ${audience}`, `one of ${audiences.join(', ')}`);
  return reportOf(assessment, { audience });
};

export const render: typeof api.render = (content, format, { width = 80, plain = false, unicode = true, all = false } = {}) => {
  mind(isGroup(content) && content['format'] === reportFormat, 'render', 'this is no report', 'what report gave');
  mind(Object.hasOwn(renders, format), 'render', `there is no format ${format}`, `one of ${Object.keys(renders).join(', ')}`);
  mind(Number.isInteger(width) && width > 0, 'render', `the width ${width} is none`, 'a whole number of columns, from 1');
  return renders[format](content, { width, rows: 24, plain, unicode, eastAsian: false, all, again: null, palette: uncoloured });
};

const refused = (...mistakes: Mistake[]): { ok: false; mistakes: Mistake[] } => ({ ok: false, mistakes });

const hashOf = (content: object): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');
