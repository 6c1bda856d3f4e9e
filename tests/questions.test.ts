// The built-in bank: what ships is what stands in the YAML, and it keeps the limits that questions are written in.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../scripts/compile.ts';
import { itemsOf, type Item, type NextStep } from '../src/core/bank.ts';
import { columnsOf } from '../src/core/columns.ts';
import { kindOf, modelSeconds } from '../src/core/kinds.ts';

const { bank, demo } = await compile(process.cwd());
const items = itemsOf(bank, 'deep');

const wordsOf = (text: string): string[] => text.match(/[A-Za-z0-9'’%-]+/g) ?? [];

const stepsOf = (item: Item): NextStep[] =>
  item.type === 'anchored' ? item.levels.flatMap((level) => level.next ?? []) : item.type === 'count' ? item.bins.flatMap((bin) => bin.next ?? []) : item.type === 'checklist' ? item.statements.map((statement) => statement.next) : [];

describe('what ships', () => {
  it('is the bank and the demo as they stand in the YAML', () => {
    expect(JSON.parse(readFileSync('dist/bank.json', 'utf8'))).toEqual(bank);
    expect(JSON.parse(readFileSync('dist/demo.json', 'utf8'))).toEqual(demo);
  });
});

describe('the bank', () => {
  it('asks 48 questions: two scored a practice in quick, four or five and a scenario in full', () => {
    expect(bank.practices).toHaveLength(8);
    expect(items).toHaveLength(48);
    for (const practice of bank.practices) {
      const asked = (mode: 'quick' | 'full') => itemsOf(bank, mode, [practice.id]).filter((item) => kindOf(item).scored).length;
      expect([practice.id, practice.items.length, asked('quick')]).toEqual([practice.id, 6, 2]);
      expect([4, 5]).toContain(asked('full'));
    }
    expect(itemsOf(bank, 'full').filter((item) => kindOf(item).scored)).toHaveLength(34);
    expect(itemsOf(bank, 'full')).toHaveLength(35);
  });

  it('asks every claim of the source in full mode', () => {
    const asked = new Set(itemsOf(bank, 'full').flatMap((item) => item.claims));
    expect(Object.keys(bank.claims).filter((claim) => claim !== 'S34' && !asked.has(claim))).toEqual([]);
  });

  it('takes at most 6 minutes in quick and 16 in full by the model', () => {
    const minutes = (mode: 'quick' | 'full') => itemsOf(bank, mode).reduce((sum, item) => sum + modelSeconds(item), 0) / 60;
    expect(minutes('quick')).toBeLessThanOrEqual(6);
    expect(minutes('full')).toBeLessThanOrEqual(16);
  });

  it('cites every source it lists, and has targets that its levels reach', () => {
    const cited = new Set(bank.practices.flatMap((practice) => practice.sources));
    expect(Object.keys(bank.sources).filter((source) => !cited.has(source))).toEqual([]);
  });

  it.each(items.map((item) => [item.id, item] as const))('%s keeps the limits', (_id, item) => {
    const parts = kindOf(item).parts(item);
    if (item.type === 'scenario') {
      expect(wordsOf([item.ask, ...parts].join(' ')).length).toBeLessThanOrEqual(100);
      expect(item.options.length).toBeLessThanOrEqual(4);
      const others = item.options.filter((option) => option.credit < 100).map((option) => wordsOf(option.text).length);
      const best = wordsOf(item.options.find((option) => option.credit === 100)!.text).length;
      expect(best).toBeLessThanOrEqual(1.35 * (others.reduce((a, b) => a + b) / others.length));
    } else expect(wordsOf(item.ask).length).toBeLessThanOrEqual(25);
    if (item.type === 'anchored') {
      expect(parts).toHaveLength(5);
      for (const anchor of parts) {
        expect(wordsOf(anchor).length).toBeLessThanOrEqual(14);
        expect(columnsOf(anchor)).toBeLessThanOrEqual(70);
      }
    }
    if (item.type === 'count') expect(item.bins).toHaveLength(5);
    for (const text of [item.ask, ...parts]) expect(text).not.toMatch(/\b(?:always|often|regularly|usually|rarely|frequently|effective(?:ly)?|appropriate(?:ly)?|robust|excellent)\b/i);
    for (const { do: act, weeks } of stepsOf(item)) {
      expect(wordsOf(act).length).toBeLessThanOrEqual(30);
      expect(act).not.toMatch(/^(?:improve|ensure|consider|foster|strive|leverage)\b/i);
      expect(weeks).toBeGreaterThanOrEqual(1);
    }
  });

  it('offers no two next steps alike', () => {
    const acts = items.flatMap((item) => stepsOf(item).map((step) => ({ item: item.id, words: new Set(wordsOf(step.do.toLowerCase())) })));
    const alike = acts.flatMap((a, at) => acts.slice(at + 1).filter((b) => [...a.words].filter((word) => b.words.has(word)).length / new Set([...a.words, ...b.words]).size > 0.6).map((b) => `${a.item} ~ ${b.item}`));
    expect(alike).toEqual([]);
  });
});
