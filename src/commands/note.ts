// cto-check note: jots dated evidence for the next review; without a text it lists what was jotted.
import { longDate } from '../core/calendar.ts';
import { Fault } from '../core/fault.ts';
import { phrases } from '../core/language/phrases.ts';
import { didYouMean } from '../core/nearest.ts';
import { isLeftOpen } from '../core/plan/commit.ts';
import { mostCharacters, type Note } from '../core/plan/note.ts';
import { safe } from '../core/safe.ts';
import { noteFormat } from '../core/terms.ts';
import { sentences } from '../core/words.ts';
import { renderListing } from '../render/listing.ts';
import { newId } from '../store/assessments.ts';
import { tilde } from '../store/folder.ts';
import { readNotes, saveNote } from '../store/notes.ts';
import { canvasOf } from './screen.ts';
import { settingOf, type Setting } from './setting.ts';
import { callOf, exit, passOver, say, type Everywhere, type World } from './world.ts';

interface Noting extends Everywhere {
  practice?: string;
}

const phrase = phrases('note', {
  saved: 'Saved to {path}. The next review shows it where evidence is asked for.',
  anyPractice: 'any practice',
  jot: 'Jot one: {command}',
  example: 'Called Acme about exports',
  title: 'Notes, the newest first',
  head: '{day}, {practice}',
  none: 'No notes yet.',
});

export async function note(world: World, text: string | undefined, { practice, ...flags }: Noting): Promise<number> {
  const setting = await settingOf(world, flags);
  if (practice !== undefined) checkPractice(practice, setting);
  if (text === undefined) return list(world, setting, practice, flags);
  const clean = safe(text);
  const length = [...clean].length;
  if (length === 0) throw new Fault({ what: 'the note is empty', remedy: `Such as: ${callOf(world)('note "Called Acme about exports"')}` });
  if (length > mostCharacters) throw new Fault({ what: `the note has ${length} characters`, expected: `at most ${mostCharacters}` });
  if (isLeftOpen(clean)) throw new Fault({ what: 'the note is only dots', remedy: `Such as: ${callOf(world)('note "Called Acme about exports"')}` });
  const now = world.now();
  const path = saveNote(setting.places.data, { format: noteFormat, id: newId(now, world.random()), at: now.toISOString(), text: clean, ...(practice === undefined ? {} : { practice }) });
  say(world.stderr, `${phrase.saved({ path: safe(tilde(path, world.home)) })}\n`);
  return exit.done;
}

function checkPractice(practice: string, { bank }: Setting): void {
  const known = bank.practices.map(({ id }) => id);
  if (!known.includes(practice)) throw new Fault({ what: `--practice: unknown practice "${practice}"`, expected: `one of ${known.join(', ')}`, ...didYouMean(practice, known) });
}

async function list(world: World, { places: { data }, bank }: Setting, practice: string | undefined, flags: Everywhere): Promise<number> {
  const { values, damaged } = await readNotes(data);
  passOver(world, damaged);
  const shown = values.filter((one) => practice === undefined || one.practice === practice).toReversed();
  const name = (one: Note): string => bank.practices.find(({ id }) => id === one.practice)?.short ?? one.practice ?? phrase.anyPractice();
  const command = callOf(world)(`note "${phrase.example()}" --practice customers`);
  const jot = phrase.jot({ command });
  const listing = {
    sections: [{ title: phrase.title(), entries: shown.map((one) => ({ head: phrase.head({ day: longDate(new Date(one.at)), practice: name(one) }), lines: [one.text] })) }],
    end: [{ words: shown.length === 0 ? sentences(phrase.none(), jot) : jot, command }],
  };
  world.stdout.write(renderListing(listing, await canvasOf(world, world.stdout, flags)));
  return exit.done;
}
