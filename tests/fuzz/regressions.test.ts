// Every input that ever failed, read by every command that reads such a file.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { breachesOf } from './judge.ts';
import { pathIn, targets } from './targets.ts';

const folder = resolve('tests/fixtures/fuzz');

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const inputs = readdirSync(folder).flatMap((name) => readdirSync(join(folder, name)).map((file) => ({ name, file })));

it('a config of blank lines is read at once', async () => {
  const target = targets.find((one) => one.name === 'config')!;
  const [path, bytes] = [pathIn(desk.files, target), Buffer.from(`${'\n'.repeat(60_000)}stage: startup\n`)];
  expect(breachesOf(await desk.run({ path, bytes, commands: target.commands }), { path, bytes })).toEqual([]);
});

describe.each(inputs)('$name: $file', ({ name, file }) => {
  it('ends in a result or a sentence', async () => {
    const target = targets.find((one) => one.name === name)!;
    const path = pathIn(desk.files, target);
    const bytes = readFileSync(join(folder, name, file));
    expect(breachesOf(await desk.run({ path, bytes, commands: target.commands }), { path, bytes })).toEqual([]);
  });
});
