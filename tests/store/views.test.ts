// The record of whose answers are in view: whoever is second does not take the same answers in another way.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { World } from '../../src/commands/world.ts';
import { voicesIn } from '../../src/commands/voices.ts';
import { nextView, recordOf } from '../../src/core/voices/view.ts';
import { readRaters, saveRater } from '../../src/store/raters.ts';
import { createView, readViews } from '../../src/store/views.ts';
import { emptyFolder } from '../cli/cli.ts';
import { itemIds, rater, reviewed } from '../core/raters.ts';
import { jon } from '../render/fixtures.ts';

const review = reviewed(jon);
const answer = (data: string, id: string): void => saveRater(data, rater(review, id, 'peers', Object.fromEntries(itemIds(review).flat().map((item) => [item, 3]))));
const quiet = (): { world: World; said: string[] } => {
  const said: string[] = [];
  return { world: { stderr: { write: (text: string) => said.push(text) } } as unknown as World, said };
};

describe('two programs at once', () => {
  it('that saw different answers arrive agree on the first batch: the slower one looks again', async () => {
    const data = emptyFolder();
    for (const id of ['a', 'b', 'c']) answer(data, id);
    const [noViews, three] = [(await readViews(data)).values, (await readRaters(data)).values];
    answer(data, 'd');
    const four = (await readRaters(data)).values;
    const [first, second] = [nextView(noViews, three, review.id, false)!, nextView(noViews, four, review.id, false)!];
    expect([first.batches[0]!.raters, second.batches[0]!.raters]).toEqual([['a', 'b', 'c'], ['a', 'b', 'c', 'd']]);
    expect(createView(data, first)).toBe(true);
    expect(createView(data, second)).toBe(false);
    const { values } = await readViews(data);
    expect(recordOf(values, review.id)).toEqual({ batches: first.batches, isWhole: true });
    expect(nextView(values, four, review.id, true)).toBeNull();
    expect((await voicesIn(quiet().world, data, review))!.groups).toMatchObject([{ group: 'peers', answers: 3 }]);
  });

  it('both end with the same report', async () => {
    const data = emptyFolder();
    for (const id of ['a', 'b', 'c', 'd']) answer(data, id);
    const reports = await Promise.all(Array.from({ length: 8 }, () => voicesIn(quiet().world, data, review)));
    expect(new Set(reports.map((one) => JSON.stringify(one))).size).toBe(1);
    expect((await readViews(data)).values).toHaveLength(1);
  });
});

describe('a damaged record', () => {
  it('ends with what was on record before it, shows nothing more, and is named', async () => {
    const data = emptyFolder();
    for (const id of ['a', 'b', 'c']) answer(data, id);
    expect((await voicesIn(quiet().world, data, review))!.groups).toHaveLength(1);
    for (const id of ['d', 'e', 'f']) answer(data, id);
    const next = join(data, 'views', `${review.id}-2.json`);
    writeFileSync(next, '{"format": "cto-check/vi');
    const { world, said } = quiet();
    expect((await voicesIn(world, data, review, true))!.groups).toMatchObject([{ group: 'peers', answers: 3 }]);
    expect(said.join('')).toContain(`${review.id}-2.json: is damaged`);
    expect(readFileSync(next, 'utf8')).toBe('{"format": "cto-check/vi');
  });

  it('that cannot be written shows nothing', async () => {
    const data = emptyFolder();
    for (const id of ['a', 'b', 'c']) answer(data, id);
    // The place of the first view is taken by a folder.
    mkdirSync(join(data, 'views', `${review.id}-1.json`), { recursive: true });
    expect((await voicesIn(quiet().world, data, review))!.groups).toEqual([]);
  });
});
