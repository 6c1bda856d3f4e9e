// What others see: no answer can be told from what is shown, in whatever order answers come and reports are looked at.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rater } from '../../../src/core/voices/rater-file.ts';
import { reportOf } from '../../../src/core/report/report-of.ts';
import { groups, isNamed, shownGroups, type ShownGroup } from '../../../src/core/terms.ts';
import type { View } from '../../../src/core/voices/view-file.ts';
import { answersIn, inBlocks, leastFor, nextView, recordOf } from '../../../src/core/voices/view.ts';
import { saidOf, voicesOf, type Voices } from '../../../src/core/voices/voices.ts';
import { jon, valued } from '../../render/fixtures.ts';
import { itemIds, rater, reviewed } from '../raters.ts';

const review = reviewed(jon);
const [many, [single]] = itemIds(review) as [string[], [string]];

/** All that can come into view does, as when a report is made. */
function look(views: View[], raters: readonly Rater[], pool = false): void {
  for (let next = nextView(views, raters, review.id, pool); next; next = nextView(views, raters, review.id, pool)) views.push(next);
}

const shownIn = (views: readonly View[], raters: readonly Rater[]): Voices | null => voicesOf(review, raters, recordOf(views, review.id).batches);

/** Everybody gave the same level to every question. */
const said = (id: string, group: Rater['group'], level: number, comment?: string): Rater => rater(review, id, group, Object.fromEntries([...many, single].map((item) => [item, level])), comment);

const several = (group: Rater['group'], levels: readonly number[], from = 0): Rater[] => levels.map((level, at) => said(`${group}-${from + at}`, group, level, `${group} ${from + at} says`));

describe('a group', () => {
  it('is shown from three answers on, with means rounded to 5 points and words for the gap', () => {
    const views: View[] = [];
    const two = several('peers', [3, 3]);
    look(views, two);
    expect([views, shownIn(views, two)]).toEqual([[], { groups: [], waiting: [{ group: 'peers', answers: 2 }], comments: [] }]);
    const three = [...two, said('peers-2', 'peers', 2)];
    look(views, three);
    expect(shownIn(views, three)!.groups).toEqual([
      { group: 'peers', answers: 3, names: [], practices: [{ id: 'code', answers: 3, items: many, self: 75, others: 40, verdict: 'clear gap', side: 'blind spot', agreement: null }] },
    ]);
  });

  it('of five is the worked example: clear gap, blind spot, and they agree', () => {
    const views: View[] = [];
    const five = several('reports', [3, 3, 4, 2, 3]);
    look(views, five);
    expect(shownIn(views, five)!.groups[0]!.practices).toMatchObject([
      { id: 'code', others: 50, verdict: 'clear gap', side: 'blind spot', agreement: 'agree' },
      // A single question is told from five on.
      { id: 'decisions', answers: 5, items: [single], others: 50 },
    ]);
  });

  it('counts only who could say something of half of the questions, and of two where two were asked', () => {
    const [a, b, c, d] = many as [string, string, string, string];
    const behind = (answers: Record<string, number | null>): number => {
      const views: View[] = [];
      const all = ['p1', 'p2', 'p3'].map((id) => rater(review, id, 'peers', answers));
      look(views, all);
      return shownIn(views, all)!.groups[0]!.practices.length;
    };
    expect(behind({ [a]: 3, [b]: 3, [c]: null, [d]: null })).toBe(1);
    expect(behind({ [a]: 3, [b]: null, [c]: null, [d]: null })).toBe(0);
    expect(behind({ [a]: 3, [b]: null })).toBe(0);
    expect(behind({ [a]: null, [b]: null })).toBe(0);
  });

  it('that is split is asked, not averaged', () => {
    const views: View[] = [];
    const five = several('reports', [1, 1, 5, 5, 1]);
    look(views, five);
    expect(shownIn(views, five)!.groups[0]!.practices[0]).toMatchObject({ others: null, verdict: 'split', side: null, agreement: 'split' });
  });

  it('of people without names never shows 0 or 100, which would tell what each of them said', () => {
    const views: View[] = [];
    const all = [...several('peers', [5, 5, 5]), ...several('reports', [1, 1, 1]), said('boss-0', 'boss', 5)];
    look(views, all);
    expect(shownIn(views, all)!.groups.map(({ group, practices }) => [group, practices[0]!.others])).toEqual([['boss', 100], ['peers', 95], ['reports', 5]]);
  });

  it('grows by three at least: two more wait for a third', () => {
    const views: View[] = [];
    const all = several('peers', [3, 3, 3]);
    look(views, all);
    all.push(...several('peers', [1, 1], 3));
    look(views, all);
    expect(shownIn(views, all)).toMatchObject({ groups: [{ group: 'peers', answers: 3 }], waiting: [{ group: 'peers', answers: 2 }] });
    all.push(...several('peers', [1], 5));
    look(views, all);
    expect(shownIn(views, all)).toMatchObject({ groups: [{ group: 'peers', answers: 6 }], waiting: [] });
  });

  it('is pooled with other small ones only on demand, and stays pooled', () => {
    const views: View[] = [];
    const all = [...several('peers', [3, 3]), ...several('reports', [4, 4])];
    look(views, all);
    expect(shownIn(views, all)!.groups).toEqual([]);
    look(views, all, true);
    expect(shownIn(views, all)!.groups.map(({ group, answers }) => [group, answers])).toEqual([['others', 4]]);
    all.push(...several('peers', [3, 3], 2));
    look(views, all);
    expect(shownIn(views, all)).toMatchObject({ groups: [{ group: 'others', answers: 4 }], waiting: [{ group: 'peers', answers: 2 }] });
  });

  it('is of one review: answers to another, and its record, do not count', () => {
    const views: View[] = [];
    const all = several('peers', [3, 3, 3]);
    look(views, all);
    const other = all.map((one) => ({ ...one, id: `other-${one.id}`, review: 'other' }));
    expect([voicesOf(review, other, []), voicesOf(review, [], [])]).toEqual([null, null]);
    expect(shownIn(views, [...all, ...other])).toEqual(shownIn(views, all));
    const mixed: View[] = [{ ...views[0]!, review: 'other' }];
    look(mixed, [...all, ...other]);
    expect(mixed.map(({ review: of, number }) => [of, number])).toEqual([['other', 1], [review.id, 1]]);
    expect(recordOf(mixed, review.id)).toEqual({ batches: views[0]!.batches, isWhole: true });
  });

  it('has a record that is read in the order of its numbers, whatever the order of the files', () => {
    const views: View[] = [];
    const all = several('peers', [3, 3, 3]);
    look(views, all.toReversed());
    all.push(...several('peers', [1, 1, 1], 3));
    look(views, all.toReversed());
    expect(views.map(({ batches }) => batches.map(({ raters }) => raters))).toEqual([[['peers-0', 'peers-1', 'peers-2']], [['peers-3', 'peers-4', 'peers-5']]]);
    expect(recordOf(views.toReversed(), review.id)).toEqual({ batches: views.flatMap(({ batches }) => batches), isWhole: true });
    const small = { ...views[0]!, batches: [...views[0]!.batches, { group: 'reports' as const, raters: ['x', 'y'] }] };
    expect(recordOf([small], review.id)).toEqual({ batches: [], isWhole: false });
  });

  it('says of questions in the same words alone, with a level, and of one form', () => {
    const views: View[] = [];
    const answers = Object.fromEntries(many.map((item) => [item, 3]));
    const all = ['p1', 'p2', 'p3'].map((id) => rater(review, id, 'peers', answers));
    look(views, all);
    const shown = (raters: Rater[]) => shownIn(views, raters)!.groups[0]!.practices;
    expect(shown(all)).toMatchObject([{ id: 'code', answers: 3, items: many }]);
    expect(shown(all.map((one) => ({ ...one, answers: one.answers.map((said_) => ({ ...said_, rev: 2 })) })))).toEqual([]);
    // Whoever answered to another form rests outside: then too few are left.
    expect(shown([all[0]!, all[1]!, { ...all[2]!, answers: all[2]!.answers.slice(1) }])).toEqual([]);
    expect(shown([all[0]!, all[1]!, { ...all[2]!, answers: [...all[2]!.answers.slice(1), { item: single, rev: 1, level: 3, value: 50 }] }])).toEqual([]);
    const unscored = { ...review, practices: review.practices.map((practice) => ({ ...practice, items: practice.items.map((item) => ({ ...item, value: null })) })) };
    expect(voicesOf(unscored, all, recordOf(views, review.id).batches)!.groups[0]!.practices).toEqual([]);
  });

  it('needs so many for each practice', () => {
    expect((['peers', 'reports', 'others', 'board', 'boss'] as const).map((group) => [1, 2, 5].map((questions) => leastFor(group, questions)))).toEqual([[5, 3, 3], [5, 3, 3], [5, 3, 3], [5, 1, 1], [1, 1, 1]]);
  });

  it('of five questions counts who could answer three, and not two', () => {
    const five = { ...review, practices: [{ ...review.practices[0]!, items: valued('code', [75, 75, 75, 75, 75]) }] };
    const ids = five.practices[0]!.items.map(({ id }) => id);
    const shown = (known: number) => {
      const all = ['p1', 'p2', 'p3'].map((id) => rater(five, id, 'peers', Object.fromEntries(ids.map((item, at) => [item, at < known ? 3 : null]))));
      const view = nextView([], all, five.id, false)!;
      return voicesOf(five, all, view.batches)!.groups[0]!.practices.length;
    };
    expect([shown(5), shown(3), shown(2)]).toEqual([1, 1, 0]);
  });

  it('that sees more is a hidden strength, and in line is neither', () => {
    const seen = (level: number) => {
      const views: View[] = [];
      const three = several('peers', [level, level, level]);
      look(views, three);
      return shownIn(views, three)!.groups[0]!.practices[0]!;
    };
    expect([seen(5), seen(4), seen(2)].map(({ verdict, side }) => [verdict, side])).toEqual([['clear gap', 'hidden strength'], ['in line', null], ['clear gap', 'blind spot']]);
  });

  it('of boss or board is shown at once, by name', () => {
    const views: View[] = [];
    const all = [said('b1', 'boss', 3)];
    look(views, all);
    expect(shownIn(views, all)!.groups).toMatchObject([{ group: 'boss', answers: 1, names: ['Name b1'], practices: [{ id: 'code', others: 50 }, { id: 'decisions', others: 50 }] }]);
  });

  it('shows nothing from where its record or its files are damaged, and takes nothing more into view', () => {
    const views: View[] = [];
    const all = several('peers', [3, 3, 3]);
    look(views, all);
    all.push(...several('peers', [1, 1, 1], 3));
    look(views, all);
    const gone = all.filter(({ id }) => id !== 'peers-4');
    expect(shownIn(views, gone)!.groups).toMatchObject([{ group: 'peers', answers: 3 }]);
    for (const broken of [[views[1]!], [views[0]!, { ...views[1]!, number: 3 }], [{ ...views[0]!, batches: [{ group: 'peers' as const, raters: ['peers-0'] }] }], [views[0]!, { ...views[0]!, number: 2 }]]) {
      expect(recordOf(broken, review.id).isWhole).toBe(false);
      expect(nextView(broken, all, review.id, true)).toBeNull();
      expect(shownIn(broken, all)!.groups.every(({ answers }) => answers === 3)).toBe(true);
    }
  });
});

describe('comments', () => {
  it('stand in one list from five on, in an order that follows neither time nor group', () => {
    const views: View[] = [];
    const four = [...several('peers', [3, 3, 3]), said('boss-0', 'boss', 3, 'boss 0 says')];
    look(views, four);
    expect(shownIn(views, four)!.comments).toEqual([]);
    const all = [...four, ...several('reports', [3, 3, 3, 3])];
    look(views, all);
    const { comments } = shownIn(views, all)!;
    expect(comments.toSorted()).toEqual(all.map(({ comment }) => comment).toSorted());
    expect(comments).not.toEqual(all.map(({ comment }) => comment));
    expect(comments).not.toEqual(comments.toSorted());
    const other: View[] = [];
    look(other, all.toReversed());
    expect(shownIn(other, all.toReversed())!.comments).toEqual(comments);
  });
});

describe('comments that come to the same number', () => {
  // A known pair of words with one FNV-1a.
  it.each([[['costarring', 'liquor']], [['liquor', 'costarring']]])('stand in the order of their words: %j', (pair) => {
    const views: View[] = [];
    const all = several('peers', [3, 3, 3, 3, 3]).map((one, at) => ({ ...one, comment: pair[at] ?? 'same' }));
    look(views, all);
    expect(shownIn(views, all)!.comments.filter((comment) => comment !== 'same')).toEqual(['costarring', 'liquor']);
  });
});

describe('what somebody left blank', () => {
  it('is no comment', () => {
    const views: View[] = [];
    const all = several('peers', [3, 3, 3, 3, 3]).map((one, at) => (at === 0 ? { ...one, comment: '  ' } : one));
    look(views, all);
    expect(shownIn(views, all)!.comments).toEqual([]);
    expect(shownIn(views, all.map((one) => ({ ...one, comment: 'Same' })))!.comments).toEqual(Array(5).fill('Same'));
  });
});

describe('a reader', () => {
  const views: View[] = [];
  const all = several('reports', [3, 3, 3, 3, 3]);
  look(views, all);
  const voices = shownIn(views, all);

  it('who coaches sees the groups without comments, a CEO nothing of what others answered', () => {
    expect(voices!.comments).toHaveLength(5);
    expect(reportOf(review, { voices, audience: 'coach' })).toMatchObject({ voices: { groups: [{ group: 'reports' }], comments: [] }, left_out: ['notes', 'comments of others'] });
    const ceo = reportOf(review, { voices, audience: 'ceo' });
    expect([ceo.voices, ceo.left_out.at(-1)]).toEqual([{ groups: [], waiting: [], comments: [] }, 'what others answered']);
    expect(reportOf(review).voices).toBeNull();
  });

  it('finds no name, date, id or single answer of a rater in a report', () => {
    const text = JSON.stringify(reportOf(review, { voices: { ...voices!, comments: [] } }).voices);
    for (const { id, collected_at } of all) for (const secret of [`"${id}"`, collected_at, 'collected_at', '"level":3']) expect(text).not.toContain(secret);
  });
});

/** What happens, in any order: somebody answers, somebody looks, somebody says that no more will come. */
type Event = { type: 'answer'; rater: Rater } | { type: 'look'; pool: boolean };

const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
const answer = fc
  .record({ group: fc.constantFrom(...groups, 'peers' as const, 'reports' as const), levels: fc.tuple(level, level, level, level, level), comments: fc.boolean() })
  .map((made) => ({ type: 'answer' as const, ...made }));
const events: fc.Arbitrary<Event[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: answer }, { weight: 1, arbitrary: fc.boolean().map((pool) => ({ type: 'look' as const, pool: pool })) }), { maxLength: 60 })
  .map((all) => all.map((one, at): Event => (one.type === 'look' ? one : { type: 'answer', rater: rater(review, `r${String((at * 37) % 61).padStart(2, '0')}-${at}`, one.group, Object.fromEntries([...many, single].map((item, index) => [item, one.levels[index]!])), one.comments ? `comment ${at}` : undefined) })));

/** The people behind every figure of one look, by what the figure is. */
function peopleBehind(views: readonly View[], raters: readonly Rater[]): Map<string, { group: ShownGroup | 'comments'; least: number; people: Set<string> }> {
  const { batches } = recordOf(views, review.id);
  const behind = new Map<string, { group: ShownGroup | 'comments'; least: number; people: Set<string> }>();
  const voices = shownIn(views, raters);
  for (const group of shownGroups) {
    const own = answersIn(batches.filter((batch) => batch.group === group), raters);
    for (const [at, practice] of review.practices.entries()) {
      const people = saidOf(practice, group, own);
      const shown = voices?.groups.find((one) => one.group === group)?.practices.find(({ id }) => id === practice.id);
      // The figure shown is that of these people, and of nobody else.
      expect(shown?.answers ?? 0).toBe(people.length);
      const others = shown?.others ?? 0;
      if (others > 5 && others < 95) expect(Math.abs(others - people.reduce((sum, { value }) => sum + value, 0) / people.length)).toBeLessThanOrEqual(2.5 + 1e-9);
      const least = group === 'boss' ? 1 : at === 1 ? 5 : isNamed(group) ? 1 : 3;
      behind.set(`${group} ${practice.id}`, { group, least, people: new Set(people.map((one) => one.rater)) });
    }
    behind.set(`${group} answers`, { group, least: isNamed(group) ? 1 : 3, people: new Set(own.flat().map(({ id }) => id)) });
  }
  const authors = (voices?.comments ?? []).map((comment) => raters.find((one) => one.comment === comment)!.id);
  return behind.set('comments', { group: 'comments', least: 5, people: new Set(authors) });
}

describe('whatever the order in which answers come and reports are looked at', () => {
  it('no figure rests on too few, no two reports differ by too few, no two figures of a report overlap, and nobody changes the group', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const [views, raters, looks]: [View[], Rater[], ReturnType<typeof peopleBehind>[]] = [[], [], []];
        for (const event of happened) {
          if (event.type === 'answer') raters.push(event.rater);
          else {
            look(views, raters, event.pool);
            looks.push(peopleBehind(views, raters));
          }
        }
        const home = new Map<string, string>();
        for (const [at, shown] of looks.entries()) {
          for (const [cell, { group, least, people }] of shown) {
            if (people.size > 0) expect(people.size).toBeGreaterThanOrEqual(least);
            for (const before of looks.slice(0, at)) {
              const earlier = before.get(cell)!.people;
              const difference = [...people, ...earlier].filter((id) => !people.has(id) || !earlier.has(id)).length;
              if (difference > 0) expect(difference).toBeGreaterThanOrEqual(least);
            }
            if (group !== 'comments') for (const id of people) expect(home.get(id) ?? group).toBe(group);
            if (group !== 'comments') for (const id of people) home.set(id, group);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a figure of any least number grows by no fewer, and loses nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(), { maxLength: 6 }), { maxLength: 12 }), fc.integer({ min: 1, max: 6 }), (batches, least) => {
        const sizes = batches.map((_, at) => inBlocks(batches.slice(0, at + 1), least).length);
        for (const [at, size] of sizes.entries()) {
          const grown = size - (sizes[at - 1] ?? 0);
          expect(grown === 0 || grown >= least).toBe(true);
          expect(batches.slice(0, at + 1).flat().length - size).toBeLessThan(least);
        }
      }),
    );
  });

  it('nobody waits where there are enough: never three of a group, nor three of all once no more will come', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const [views, raters]: [View[], Rater[]] = [[], []];
        for (const event of happened) {
          if (event.type === 'answer') raters.push(event.rater);
          else look(views, raters, event.pool);
        }
        const waiting = (): number[] => (shownIn(views, raters)?.waiting ?? []).map(({ answers }) => answers);
        look(views, raters);
        expect(waiting().every((answers) => answers < 3)).toBe(true);
        look(views, raters, true);
        expect(waiting().reduce((sum, answers) => sum + answers, 0)).toBeLessThan(3);
        expect(recordOf(views, review.id).isWhole).toBe(true);
      }),
    );
  });

  it('looking once more, or several at once, changes nothing', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const raters = happened.flatMap((event) => (event.type === 'answer' ? [event.rater] : []));
        const views: View[] = [];
        look(views, raters);
        const once = shownIn(views, raters);
        look(views, raters);
        expect(shownIn(views, raters)).toEqual(once);
      }),
    );
  });
});
