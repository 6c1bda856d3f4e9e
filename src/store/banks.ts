// Question banks on the disk: the built-in one as compiled JSON, anybody's own as a folder of YAML.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Assessment } from '../core/review/assessment.ts';
import type { Bank } from '../core/bank/bank.ts';
import type { FormPage } from '../core/voices/form.ts';
import { inOrder, type Document } from '../core/document.ts';
import type { BankSource } from '../core/bank/extend-bank.ts';
import { Fault, isFault, type Mistake } from '../core/fault.ts';
import type { BankFiles } from '../core/bank/lint/lint.ts';
import { didYouMean } from '../core/nearest.ts';
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

/** The script and the style of the form that others fill in, made at build time. */
export function readFormPage(root: string): FormPage {
  return JSON.parse(readFileSync(join(root, 'dist', 'form.json'), 'utf8')) as FormPage;
}

/** A bank's folder with `bank.yaml` and its practice files. Throws a Fault with every mistake of all files. `root`: the package's folder, where a bank that is extended may be. */
export async function readBank(folder: string, root: string, shownAs = folder): Promise<Bank> {
  return (await readBankFiles(folder, root, shownAs)).bank;
}

/** A bank and where it lies; `base`: the one that it extends. */
export interface BankAt {
  bank: Bank;
  /** Absolute. */
  folder: string;
  shownAs: string;
  base?: BankAt;
}

/** What a bank came from: its documents and texts. */
export type ReadBank = BankFiles & Pick<BankSource, 'came'> & BankAt;

/** Like `readBank`, with all that the bank was read from. */
export async function readBankFiles(folder: string, root: string, shownAs = folder): Promise<ReadBank> {
  const { parseBank } = await import('../core/bank/parse-bank.ts');
  const { source, texts, inherited, mistakes, base } = await sourceOf(folder, { root, shownAs, below: [] });
  const parsed = parseBank(source.manifest, source.practices, source.bases);
  const all = [...(parsed.ok ? [] : parsed.mistakes), ...source.mistakes, ...mistakes];
  if (all.length > 0 || !parsed.ok) throw new Fault(inOrder(all));
  return { bank: { ...parsed.value, digest: await digestOf(parsed.value) }, manifest: source.manifest, practices: source.practices, came: source.came, texts, inherited, folder, shownAs, ...(base ? { base } : {}) };
}

interface Sources {
  source: BankSource;
  texts: Map<string, string>;
  inherited: Set<string>;
  mistakes: Mistake[];
  base?: BankAt;
}

interface Where {
  root: string;
  shownAs: string;
  /** The folders of the banks that extend this one. */
  below: readonly string[];
}

async function sourceOf(folder: string, where: Where): Promise<Sources> {
  const { practiceFilesOf } = await import('../core/bank/parse-bank.ts');
  const { shownAs } = where;
  if (!existsSync(join(folder, 'bank.yaml'))) {
    throw new Fault({ place: { file: shownAs }, what: 'holds no bank.yaml', expected: 'a folder with a question bank' });
  }
  const texts = new Map<string, string>();
  const read = (name: string): Promise<Document> => readOne(folder, name, shownAs, texts);
  const manifest = await read('bank.yaml');
  const practices: Document[] = [];
  const mistakes: Mistake[] = [];
  for (const [at, name] of practiceFilesOf(manifest).entries()) {
    try {
      if (!existsSync(join(folder, name))) throw new Fault({ place: manifest.place(['practices', at]), what: `there is no ${name}`, expected: 'a file beside bank.yaml' });
      if (!liesInside(join(folder, name), folder)) {
        throw new Fault({ place: manifest.place(['practices', at]), what: `${name} lies outside the bank's folder` });
      }
      practices.push(await read(name));
    } catch (error) {
      if (!isFault(error)) throw error;
      mistakes.push(...error.mistakes);
      if (sizeOf(texts) > sizes.bank) break;
    }
  }
  const own = { manifest, practices, bases: [], came: new Map(), mistakes: [] };
  return extended({ source: own, texts, inherited: new Set(), mistakes }, folder, where);
}

/** On top of the bank that it extends, if any. */
async function extended(own: Sources, folder: string, { root, shownAs, below }: Where): Promise<Sources> {
  const { extendBank, extendedBy } = await import('../core/bank/extend-bank.ts');
  const { manifest, practices } = own.source;
  const named = extendedBy(manifest);
  if (typeof named !== 'string') return own;
  const fault = (what: string): Fault => new Fault({ place: manifest.place(['extends']), what, expected: `${builtIn}, or the folder of a bank, relative to this one`, ...didYouMean(named, [builtIn]) });
  const builtIn = readBuiltInBank(root).id;
  const folders = [...below, realpathSync(folder)];
  const base = named === builtIn ? join(root, 'questions') : join(folder, named);
  if (!existsSync(join(base, 'bank.yaml'))) throw fault(`there is no bank ${named}`);
  if (folders.includes(realpathSync(base))) throw fault('this bank extends itself');
  const under = await readSound(base, { root, shownAs: named === builtIn ? builtIn : join(shownAs, named), below: folders });
  const { at } = under;
  const source = extendBank(under.source, manifest, practices);
  return { source, texts: new Map([...under.texts, ...own.texts]), inherited: new Set([...under.inherited, ...under.texts.keys()]), mistakes: own.mistakes, base: at };
}

/** A bank that others can build on: it has no mistakes of its own. */
async function readSound(folder: string, where: Where): Promise<Sources & { at: BankAt }> {
  const { parseBank } = await import('../core/bank/parse-bank.ts');
  const read = await sourceOf(folder, where);
  const parsed = parseBank(read.source.manifest, read.source.practices);
  const mistakes = [...(parsed.ok ? [] : parsed.mistakes), ...read.source.mistakes, ...read.mistakes];
  if (mistakes.length > 0 || !parsed.ok) throw new Fault(inOrder(mistakes));
  return { ...read, at: { bank: { ...parsed.value, digest: '' }, folder, shownAs: where.shownAs, ...(read.base ? { base: read.base } : {}) } };
}

const sizeOf = (texts: ReadonlyMap<string, string>): number => [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);

async function readOne(folder: string, name: string, shownAs: string, texts: Map<string, string>): Promise<Document> {
  const file = join(shownAs, name);
  const text = readText(join(folder, name), sizes.bankFile, file);
  texts.set(file, text);
  if (sizeOf(texts) > sizes.bank) throw new Fault({ place: { file: shownAs }, what: 'the bank is too large', expected: `at most ${sizes.bank / 1024} KiB in all files` });
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
