// docs/banks.md: its worked example is done as it stands there, and its table of rules is the program's.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/core/bank/lint/codes.ts';
import type { Report } from '../../src/core/report/report.ts';
import { reportFormats } from '../../src/render/formats.ts';
import { emptyFolder, run } from '../cli/cli.ts';

const page = readFileSync('docs/banks.md', 'utf8');
const example = page.slice(page.indexOf('### Example'));

/** The fenced blocks of a language. */
const blocks = (text: string, language: string): string[] => [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, body]) => body!);

/** A home with the example's files, each under the name in its first line. */
function exampleFolder(): string {
  const home = emptyFolder();
  for (const text of blocks(example, 'yaml')) {
    const file = join(home, /^# (\S+)/.exec(text)![1]!);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return home;
}

describe('the worked example', () => {
  it('does what the page says, without a warning', () => {
    const home = exampleFolder();
    const commands = blocks(example, 'sh').flatMap((text) => text.trim().split('\n'));
    expect(commands).toHaveLength(4);
    const ran = commands.map((command) => run(command.split(' ').slice(1), { home }));
    expect(ran.map(({ status, err }) => ({ status, err: err.replace(/^Saved to .*\n/, '') }))).toEqual(ran.map(() => ({ status: 0, err: '' })));
    const [checked, listed, shown, report] = ran.map(({ out }) => out.replaceAll(/\s+/g, ' '));
    expect(checked).toContain('no warnings');
    for (const said of ['leaves out network and core.hype', 'Time for Clinics (customers) [changed here]', 'Days spent in a clinic [added here]', 'Ready for a Bad Day (security) [added here]', 'Beyond Code (code) [from cto-eight-practices]']) expect(listed).toContain(said);
    expect(listed).not.toContain('network.peers');
    expect(shown).toContain('on how many days did you sit in a clinic?');
    expect(report).toContain('Security');
  });

  it.each(Object.keys(reportFormats))('goes through the whole report as %s, with the words overridden', (format) => {
    const home = exampleFolder();
    writeFileSync(join(home, 'deep.yaml'), 'mode: deep\nanswers: {decisions.trail: [owner], customers.ward: 2, customers.talks: 4, security.keys: 0, security.drill: 5, strategy.rivals: 1}\n');
    expect(run(['run', '--bank', 'acme', '--answers', 'deep.yaml'], { home }).status).toBe(0);
    const { status, out, err } = run(['report', '--format', format, '--all'], { home });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    if (format === 'json') {
      const report = JSON.parse(out) as Report;
      expect(report.practices.map(({ id }) => id)).toEqual(['code', 'decisions', 'comm', 'strategy', 'core', 'team', 'customers', 'security']);
      expect(report.bank.id).toBe('acme-practices');
      expect(report.practices.find(({ id }) => id === 'customers')!.name).toBe('Time for Clinics');
      expect(out).toContain("An owner's name beside it, from a clinic team");
    } else expect(out).toMatch(/Security|Ready for a Bad Day/);
  });
});

describe('the page', () => {
  it('has every rule of bank check, in its words', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (.*) \|$/gm)].map(([, code, words]) => [code, words]);
    expect(rows.filter(([code]) => code !== undefined && code in rules)).toEqual(Object.entries(rules));
  });
});
