// Random question banks within the limits: 3 to 12 practices, 2 to 9 practice levels, questions of 2 to 9 levels with values of their own or none.
import * as fc from 'fast-check';
import type { Bank, Item } from '../src/core/bank/bank.ts';
import { itemsOf } from '../src/core/bank/bank.ts';
import type { ManifestFile, PracticeFile } from '../src/core/bank/bank-file.ts';
import type { Document } from '../src/core/document.ts';
import { parseBank } from '../src/core/bank/parse-bank.ts';
import type { Response } from '../src/core/review/response.ts';

type ItemFile = PracticeFile['items'][number];

/** A bank as its files. */
export interface Files {
  manifest: ManifestFile;
  practices: PracticeFile[];
}

const text = fc.oneof({ weight: 5, arbitrary: fc.lorem({ maxCount: 14 }) }, fc.constantFrom('决策质量'.repeat(12), 'x'.repeat(90), '👨‍👩‍👧 佐藤 e\u0301', 'Ärger, größer'));
const next = fc.record({ do: text, effort: fc.constantFrom('S' as const, 'M' as const, 'L' as const), weeks: fc.integer({ min: 1, max: 13 }), proof: text });
const mode = fc.constantFrom('quick' as const, 'quick' as const, 'full' as const, 'deep' as const);

/** Two to nine rising values, or as many without any. */
const values = fc.oneof(
  fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 9 }).map((all): (number | undefined)[] => all.sort((a, b) => a - b)),
  fc.integer({ min: 2, max: 9 }).map((count) => Array.from({ length: count }, () => undefined)),
);

const rungs = <T extends object>(each: (at: number) => fc.Arbitrary<T>) =>
  values.chain((all) => fc.tuple(...all.map((value, at) => fc.record({ words: each(at), step: next }).map(({ words, step }) => ({ ...words, next: step, ...(value === undefined ? {} : { value }) })))));

const parts = <T extends object>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 2, maxLength: 9 }).map((all) => all.map((one, at) => ({ id: `p${at}`, ...one })));

const common = { mode, about: text, ask: text, hint: text };
const item: fc.Arbitrary<Omit<ItemFile, 'id'>> = fc.oneof(
  fc.record({ ...common, type: fc.constant('anchored' as const), na: text, levels: rungs(() => fc.record({ text })) }),
  fc.record({ ...common, type: fc.constant('count' as const), unit: fc.constant('things'), bins: rungs((at) => fc.integer({ min: 0, max: 8 }).map((more) => ({ from: at === 0 ? 0 : at * 10 + more }))) }),
  fc.record({ ...common, type: fc.constant('checklist' as const), statements: parts(fc.record({ text, next })) }),
  fc.record({ ...common, type: fc.constant('scenario' as const), options: parts(fc.record({ text, feedback: text, credit: fc.integer({ min: 0, max: 99 }) })).map((all) => all.map((one, at) => (at === 1 ? { ...one, credit: 100 } : one))) }),
) as fc.Arbitrary<Omit<ItemFile, 'id'>>;

export const anyFiles: fc.Arbitrary<Files> = fc
  .record({ levels: fc.array(text, { minLength: 2, maxLength: 9 }), practices: fc.array(fc.record({ name: text, short: text, target: fc.nat(), items: fc.array(item, { minLength: 1, maxLength: 5 }) }), { minLength: 3, maxLength: 12 }) })
  .map(({ levels, practices }) => ({
    manifest: { bank: { id: 'any', version: '1.0.0', title: 'Any', language: 'en', period_days: 90 }, level_names: levels, stages: [{ id: 'only', name: 'Only', sign: 'All' }], practices: practices.map((_, at) => `p${at}.yaml`) },
    practices: practices.map(({ name, short, target, items }, at) => ({
      practice: { id: `p${at}`, name, short, means: name, why: name, targets: { only: 1 + (target % levels.length) } },
      items: items.map((one, number) => ({ id: `p${at}.q${number}`, ...one }) as ItemFile),
    })),
  }));

const document = (value: unknown): Document => ({ value, mistakes: [], place: () => ({ file: 'any.yaml' }) });

/** As the loader reads it. */
export function bankOf({ manifest, practices }: Files): Bank {
  const parsed = parseBank(document(manifest), practices.map(document));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes.slice(0, 3)));
  return { ...parsed.value, digest: 'sha256:any' };
}

export const anyBank = anyFiles.map(bankOf);

/** An answer to each question; `seed` picks which, and its value. */
export function answersTo(bank: Bank, seed: number): { response: Response; value: number }[] {
  return itemsOf(bank, 'deep').map((one, at) => {
    const { answer, value } = answerTo(one, seed + at * 7);
    return { response: { item: one.id, rev: one.rev, answer }, value };
  });
}

function answerTo(one: Item, seed: number): { answer: number | string | string[]; value: number } {
  switch (one.type) {
    case 'anchored': {
      const at = seed % one.levels.length;
      return { answer: at + 1, value: one.levels[at]!.value };
    }
    case 'count': {
      const bin = one.bins[seed % one.bins.length]!;
      return { answer: bin.from, value: bin.value };
    }
    case 'checklist': {
      const ticked = one.statements.filter((_, at) => (seed >> at) % 2 === 1);
      return { answer: ticked.map(({ id }) => id), value: (100 * ticked.length) / one.statements.length };
    }
    case 'scenario':
      return { answer: one.options[seed % one.options.length]!.id, value: one.options[seed % one.options.length]!.credit };
  }
}
