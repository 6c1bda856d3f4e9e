// Whose a finding is: who may silence it, and which files are spared.
import { describe, expect, it } from 'vitest';
import { isEnglish, lintBank } from '../../../../src/core/bank/lint/lint.ts';
import type { Code } from '../../../../src/core/bank/lint/codes.ts';
import { manifest, parseSmall, practiceA, simplePractice, yaml } from '../../samples.ts';

interface Texts {
  manifest?: string;
  a?: string;
  b?: string;
  c?: string;
}

/** The findings of one sort in the small bank, some of its files replaced: file, line, what, and the reason where it is silenced. */
function found(code: Code, texts: Texts, { inherited = [], language }: { inherited?: string[]; language?: string } = {}): string[] {
  const parsed = parseSmall(texts);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  const files: [string, string][] = [['bank.yaml', texts.manifest ?? manifest], ['a.yaml', texts.a ?? practiceA], ['b.yaml', texts.b ?? simplePractice('b')], ['c.yaml', texts.c ?? simplePractice('c')]];
  const [head, ...practices] = files.map(([name, text]) => yaml(text, name));
  const bank = { ...parsed.value, digest: '', ...(language === undefined ? {} : { language }) };
  return lintBank({ bank, manifest: head!, practices, texts: new Map(files), inherited: new Set(inherited) })
    .filter((one) => one.code === code)
    .map(({ place, what, allowed }) => `${place.file}:${place.line} ${what}${allowed === undefined ? '' : ` (${allowed})`}`);
}

describe('a word that YAML reads as another', () => {
  const trap = (texts: Texts): string[] => found('yaml-trap', texts).filter((line) => line.includes('No')).map((line) => line.replace(/ .*?(?=\(meant|$)/, ' '));

  it.each([
    ['the bank', { manifest: manifest.replace('title: "Small"', 'title: No') }, 'bank.yaml:1 ', { manifest: manifest.replace('title: "Small"', 'title: No').concat('allow: {yaml-trap: "meant"}\n') }],
    ['a practice', { a: practiceA.replace('short: "A"', 'short: No') }, 'a.yaml:4 ', { a: practiceA.replace('short: "A"', 'short: No\n  allow: {yaml-trap: "meant"}') }],
    ['a question', { a: practiceA.replace('about: "Number"', 'about: No') }, 'a.yaml:28 ', { a: practiceA.replace('about: "Number"', 'about: No\n    allow: {yaml-trap: "meant"}') }],
  ] as const)('of %s is silenced there', (_, texts, place, silenced) => {
    expect(trap(texts)).toEqual([place]);
    expect(trap(silenced)).toEqual([`${place}(meant)`]);
  });

  it('is silenced by nobody else', () => {
    expect(trap({ a: practiceA.replace('about: "Number"', 'about: No'), manifest: `${manifest}allow: {yaml-trap: "meant"}\n` })).toEqual(['a.yaml:28 ']);
    expect(trap({ a: practiceA.replace('about: "Number"', 'about: No').replace('short: "A"', 'short: "A"\n  allow: {yaml-trap: "meant"}') })).toEqual(['a.yaml:29 ']);
  });
});

describe('words that stand twice', () => {
  /** Beside those of the small bank as it is. */
  const twice = (texts: Texts, language?: string): string[] => {
    const usual = found('said-twice', {}, language === undefined ? {} : { language });
    return found('said-twice', texts, language === undefined ? {} : { language }).filter((line) => !usual.includes(line));
  };

  it('are told of the names of practices, but not of a practice that is as short as its name', () => {
    expect(twice({ b: simplePractice('b').replace('name: "Practice b"', 'name: "B"') })).toEqual([]);
    expect(twice({ c: simplePractice('c').replace('short: "C"', 'short: "B"') })).toEqual(['c.yaml:1 the same words stand at b.yaml:1:46']);
    expect(twice({ c: simplePractice('c').replace('name: "Practice c"', 'name: "B"') })).toEqual(['c.yaml:1 the same words stand at b.yaml:1:46']);
  });

  it('are told of what questions are about', () => {
    expect(twice({ a: practiceA.replace('about: "Number"', 'about: "Rungs"') })).toEqual(['a.yaml:28 the same words stand at a.yaml:14:12']);
  });

  it('are told of steps in a language whose words the rules do not know', () => {
    const same = { c: simplePractice('c').replace('Get two c now.', 'Get one c now.') };
    expect(twice(same, 'de')).toEqual(['c.yaml:4 the same words stand at c.yaml:3:129']);
    expect(twice(same)).toEqual([]);
    expect([isEnglish({ language: 'en-GB' }), isEnglish({ language: 'EN' }), isEnglish({ language: 'zh-en' })]).toEqual([true, true, false]);
  });
});

describe('a reason', () => {
  it('for nothing is told, unless the whole of it is silenced', () => {
    const unused = (allow: string): string[] => found('unused-allow', { a: practiceA.replace('short: "A"', `short: "A"\n  allow: {${allow}}`) });
    expect(unused('yaml-trap: "x"')).toEqual(['a.yaml:5 there is no yaml-trap here to silence']);
    expect(unused('yaml-trap: "x", unused-allow: "kept for later"')).toEqual(['a.yaml:5 there is no yaml-trap here to silence (kept for later)']);
    expect(unused('unused-allow: "kept for later"')).toEqual([]);
  });

  it('and what only the writer of a file can mend is not told of a bank that is extended', () => {
    const texts = { manifest: manifest.replace('S1: "One"', 'S1: "One", S2: "Two"') };
    expect(found('claim-not-asked', texts)).toHaveLength(1);
    expect(found('claim-not-asked', texts, { inherited: ['bank.yaml'] })).toEqual([]);
    expect(found('yaml-trap', { a: practiceA.replace('short: "A"', 'short: No') }, { inherited: ['a.yaml'] })).toHaveLength(2);
  });
});
