// What somebody has filled in: as it is kept in the browser, and as the file that goes back.
import type { FormFile } from '../core/voices/form-file.ts';
import { formFormat } from '../core/terms.ts';

/** What a form knows of itself. */
export type Head = Pick<FormFile, 'kit' | 'review' | 'bank' | 'group'>;

export interface Filled {
  /** A random id of these answers. */
  response: string;
  /** Question → level, from 1; null: "I cannot say"; left out: open. */
  answers: Record<string, number | null>;
  comment: string;
  /** Whether the comment may be shown. */
  mayShow: boolean;
}

export const nothingFilled = (response: string): Filled => ({ response, answers: {}, comment: '', mayShow: false });

export const answeredIn = ({ answers }: Filled): number => Object.keys(answers).length;

/** What was kept, where it still fits the questions; anything else is taken for nothing. */
export function parseKept(text: string | null, levels: Readonly<Record<string, number>>): Filled | null {
  try {
    const { response, answers, comment, mayShow } = JSON.parse(text ?? '') as Record<string, unknown>;
    if (typeof response !== 'string' || !/^[0-9a-z]{8,64}$/.test(response) || typeof answers !== 'object' || answers === null) return null;
    const fits = ([item, level]: [string, unknown]): boolean => item in levels && (level === null || (Number.isInteger(level) && Number(level) >= 1 && Number(level) <= levels[item]!));
    return { response, answers: Object.fromEntries(Object.entries(answers).filter(fits)) as Filled['answers'], comment: typeof comment === 'string' ? comment : '', mayShow: mayShow === true };
  } catch {
    return null;
  }
}

/** The file that goes back: lines short enough for a mail. Open questions count as "I cannot say"; a comment goes along only where it may be shown. */
export function fileOf(head: Head, items: readonly string[], { response, answers, comment, mayShow }: Filled): string {
  const file: FormFile = {
    format: formFormat,
    ...head,
    response,
    answers: Object.fromEntries(items.map((item) => [item, answers[item] ?? null])),
    ...(mayShow && comment.trim() ? { comment: comment.trim() } : {}),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** A name that tells the files of several people apart. */
export const fileNameOf = ({ group }: Head, { response }: Filled): string => `cto-check-${group}-${response.slice(0, 6)}.json`;
