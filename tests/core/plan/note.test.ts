// Which notes may be evidence for a practice.
import { expect, it } from 'vitest';
import { notesFor, type Note } from '../../../src/core/plan/note.ts';

const note = (day: string, practice?: string): Note => ({ format: 'cto-check/note@1', id: day, at: `2026-11-${day}T12:00:00.000Z`, text: 'Seen', ...(practice === undefined ? {} : { practice }) });

it('the notes of a practice and of none are offered, newest first, whatever the order of the files', () => {
  const notes = [note('03', 'code'), note('01'), note('05', 'team'), note('02', 'code'), note('04')];
  for (const read of [notes, notes.toReversed()]) expect(notesFor(read, 'code').map(({ id }) => id)).toEqual(['04', '03', '02', '01']);
  expect(notesFor(notes, 'core').map(({ id }) => id)).toEqual(['04', '01']);
});
