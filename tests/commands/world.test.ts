// How messages reach the one who reads them.
import { expect, it } from 'vitest';
import { passOver, say, type Output, type World } from '../../src/commands/world.ts';
import { Fault } from '../../src/core/fault.ts';

function output(size: Partial<Output> = {}): Output & { text: string } {
  const made = { ...size, text: '', write: (text: string): void => void (made.text += text) };
  return made;
}

it.each([
  ['a terminal breaks long lines between words and leaves short ones', { isTTY: true, columns: 20 }, '  Made x\nOf your reviews the repository gets\na/path/that/is/longer/than/a/line\n', '  Made x\nOf your reviews the\nrepository gets\na/path/that/is/longer/than/a/line\n'],
  ['a pipe gets them whole', { isTTY: false }, 'Of your reviews the repository gets\n', 'Of your reviews the repository gets\n'],
])('%s', (_, size, text, written) => {
  const to = output(size);
  say(to, text);
  expect(to.text).toBe(written);
});

it('a damaged file is named once, however much is wrong with it', () => {
  const stderr = output();
  passOver({ stderr } as unknown as World, [new Fault([{ place: { file: 'a.json' }, what: 'id is missing' }, { what: 'at is missing' }, { what: 'text is missing' }])]);
  expect(stderr.text).toBe('Passed over: a.json: id is missing. It has 2 other mistakes.\n');
});
