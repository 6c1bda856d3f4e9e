// Where the private folder lies, on every platform.
import { describe, expect, it } from 'vitest';
import { privateFolder, tilde } from '../../src/store/folder.ts';

const windows = { env: { LOCALAPPDATA: 'C:\\Users\\Ada L\\AppData\\Local' }, platform: 'win32', home: 'C:\\Users\\Ada L', cwd: 'D:\\work\\shop' };
const linux = { env: {}, platform: 'linux', home: '/home/ada', cwd: '/somewhere' };

describe('the private folder', () => {
  it.each([
    ['the flag first', { ...linux, env: { CTO_CHECK_HOME: '/x', XDG_DATA_HOME: '/y' } }, 'here', '/somewhere/here'],
    ['then CTO_CHECK_HOME', { ...linux, env: { CTO_CHECK_HOME: '/x', XDG_DATA_HOME: '/y' } }, undefined, '/x'],
    ['then XDG_DATA_HOME, on any platform', { ...linux, platform: 'darwin', env: { XDG_DATA_HOME: '/y' } }, undefined, '/y/cto-check'],
    ['not a relative XDG_DATA_HOME', { ...linux, env: { XDG_DATA_HOME: 'y' } }, undefined, '/home/ada/.local/share/cto-check'],
    ['on Linux', linux, undefined, '/home/ada/.local/share/cto-check'],
    ['on macOS', { ...linux, platform: 'darwin' }, undefined, '/home/ada/Library/Application Support/cto-check'],
    ['on Windows', windows, undefined, 'C:\\Users\\Ada L\\AppData\\Local\\cto-check'],
    ['on Windows without LOCALAPPDATA', { ...windows, env: {} }, undefined, 'C:\\Users\\Ada L\\AppData\\Local\\cto-check'],
    ['on Windows, from the working folder', windows, 'own\\data', 'D:\\work\\shop\\own\\data'],
    ['on Windows, with slashes', windows, '../data', 'D:\\work\\data'],
    ['on Windows, on another drive', windows, 'E:\\data', 'E:\\data'],
    ['on Windows, from the root of the drive', windows, '\\data', 'D:\\data'],
    ['on Windows, on another machine', windows, '\\\\server\\share\\data', '\\\\server\\share\\data'],
    ['on Windows, working on another machine', { ...windows, cwd: '\\\\server\\share' }, 'data', '\\\\server\\share\\data'],
    ['on Windows, CTO_CHECK_HOME', { ...windows, env: { CTO_CHECK_HOME: 'C:\\reviews' } }, undefined, 'C:\\reviews'],
    ['on Windows, XDG_DATA_HOME', { ...windows, env: { XDG_DATA_HOME: 'C:\\share' } }, undefined, 'C:\\share\\cto-check'],
    ['on Windows, not a relative XDG_DATA_HOME', { ...windows, env: { ...windows.env, XDG_DATA_HOME: 'share' } }, undefined, 'C:\\Users\\Ada L\\AppData\\Local\\cto-check'],
    ['on macOS, a folder with a backslash in its name', { ...linux, platform: 'darwin' }, 'a\\b', '/somewhere/a\\b'],
  ])('%s', (_name, surroundings, data, expected) => {
    expect(privateFolder(surroundings, data)).toBe(expected);
  });

  it.each([
    ['on Windows', windows, 'D:\\shop\\.cto-check'],
    ['elsewhere', linux, '/shop/.cto-check'],
  ])("is never a project's, %s", (_, surroundings, data) => {
    expect(() => privateFolder(surroundings, data)).toThrow("names a project's folder");
  });

  it('is asked for where no home folder is known, unless another place is named', () => {
    const homeless = { ...linux, home: '' };
    expect(() => privateFolder(homeless)).toThrow('no home folder is known');
    expect([privateFolder(homeless, '/x'), privateFolder({ ...homeless, env: { CTO_CHECK_HOME: '/x' } }), privateFolder({ ...windows, home: '' })]).toEqual(['/x', '/x', 'C:\\Users\\Ada L\\AppData\\Local\\cto-check']);
    expect(tilde('/x', '')).toBe('/x');
  });

  it('is shown with ~ for the home folder', () => {
    expect([tilde('/home/ada/x', '/home/ada'), tilde('/home/adam', '/home/ada'), tilde('/home/ada', '/home/ada'), tilde('C:\\Users\\Ada L\\x', windows.home)]).toEqual(['~/x', '/home/adam', '~', '~\\x']);
  });
});
