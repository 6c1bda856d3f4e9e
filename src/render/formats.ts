// The formats of everything that can be shown: one table a sort of content, one line a format. Options, help and checks follow from the tables.
import type { Comparison } from '../core/change/comparison.ts';
import type { Handout } from '../core/voices/form.ts';
import type { History } from '../core/change/history.ts';
import type { Check } from '../core/bank/lint/check.ts';
import type { Pair } from '../core/voices/pair.ts';
import type { Report } from '../core/report/report.ts';
import type { Verdict } from '../core/project/verdict.ts';
import type { Canvas } from './canvas.ts';

/** Content as text, ending with one newline; pure. */
export type Render<T> = (content: T, canvas: Canvas) => string;

interface Format<T> {
  /** File endings that mean this format. */
  endings: readonly string[];
  load(): Promise<Render<T>>;
}

/** By name; the first is the one without any flag. */
export type Formats<T> = Readonly<Record<string, Format<T>>>;

export const reportFormats = {
  text: { endings: ['txt'], load: async () => (await import('./report/text/text.ts')).renderText },
  markdown: { endings: ['md', 'markdown'], load: async () => (await import('./report/markdown.ts')).renderMarkdown },
  json: { endings: ['json'], load: async () => (await import('./json.ts')).renderJson },
  html: { endings: ['html', 'htm'], load: async () => (await import('./report/html/html.ts')).renderHtml },
  svg: { endings: ['svg'], load: async () => (await import('./report/svg/svg.ts')).renderSvg },
  csv: { endings: ['csv'], load: async () => (await import('./report/csv.ts')).renderCsv },
} satisfies Formats<Report>;

export const comparisonFormats = {
  text: { endings: ['txt'], load: async () => (await import('./comparison/text.ts')).renderComparison },
  markdown: { endings: ['md', 'markdown'], load: async () => (await import('./comparison/markdown.ts')).renderComparisonMarkdown },
  json: { endings: ['json'], load: async () => (await import('./json.ts')).renderJson },
} satisfies Formats<Comparison>;

export const historyFormats = {
  text: { endings: ['txt'], load: async () => (await import('./history/text.ts')).renderHistory },
  markdown: { endings: ['md', 'markdown'], load: async () => (await import('./history/markdown.ts')).renderHistoryMarkdown },
  json: { endings: ['json'], load: async () => (await import('./json.ts')).renderJson },
  csv: { endings: ['csv'], load: async () => (await import('./history/csv.ts')).renderHistoryCsv },
} satisfies Formats<History>;

export const verdictFormats = {
  text: { endings: ['txt'], load: async () => (await import('./verdict/text.ts')).renderVerdict },
  json: { endings: ['json'], load: async () => (await import('./json.ts')).renderJson },
  github: { endings: [], load: async () => (await import('./verdict/github.ts')).renderVerdictGithub },
  junit: { endings: ['xml'], load: async () => (await import('./verdict/junit.ts')).renderVerdictJunit },
} satisfies Formats<Verdict>;

export const checkFormats = {
  text: { endings: ['txt'], load: async () => (await import('./check/text.ts')).renderCheck },
  json: { endings: ['json'], load: async () => (await import('./check/json.ts')).renderCheck },
  github: { endings: [], load: async () => (await import('./check/github.ts')).renderCheck },
} satisfies Formats<Check>;

export const pairFormats = {
  text: { endings: ['txt'], load: async () => (await import('./pair/text.ts')).renderPairText },
  markdown: { endings: ['md', 'markdown'], load: async () => (await import('./pair/markdown.ts')).renderPairMarkdown },
  html: { endings: ['html', 'htm'], load: async () => (await import('./pair/html.ts')).renderPairHtml },
} satisfies Formats<Pair>;

export const formFormats = {
  html: { endings: ['html', 'htm'], load: async () => (await import('./form/html.ts')).renderFormHtml },
  yaml: { endings: ['yaml', 'yml'], load: async () => (await import('./form/yaml.ts')).renderFormYaml },
} satisfies Formats<Handout>;

/** The name of the format that a file's ending means. */
export function formatOfFile<T>(path: string, formats: Formats<T>): string | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.keys(formats).find((name) => formats[name]!.endings.includes(ending));
}
