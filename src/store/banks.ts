// Question banks on the disk: the built-in one as compiled JSON, anybody's own as a folder of YAML.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Assessment } from '../core/assessment.ts';
import type { Bank } from '../core/bank.ts';
import { inOrder, type Document } from '../core/document.ts';
import { Fault, isFault, type Mistake } from '../core/fault.ts';
import { documentOf } from './documents.ts';
import { readText, sizes } from './files.ts';

/** The bank that ships with the program, compiled at build time from `questions/`. `root`: the package's folder. */
export function readBuiltInBank(root: string): Bank {
  return JSON.parse(readFileSync(join(root, 'dist', 'bank.json'), 'utf8')) as Bank;
}

/** The made-up CTO's assessment, compiled at build time from `examples/jon.yaml`. */
export function readDemo(root: string): Assessment {
  return JSON.parse(readFileSync(join(root, 'dist', 'demo.json'), 'utf8')) as Assessment;
}

/** A bank's folder with `bank.yaml` and its practice files. Throws a Fault with every mistake of all files. */
export async function readBank(folder: string, shownAs = folder): Promise<Bank> {
  const { parseBank, practiceFilesOf } = await import('../core/parse-bank.ts');
  if (!existsSync(join(folder, 'bank.yaml'))) {
    throw new Fault({ place: { file: shownAs }, what: 'holds no bank.yaml', expected: 'a folder with a question bank' });
  }
  const budget = { left: sizes.bank };
  const manifest = await readOne(folder, 'bank.yaml', shownAs, budget);
  const practices: Document[] = [];
  const mistakes: Mistake[] = [];
  for (const [at, name] of practiceFilesOf(manifest).entries()) {
    try {
      if (existsSync(join(folder, name)) && !liesInside(join(folder, name), folder)) {
        throw new Fault({ place: manifest.place(['practices', at]), what: `${name} lies outside the bank's folder` });
      }
      practices.push(await readOne(folder, name, shownAs, budget));
    } catch (error) {
      if (!isFault(error)) throw error;
      mistakes.push(...error.mistakes);
      if (budget.left < 0) break;
    }
  }
  const parsed = parseBank(manifest, practices);
  if (!parsed.ok) mistakes.unshift(...parsed.mistakes);
  if (mistakes.length > 0 || !parsed.ok) throw new Fault(inOrder(mistakes));
  return { ...parsed.value, digest: await digestOf(parsed.value) };
}

async function readOne(folder: string, name: string, shownAs: string, budget: { left: number }): Promise<Document> {
  const file = join(shownAs, name);
  const text = readText(join(folder, name), sizes.bankFile, file);
  budget.left -= Buffer.byteLength(text);
  if (budget.left < 0) throw new Fault({ place: { file: shownAs }, what: 'the bank is too large', expected: `at most ${sizes.bank / 1024} KiB in all files` });
  return documentOf(text, file);
}

function liesInside(path: string, folder: string): boolean {
  const way = relative(realpathSync(folder), dirname(realpathSync(path)));
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** One digest for all that a bank says, however its files are laid out. */
async function digestOf(bank: Omit<Bank, 'digest'>): Promise<string> {
  const { createHash } = await import('node:crypto');
  return `sha256:${createHash('sha256').update(JSON.stringify(bank)).digest('hex')}`;
}
