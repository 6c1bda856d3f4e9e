// The pictures of the README and the docs show the program as it is.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pictures } from '../scripts/pictures.mjs';

it.each(Object.keys(pictures))('%s is as the program draws it now (npm run pictures)', async (file) => {
  expect(readFileSync(file, 'utf8')).toBe(await pictures[file]!());
});
