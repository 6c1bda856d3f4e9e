// The built-in bank, the made-up review, the languages, the phrases and the form's style as data; called by the build.
import { parseAnswers } from '../src/core/review/answers.ts';
import { assess, type Assessment } from '../src/core/review/assessment.ts';
import { formStyle } from '../src/render/form/style.ts';
import type { Bank } from '../src/core/bank/bank.ts';
import { Fault } from '../src/core/fault.ts';
import { readBank } from '../src/store/banks.ts';
import { parsedFrom } from '../src/store/documents.ts';
import { readLocale, tagsBeside } from '../src/store/locales.ts';
import { knownPhrases, type English } from '../src/core/language/phrases.ts';
import type { Locale } from '../src/core/language/locale.ts';
import { readText, sizes } from '../src/store/files.ts';
import { join } from 'node:path';

/** `root`: the package's folder. */
export async function compile(root: string): Promise<{ bank: Bank; demo: Assessment; formStyle: string; languages: Locale[]; phrases: Map<string, English> }> {
  const bank = await readBank(join(root, 'questions'), root, 'questions');
  const file = 'examples/jon.yaml';
  const text = readText(join(root, file), sizes.answers, file);
  const { mode, stage, name, date, responses } = await parsedFrom(text, file, (document) => parseAnswers(document, bank, { today: new Date() }));
  if (!date || !stage || !name) throw new Fault({ place: { file }, what: 'the demo needs name, stage and date' });
  const demo = assess(bank, responses, { id: `${date.toISOString().slice(0, 10)}-demo`, finishedAt: date, tool: 'demo', name, mode, stage: { id: stage, from: 'you' }, seconds: null });
  const questions = join(root, 'questions');
  const languages = await Promise.all(tagsBeside(questions).map(async (tag) => (await readLocale(questions, tag, 'questions'))!));
  return { bank, demo, formStyle, languages, phrases: knownPhrases() };
}
