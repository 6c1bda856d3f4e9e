// Where the private folder lies, on every platform.
import { describe, expect, it } from 'vitest';
import { privateFolder, tilde } from '../../src/store/folder.ts';

const linux = { env: {}, platform: 'linux', home: '/home/ada', cwd: '/somewhere' };

describe('the private folder', () => {
  it.each([
    ['the flag first', { ...linux, env: { CTO_CHECK_HOME: '/x', XDG_DATA_HOME: '/y' } }, 'here', '/somewhere/here'],
    ['then CTO_CHECK_HOME', { ...linux, env: { CTO_CHECK_HOME: '/x', XDG_DATA_HOME: '/y' } }, undefined, '/x'],
    ['then XDG_DATA_HOME, on any platform', { ...linux, platform: 'darwin', env: { XDG_DATA_HOME: '/y' } }, undefined, '/y/cto-check'],
    ['not a relative XDG_DATA_HOME', { ...linux, env: { XDG_DATA_HOME: 'y' } }, undefined, '/home/ada/.local/share/cto-check'],
    ['on Linux', linux, undefined, '/home/ada/.local/share/cto-check'],
    ['on macOS', { ...linux, platform: 'darwin' }, undefined, '/home/ada/Library/Application Support/cto-check'],
    ['on Windows', { ...linux, platform: 'win32', env: { LOCALAPPDATA: '/local' } }, undefined, '/local/cto-check'],
  ])('%s', (_name, surroundings, data, expected) => {
    expect(privateFolder(surroundings, data)).toBe(expected);
  });

  it('is shown with ~ for the home folder', () => {
    expect([tilde('/home/ada/x', '/home/ada'), tilde('/home/adam', '/home/ada'), tilde('/home/ada', '/home/ada')]).toEqual(['~/x', '/home/adam', '~']);
  });
});
