// Next steps: their order, and the three that are shown.
import { describe, expect, it } from 'vitest';
import type { AssessedItem } from '../../../src/core/review/assessment.ts';
import { suggest } from '../../../src/core/report/suggest.ts';
import type { Effort, Mode } from '../../../src/core/terms.ts';
import { jon, valued } from '../../render/fixtures.ts';

type Given = [id: string, value: number | null, effort: Effort, weeks: number];

const itemOf = ([id, value, effort, weeks]: Given): AssessedItem => ({ ...valued('x', [value])[0]!, id, steps: [{ do: `Do ${id}.`, effort, weeks, proof: 'A note', because: `"${id}"`, rung: 2 }] });

/** Each row an item with one step; its practice is what stands before the dot. */
function review(rows: Given[], mode: Mode = 'full') {
  const ids = [...new Set(rows.map(([id]) => id.split('.')[0]!))];
  return { mode, practices: ids.map((id) => ({ ...jon.practices[0]!, id, items: rows.filter(([item]) => item.startsWith(`${id}.`)).map(itemOf) })) };
}

const order = (rows: Given[], gaps: Record<string, number> = {}): string[] => suggest(review(rows), new Map(Object.entries(gaps))).map(({ item }) => item);
const shown = (rows: Given[], mode: Mode = 'full'): string[] => suggest(review(rows, mode), new Map()).filter(({ chosen }) => chosen).map(({ item }) => item);

describe('a next step comes before another', () => {
  it.each<[string, Given[], string[], Record<string, number>?]>([
    ['of the practice that misses more of its target', [['a.x', 0, 'S', 1], ['b.x', 50, 'L', 9]], ['b.x', 'a.x'], { a: 1, b: 2 }],
    ['then of the lower answer', [['a.x', 50, 'S', 1], ['b.x', 25, 'L', 9]], ['b.x', 'a.x']],
    ['where an unknown stands in the middle', [['a.x', 75, 'S', 1], ['a.y', null, 'S', 1], ['a.z', 25, 'S', 1]], ['a.z', 'a.y', 'a.x']],
    ['then the one that costs less', [['a.x', 50, 'L', 1], ['b.x', 50, 'M', 1], ['c.x', 50, 'S', 9]], ['c.x', 'b.x', 'a.x']],
    ['then the one that shows sooner', [['a.x', 50, 'S', 4], ['b.x', 50, 'S', 3]], ['b.x', 'a.x']],
    ['and in the order of the review where they are alike', [['a.x', 50, 'S', 4], ['b.x', 50, 'S', 4]], ['a.x', 'b.x']],
    ['but of a top answer last of all', [['a.x', 100, 'S', 1], ['b.x', 75, 'L', 9]], ['b.x', 'a.x'], { a: 3, b: 0 }],
  ])('%s', (_name, rows, expected, gaps) => {
    expect(order(rows, gaps)).toEqual(expected);
  });

  it('with its rank, its words and the commitment where somebody has taken it on', () => {
    const [first, second] = suggest(review([['a.x', 0, 'S', 1], ['b.x', 25, 'M', 2]]), new Map(), [
      { id: 'open', item: 'b.x', rev: 1, rung: 2, state: 'open' } as never,
      { id: 'dropped', item: 'a.x', rev: 1, rung: 2, state: 'dropped' } as never,
    ]);
    expect(first).toStrictEqual({ rank: 1, chosen: true, item: 'a.x', rev: 1, rung: 2, practice: 'a', do: 'Do a.x.', effort: 'S', weeks: 1, proof: 'A note', because: '"a.x"' });
    expect(second).toStrictEqual({ rank: 2, chosen: true, item: 'b.x', rev: 1, rung: 2, practice: 'b', do: 'Do b.x.', effort: 'M', weeks: 2, proof: 'A note', because: '"b.x"', commitment: 'open' });
  });

  it('of a checklist with the statement that it makes true, and of an unknown with neither', () => {
    const [one] = review([['a.x', 0, 'S', 1]]).practices;
    const [item] = one!.items;
    const steps = [{ do: 'Write.', effort: 'S' as const, weeks: 1, proof: 'A note', because: 'not yet', statement: 'note' }, { do: 'Ask.', effort: 'S' as const, weeks: 1, proof: 'A note', because: 'unknown' }];
    expect(suggest({ mode: 'full', practices: [{ ...one!, items: [{ ...item!, steps }] }] }, new Map())).toStrictEqual([
      { rank: 1, chosen: true, item: 'a.x', rev: 1, statement: 'note', practice: 'a', do: 'Write.', effort: 'S', weeks: 1, proof: 'A note', because: 'not yet' },
      { rank: 2, chosen: false, item: 'a.x', rev: 1, practice: 'a', do: 'Ask.', effort: 'S', weeks: 1, proof: 'A note', because: 'unknown' },
    ]);
  });
});

describe('three are shown', () => {
  const many: Given[] = [['a.x', 0, 'S', 1], ['a.y', 0, 'S', 2], ['a.z', 0, 'S', 3], ['b.x', 25, 'S', 4], ['c.x', 50, 'S', 4]];
  it('two of one practice at most, and one in a quick review', () => {
    expect([shown(many), shown(many, 'deep'), shown(many, 'quick')]).toEqual([['a.x', 'a.y', 'b.x'], ['a.x', 'a.y', 'b.x'], ['a.x', 'b.x', 'c.x']]);
  });

  it.each<[string, Given[], string[]]>([
    ['the last makes room for one that is small and soon', [['a.x', 0, 'M', 1], ['b.x', 0, 'M', 2], ['c.x', 25, 'S', 4], ['d.x', 50, 'S', 3], ['e.x', 75, 'S', 1]], ['a.x', 'b.x', 'd.x']],
    ['none does where one of them is', [['a.x', 0, 'M', 1], ['b.x', 0, 'M', 2], ['c.x', 25, 'S', 3], ['d.x', 50, 'S', 1]], ['a.x', 'b.x', 'c.x']],
    ['small and late, or soon and large, is not enough', [['a.x', 0, 'M', 1], ['b.x', 0, 'L', 1], ['c.x', 25, 'S', 4], ['d.x', 50, 'S', 4], ['e.x', 75, 'M', 1]], ['a.x', 'b.x', 'c.x']],
    ['nor is one that the caps forbid', [['a.x', 0, 'M', 1], ['a.y', 0, 'M', 2], ['b.x', 25, 'M', 4], ['a.z', 50, 'S', 1]], ['a.x', 'a.y', 'b.x']],
    ['of two alone the second does', [['a.x', 0, 'M', 1], ['b.x', 0, 'M', 2], ['b.y', 50, 'S', 1]], ['a.x', 'b.x', 'b.y']],
    ['where there are few, few', [['a.x', 0, 'L', 9]], ['a.x']],
    ['where there is none, none', [], []],
  ])('%s', (_name, rows, expected) => {
    expect(shown(rows).toSorted()).toEqual(expected);
  });

  it('and a single one makes room in a quick review of one practice', () => {
    expect(shown([['a.x', 0, 'L', 1], ['a.y', 25, 'S', 1]], 'quick')).toEqual(['a.y']);
  });
});
