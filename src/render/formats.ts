// The formats of a report: one line each. Options, help and checks follow from this table.
import type { Report } from '../core/report.ts';
import type { Canvas } from './canvas.ts';

/** A report as text, ending with one newline; pure. */
export type Render = (report: Report, canvas: Canvas) => string;

interface Format {
  /** File endings that mean this format. */
  endings: readonly string[];
  load(): Promise<Render>;
}

export const formats = {
  text: { endings: ['txt'], load: async () => (await import('./text/text.ts')).renderText },
  markdown: { endings: ['md', 'markdown'], load: async () => (await import('./markdown.ts')).renderMarkdown },
  json: { endings: ['json'], load: async () => (await import('./json.ts')).renderJson },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as FormatName[];

/** The format that a file's ending means. */
export function formatOfFile(path: string): FormatName | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return formatNames.find((name) => (formats[name].endings as readonly string[]).includes(ending));
}
