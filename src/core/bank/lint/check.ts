// What `bank check` says of a bank: the mistakes that keep it from being loaded, or the warnings of one that can be.
import type { Bank } from '../bank.ts';
import type { Mistake } from '../../fault.ts';
import { inOrder } from '../../document.ts';
import type { Finding } from './finding.ts';
import { lintTranslation, type Translation } from './translation.ts';
import { isEnglish, lintBank, type BankFiles } from './lint.ts';

/** All of it; formats differ in what they show. */
export interface Check {
  /** Null when it cannot be loaded. */
  bank: Pick<Bank, 'id' | 'version' | 'title' | 'language'> | null;
  /** What the loader refuses. */
  errors: readonly Mistake[];
  /** Also the silenced ones, which have their reason in `allowed`. */
  warnings: readonly Finding[];
  /** Whether the rules on words were asked, which know English only. */
  words: boolean;
}

/** `translations`: of the languages beside the bank. */
export function checkOf(files: BankFiles, translations: readonly Translation[] = []): Check {
  const { id, version, title, language } = files.bank;
  return { bank: { id, version, title, language }, errors: [], warnings: [...lintBank(files), ...inOrder(translations.flatMap((one) => lintTranslation(files.bank, one)))], words: isEnglish(files.bank) };
}

export const refused = (errors: readonly Mistake[]): Check => ({ bank: null, errors, warnings: [], words: false });

/** The warnings that nobody gave a reason for. */
export const open = ({ warnings }: Check): Finding[] => warnings.filter(({ allowed }) => allowed === undefined);
