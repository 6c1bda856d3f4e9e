// Every command with its switches, in an order that works: what holds of a run of all of them is tried with these.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { byPeople, filled } from './cli/forms.ts';

export interface Line {
  args: readonly string[];
  status?: number;
  input?: string;
  /** Files that it needs, made before it. */
  before?: (home: string) => void;
}

const jon = resolve('examples/jon.yaml');
const line = (...args: string[]): Line => ({ args });
const each = (formats: string, ...args: string[]): Line[] => formats.split(' ').map((format) => line(...args, '--format', format));
const forms = ['boss', ...[0, 1, 2, 3, 4].map((at) => `peers${at}`)].map((name) => `${name}.json`);

/** Forms of a boss and five peers, as they come back. */
function sendBack(home: string): void {
  const all = [filled(home, ['--group', 'boss', '--name', 'Maria'], 4), ...byPeople(filled(home, ['--group', 'peers'], 3), 5)];
  for (const [at, form] of all.entries()) writeFileSync(join(home, forms[at]!), JSON.stringify(form));
}

/** For a home that is a repository, with a stand-in for the browser: see `furnish`. */
export const everyCommand: readonly Line[] = [
  line('--version'), line('--help'), line('template', '--mode', 'quick'),
  { args: ['run', '--plain', '--quick', '--fresh'], input: '\n2\n2\nq\n', status: 130 },
  { args: ['run', '--answers', '-', '--no-save'], input: readFileSync(jon, 'utf8') },
  { args: ['run', '--answers', '-'], input: readFileSync(jon, 'utf8').replace('date: 2026', 'date: 2025') },
  line('run', '--answers', jon, '--all'),
  ...each('text markdown html svg json csv', 'report', '--all'), ...each('text markdown html svg json csv', 'demo', '--all'),
  line('report', '--output', 'report.html'), line('report', '--open'), line('demo', '--open'), line('report', '--for', 'ceo'),
  ...each('text markdown json csv', 'history', '--all'), line('history', '--due'), ...each('text markdown json', 'compare', '--all'),
  line('explain', 'decisions'),
  ...each('text json github junit', 'gate', '--max-age', '9999d', '--overdue'),
  line('note', 'A word'), line('note'),
  line('plan', 'add', '1'), line('plan', 'add', '2'), line('plan', 'add', '--all'), line('plan'), line('plan', 'done', '1', '--proof', 'Seen'), line('plan', 'drop', '1', '--why', 'Gone'),
  ...each('html yaml', 'invite', '--group', 'peers'),
  { args: ['collect', ...forms], before: sendBack },
  line('report'), line('report', '--pair'), line('report', '--pool'),
  line('init', '--share', 'dates', '--github'), line('init', '--share', 'dates', '--gitlab', '--force'),
  line('bank', 'new', 'own'), ...each('text json github', 'bank', 'check', 'own', '--all'), line('bank', 'list', 'own'), line('bank', 'show', 'decisions.record'), line('bank', 'schema'),
  ...['bash', 'zsh', 'fish'].map((shell) => line('completion', shell)), line('__complete', 'report', ''),
];

/** Makes a home a repository where a browser can be opened; returns what its environment needs besides. */
export function furnish(home: string): Record<string, string> {
  mkdirSync(join(home, '.git'));
  mkdirSync(join(home, 'bin'));
  writeFileSync(join(home, 'bin', 'xdg-open'), '#!/bin/sh\n');
  chmodSync(join(home, 'bin', 'xdg-open'), 0o755);
  return { PATH: `${join(home, 'bin')}:${process.env['PATH']}`, TMPDIR: home, DISPLAY: ':7' };
}
