// The built-in bank: what ships is what stands in the YAML, and `bank check` finds nothing in it that has no reason.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../scripts/compile.ts';
import { itemsOf } from '../src/core/bank/bank.ts';
import { columnsOf } from '../src/core/columns.ts';
import { kindOf } from '../src/core/bank/kinds.ts';
import { checkOf } from '../src/core/bank/lint/check.ts';
import { readBankFiles } from '../src/store/banks.ts';

const { bank, demo } = await compile(process.cwd());
const items = itemsOf(bank, 'deep');

describe('what ships', () => {
  it('is the bank and the demo as they stand in the YAML', () => {
    expect(JSON.parse(readFileSync('dist/bank.json', 'utf8'))).toEqual(bank);
    expect(JSON.parse(readFileSync('dist/demo.json', 'utf8'))).toEqual(demo);
  });
});

describe('the bank', () => {
  // Of 48 in all, six a practice; deep ones may be added.
  it('asks no fewer than 48 questions: two scored a practice in quick, four or five and a scenario in full', () => {
    expect(items.length).toBeGreaterThanOrEqual(48);
    for (const practice of bank.practices) {
      const asked = (mode: 'quick' | 'full') => itemsOf(bank, mode, [practice.id]).filter((item) => kindOf(item).scored).length;
      expect([practice.id, practice.items.length >= 6, asked('quick')]).toEqual([practice.id, true, 2]);
      expect([4, 5]).toContain(asked('full'));
    }
    // A full review takes a quarter of an hour: who adds to it raises these on purpose.
    expect(itemsOf(bank, 'full').filter((item) => kindOf(item).scored)).toHaveLength(34);
    expect(itemsOf(bank, 'full')).toHaveLength(35);
  });

  it('has no warning of bank check without a reason', async () => {
    const { warnings } = checkOf(await readBankFiles('questions', process.cwd(), 'questions'));
    expect(warnings.filter(({ allowed }) => allowed === undefined).map(({ code, place }) => [code, place])).toEqual([]);
  });

  it('asks every claim of the source in full mode but the one that the whole profile shows', () => {
    const asked = new Set(itemsOf(bank, 'full').flatMap((item) => item.claims));
    expect(Object.keys(bank.claims).filter((claim) => !asked.has(claim))).toEqual(['S34']);
  });

  it.each(items.map((item) => [item.id, item] as const))('%s has five levels, each on one line of a terminal', (_id, item) => {
    if (item.type === 'count') expect(item.bins).toHaveLength(5);
    if (item.type !== 'anchored') return;
    expect(item.levels).toHaveLength(5);
    for (const { text } of item.levels) expect(columnsOf(text)).toBeLessThanOrEqual(70);
  });
});
