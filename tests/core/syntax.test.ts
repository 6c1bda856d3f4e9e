// What a half-typed line can go on with.
import { describe, expect, it } from 'vitest';
import { expected, type Flag, type Syntax } from '../../src/core/syntax.ts';

const flag = (name: string, value: string | null = null, many = false): Flag => ({ names: [`--${name}`, `-${name[0]}`], description: `about ${name}`, value: value === null ? null : { name: value, words: [] }, many });
const command = (name: string, parts: Partial<Syntax> = {}): Syntax => ({ name, description: `about ${name}`, group: '', flags: [], places: [], commands: [], isDefault: false, ...parts });

const program = command('tool', {
  flags: [flag('data', 'dir')],
  commands: [
    command('ask', { isDefault: true, flags: [flag('topic', 'topic', true), flag('quick'), flag('help')] }),
    command('plan', { flags: [flag('help')], commands: [command('add', { flags: [flag('why', 'text'), flag('help')], places: [{ name: 'step', words: ['a', 'b'] }] })] }),
    command('show', { flags: [flag('help')], places: [{ name: 'from', words: [] }, { name: 'to', words: [] }] }),
  ],
});

/** The words and the place, as one line each. */
const at = (...words: string[]): string[] => {
  const { words: offered, place, before } = expected(program, words);
  return [...offered.map(({ word }) => word), ...(place ? [`${before}<${place.name}>`] : [])];
};

describe('what a line can go on with', () => {
  it.each([
    [[], ['ask', 'plan', 'show']],
    [[''], ['ask', 'plan', 'show']],
    [['-'], ['--topic', '--quick', '--help', '--data']],
    [['--quick', '-'], ['--topic', '--help', '--data']],
    [['-q', '--'], ['--topic', '--help', '--data']],
    [['--data', ''], ['<dir>']],
    [['--data', '-x'], ['<dir>']],
    [['--data', 'x', ''], ['ask', 'plan', 'show']],
    [['--data=x', '-'], ['--topic', '--quick', '--help']],
    [['--data=x'], ['--data=<dir>']],
    [['--quick=x'], []],
    [['--unknown=x'], []],
    [['--unknown', ''], ['ask', 'plan', 'show']],
    [['ask', '--topic', 'one', ''], ['<topic>']],
    [['ask', '--topic', 'one', '-'], ['--topic', '--quick', '--help', '--data']],
    [['ask', '--topic', 'one', '--quick', ''], ['--topic', '--help', '--data']],
    [['plan', ''], ['add']],
    [['plan', 'add', ''], ['<step>']],
    [['plan', 'add', '--why', ''], ['<text>']],
    [['plan', 'add', 'a', ''], ['--why', '--help', '--data']],
    [['show', ''], ['<from>']],
    [['show', 'x', ''], ['<to>']],
    [['show', '-', ''], ['<to>']],
    [['show', '--', '-x', '-'], ['<to>']],
    [['show', 'x', 'y', ''], ['--help', '--data']],
  ])('after %j is %j', (words, going) => {
    expect(at(...words)).toEqual(going);
  });

  it('knows the values of the flags before it, the last one of each', () => {
    const { valued } = expected(program, ['--data', 'one', 'ask', '--data=two', '']);
    expect([valued('--data'), valued('--topic')]).toEqual(['two', undefined]);
  });
});
