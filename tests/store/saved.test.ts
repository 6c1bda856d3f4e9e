// What is saved comes back as it was, for its owner alone; a damaged file is named and the others are read.
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcomeEvent, takenEvent } from '../../src/core/plan/commit.ts';
import { commitmentsOf } from '../../src/core/plan/plan.ts';
import { notesFor, type Note } from '../../src/core/plan/note.ts';
import { reportOf } from '../../src/core/report/report-of.ts';
import { reviewOf } from '../../src/core/review/review.ts';
import { shares } from '../../src/core/terms.ts';
import { saveAssessment } from '../../src/store/assessments.ts';
import { readStandings, saveCopy } from '../../src/store/copies.ts';
import { readNotes, saveNote } from '../../src/store/notes.ts';
import { readPlan, removePlanEvent, savePlanEvent } from '../../src/store/plan.ts';
import { readReview, reviewIds } from '../../src/store/reviews.ts';
import { emptyFolder } from '../cli/cli.ts';
import { jon } from '../render/fixtures.ts';

const step = reportOf(jon).suggestions[0]!;
const taken = takenEvent(step, jon, { id: '2026-11-22-080000000-aaaa', at: '2026-11-22T08:00:00.000Z' }, { due: '2026-11-29', if_then: 'When the stand-up ends, I will look.', tell: 'Mara' });
const kept = outcomeEvent('kept', taken, { id: '2026-11-28-080000000-bbbb', at: '2026-11-28T08:00:00.000Z' }, { proven: 'The number: 12' });

describe('the plan', () => {
  it('comes back event by event, with what the step was worth when it was taken on', async () => {
    const data = emptyFolder();
    for (const event of [taken, kept]) savePlanEvent(data, event);
    const { values, damaged } = await readPlan(data);
    expect(damaged).toEqual([]);
    expect(values).toEqual([taken, kept]);
    expect(taken).toMatchObject({ item: 'customers.value', value: 0, assessment: jon.id, because: '"I did not find out."' });
    expect(commitmentsOf(values)).toMatchObject([{ state: 'kept', proven: 'The number: 12', tell: 'Mara' }]);
    expect(statSync(join(data, 'plan')).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(join(data, 'plan'))) expect(statSync(join(data, 'plan', name)).mode & 0o777).toBe(0o600);
    removePlanEvent(data, kept.id);
    expect(commitmentsOf((await readPlan(data)).values)).toMatchObject([{ state: 'open' }]);
  });

  it('names a torn event and a strange one, and reads the others', async () => {
    const data = emptyFolder();
    savePlanEvent(data, taken);
    writeFileSync(join(data, 'plan', 'torn.json'), '{"format": "cto-check/plan@1", "id"');
    writeFileSync(join(data, 'plan', 'strange.json'), JSON.stringify({ ...kept, type: 'forgotten' }));
    const { values, damaged } = await readPlan(data);
    expect(values).toEqual([taken]);
    expect(damaged.map(({ message }) => message).join('\n')).toMatch(/strange\.json:1:\d+: type is "forgotten"; expected one of taken, kept, not_kept, dropped[\s\S]*torn\.json: is damaged: not whole JSON/);
  });
});

describe('notes', () => {
  it('come back, those of a practice and of any, newest first', async () => {
    const data = emptyFolder();
    const note = (id: string, more: Partial<Note> = {}): Note => ({ format: 'cto-check/note@1', id, at: `${id.slice(0, 10)}T12:00:00.000Z`, text: `Note ${id}`, ...more });
    for (const one of [note('2026-10-01-a', { practice: 'customers' }), note('2026-10-02-b'), note('2026-10-03-c', { practice: 'code' })]) saveNote(data, one);
    const { values } = await readNotes(data);
    expect(values).toHaveLength(3);
    expect(notesFor(values, 'customers').map(({ id }) => id)).toEqual(['2026-10-02-b', '2026-10-01-a']);
  });
});

describe('a review in both folders', () => {
  it.each(shares)('is read as fully as it is known: a copy at %s, then the review itself', async (share) => {
    const places = { data: emptyFolder(), project: join(emptyFolder(), '.cto-check') };
    saveCopy(places.project, 'assessments', share === 'all' ? jon : reviewOf(jon, share));
    expect(reviewIds(places)).toEqual([jon.id]);
    const copied = await readReview(places, jon.id);
    expect(copied.assessment === null).toBe(share !== 'all');
    expect(copied.review.practices.every(({ score }) => (score === undefined) === (share === 'dates'))).toBe(true);
    saveAssessment(places.data, jon, () => 'aaaa');
    expect(reviewIds(places)).toEqual([jon.id]);
    expect((await readReview(places, jon.id)).assessment).toEqual(jon);
  });

  it('tells how a commitment stands where only copies of its events are known', async () => {
    const places = { data: emptyFolder(), project: join(emptyFolder(), '.cto-check') };
    saveCopy(places.project, 'plan', { format: 'cto-check/plan-copy@1', id: taken.id, type: 'taken', due: taken.due } as { id: string });
    expect((await readStandings(places)).values).toEqual([{ id: taken.id, due: taken.due, state: 'open' }]);
    savePlanEvent(places.data, taken);
    savePlanEvent(places.data, kept);
    expect((await readStandings(places)).values).toMatchObject([{ state: 'kept', do: taken.do }]);
  });
});

describe('what a killed write left', () => {
  it('goes with a later write, once it is an hour old; what may still be written and what others made stays', () => {
    const data = emptyFolder();
    savePlanEvent(data, taken);
    const plan = join(data, 'plan');
    const leave = (name: string, hours: number): void => {
      writeFileSync(join(plan, name), '{');
      utimesSync(join(plan, name), new Date(), new Date(Date.now() - hours * 3_600_000));
    };
    leave(`.${kept.id}.json.k3x9-1.tmp`, 2);
    leave(`.${taken.id}.json.k3x9-2.tmp`, 0.5);
    leave('.notes.txt.k3x9-1.tmp', 2);
    leave('somebody.tmp', 2);
    savePlanEvent(data, kept);
    expect(readdirSync(plan).sort()).toEqual([`.${taken.id}.json.k3x9-2.tmp`, '.notes.txt.k3x9-1.tmp', `${taken.id}.json`, `${kept.id}.json`, 'somebody.tmp']);
  });
});
