// Two configs, one's own and a project's: which key holds, and which mistakes are told.
import { describe, expect, it } from 'vitest';
import { sentence } from '../../../src/core/fault.ts';
import { configMistakes, mergedConfig, ownMistakes, parseConfig } from '../../../src/core/project/config.ts';
import { smallBank, yaml } from '../samples.ts';

describe('a config', () => {
  it('of a project holds key by key, but for the name; with a bank of its own it says alone what holds for that bank', () => {
    const own = { name: 'Jon', stage: 'startup', mode: 'quick', targets: { a: 2 }, gate: { overdue: true } } as const;
    expect(mergedConfig(own, { name: 'Shop', stage: 'big', share: 'dates' })).toEqual({ ...own, stage: 'big', share: 'dates' });
    expect(mergedConfig({ ...own, bank: 'mine' }, { bank: 'theirs' })).toEqual({ name: 'Jon', mode: 'quick', bank: 'theirs' });
  });

  it('of one’s own says nothing of sharing', () => {
    const document = yaml('stage: big\nshare: all\n', 'config.yaml');
    expect(ownMistakes(parseConfig(document).config, document).map(sentence)[0]).toMatch(/^config\.yaml:2:1: share belongs to a project/);
    expect(ownMistakes({}, document)).toEqual([]);
  });

  it('allows every level that there is', () => {
    const document = yaml('stage: big\ntargets: {a: 3, b: 1}\ngate: {min: {b: 3}}\n', 'config.yaml');
    expect(configMistakes(parseConfig(document).config, smallBank(), document)).toEqual([]);
  });

  it('with a mistake still gives what is sound in it, and the place of each mistake', () => {
    const { config, mistakes } = parseConfig(yaml('stage: big\nmode: quik\nname: 5\ntargets: {a: 2}\n', 'config.yaml'));
    expect([config, mistakes.map(sentence)]).toEqual([{ stage: 'big', targets: { a: 2 } }, ['config.yaml:3:7: name is 5; expected a text. Put it in quotes.', 'config.yaml:2:7: mode is "quik"; expected one of quick, full, deep. Did you mean quick?']]);
  });

  it('names practices, levels and stages that its bank does not know', () => {
    const document = yaml('stage: bog\ntargets: {a: 9, d: 1}\ngate: {min: {b: 4}}\n', 'config.yaml');
    const told = configMistakes(parseConfig(document).config, smallBank(), document).map(sentence).join('\n');
    for (const words of ['unknown stage "bog"', 'target level 9 does not exist; expected 1 to 3', 'unknown practice "d"', '1:', '3:17: level 4 does not exist']) expect(told).toContain(words);
  });
});
