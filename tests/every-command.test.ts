// The list of every command is whole: each that is registered is in it, with each of its own switches. tests/long/network.test.ts runs it.
import { describe, expect, it } from 'vitest';
import type { World } from '../src/commands/world.ts';
import type { Syntax } from '../src/core/syntax.ts';
import { programOf } from '../src/program/program.ts';
import { everyCommand } from './every-command.ts';

const { syntax } = programOf({ argv: [], env: {}, version: '', stdout: {}, stderr: {} } as unknown as World);
const everywhere = new Set(['--help', '--version', ...syntax.flags.flatMap(({ names }) => names)]);

/** Each command with its own switches, such as `report --pool`. */
const registered = (of: Syntax, path: string[] = []): string[] =>
  of.commands.flatMap((command) => {
    const own = [...path, command.name];
    const switches = command.flags.filter(({ value, names }) => value === null && !names.some((name) => everywhere.has(name)));
    return [own.join(' '), ...switches.map(({ names }) => `${own.join(' ')} ${names.at(-1)}`), ...registered(command, own)];
  });

describe('the list of every command', () => {
  it('leaves out none that is registered, nor any switch of its own', () => {
    const lines = everyCommand.map(({ args }) => args.join(' '));
    const covered = (one: string): boolean => lines.some((line) => (one.includes(' --') ? line.startsWith(one.replace(/ --.*/, ' ')) && line.includes(one.replace(/.* --/, '--')) : `${line} `.startsWith(`${one} `)));
    expect(registered(syntax).length).toBeGreaterThan(30);
    expect(registered(syntax).filter((one) => !covered(one))).toEqual([]);
  });
});
