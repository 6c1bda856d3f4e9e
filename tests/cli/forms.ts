// Forms for the tests of the second voice, filled in as somebody does who gets a YAML file.
import { parse } from 'yaml';
import { run } from './cli.ts';

/** What stands in a form's YAML, and what goes back. */
export interface Form {
  format: string;
  kit: string;
  review: string;
  bank: { id: string; version: string; digest: string };
  group: string;
  response: string;
  answers: Record<string, number | null>;
  comment?: string;
}

/** A new form for a group, with one level for every question. */
export function filled(home: string, args: readonly string[], level: number): Form {
  const { status, out, err } = run(['invite', '--format', 'yaml', ...args], { home });
  if (status !== 0) throw new Error(err);
  const { comment: _, ...form } = parse(out) as Form;
  return { ...form, answers: Object.fromEntries(Object.keys(form.answers).map((item) => [item, level])) };
}

/** The same form as so many people fill it in, each with an id of their own. */
export const byPeople = (form: Form, people: number): Form[] => Array.from({ length: people }, (_, at) => ({ ...form, response: `${form.response}${at}` }));
