// Completion in the real shells: each on a terminal of its own, with TAB pressed.
import { spawn, type IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const bin = resolve('bin/cto-check.cjs');
let home = '';
let ids: string[] = [];

/** A home with a program, two reviews of which one has a hostile name, files and folders. */
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cto-check-shells-'));
  for (const folder of ['bin', 'sub folder', '.config/fish/completions', 'data/assessments']) mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, 'bin', 'cto-check'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
  chmodSync(join(home, 'bin', 'cto-check'), 0o755);
  ids = ['2026-08-20-120000000-aaaa', '2026-11-22-120000000-bbbb', '$(touch pwned)'];
  for (const id of ids) writeFileSync(join(home, 'data', 'assessments', `${id}.json`), '{}');
  for (const name of ['answers one.yaml', 'zeta.yaml']) writeFileSync(join(home, name), 'answers: {}\n');
  writeFileSync(join(home, '.zshrc'), 'PS1="$ "\neval "$(cto-check completion zsh)"\n');
  writeFileSync(join(home, '.bashrc'), 'PS1="$ "\neval "$(cto-check completion bash)"\n');
  writeFileSync(join(home, '.config/fish/completions/cto-check.fish'), readFileSync('completions/cto-check.fish'));
  writeFileSync(join(home, '.config/fish/config.fish'), 'function fish_prompt; echo -n "\\$ "; end\nset -U fish_greeting\nset -g fish_autosuggestion_enabled 0\n');
});

afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }));

const shells = {
  bash: ['--noprofile', '--rcfile', '.bashrc', '-i'],
  zsh: ['-i'],
  fish: ['-i'],
};

interface Session {
  /** Types a line and presses TAB, again where the first only completes and the next one lists; the screen when it shows `wanted`. */
  tab(line: string, wanted: RegExp): Promise<string>;
  /** Runs the line that stands there. */
  enter(wanted: RegExp): Promise<string>;
  pty: IPty;
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

async function open(name: keyof typeof shells): Promise<Session> {
  const env = { PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: home, CTO_CHECK_HOME: join(home, 'data'), TERM: 'xterm', LC_ALL: 'C.UTF-8' };
  const pty = spawn(name, shells[name], { cols: 100, rows: 40, cwd: home, env });
  const terminal = new xterm.Terminal({ cols: 100, rows: 40, allowProposedApi: true });
  pty.onData((data) => terminal.write(data));
  terminal.onData((answer) => pty.write(answer)); // what a shell asks its terminal, such as the cursor's place
  const screen = (): string => Array.from({ length: 40 }, (_, at) => terminal.buffer.active.getLine(terminal.buffer.active.baseY + at)?.translateToString(true) ?? '').join('\n');
  const until = async (wanted: RegExp, seconds = 30): Promise<boolean> => {
    for (let tries = 0; tries < seconds * 50 && !wanted.test(screen()); tries += 1) await pause(20);
    return wanted.test(screen());
  };
  const must = async (wanted: RegExp): Promise<string> => {
    if (!(await until(wanted))) throw new Error(`${name} never showed ${wanted}:\n${screen().trimEnd()}`);
    return screen();
  };
  await must(/^\$ /m);
  return {
    async tab(line, wanted) {
      // Away with a list, and with what was typed; again where the shell, still drawing its list, took neither key (fish does, under load).
      const clear = async (seconds: number): Promise<boolean> => {
        pty.write('\u0003');
        await pause(100);
        pty.write('\u000c');
        return until(/^\$ *\n\s*$/, seconds);
      };
      if (!(await clear(2)) && !(await clear(2))) await must(/^\$ *\n\s*$/);
      pty.write(line);
      await must(new RegExp(line.trimEnd().replace(/[\\$.()=]/g, '\\$&')));
      for (let presses = 0; presses < 2; presses += 1) {
        pty.write('\t');
        if (await until(wanted, 2)) return screen();
      }
      return must(wanted);
    },
    async enter(wanted) {
      pty.write('\r');
      return must(wanted);
    },
    pty,
  };
}

describe.each(Object.keys(shells) as (keyof typeof shells)[])('in %s, TAB', (name) => {
  let session: Session;
  beforeAll(async () => void (session = await open(name)));
  afterAll(() => session.pty.kill());

  it.each([
    ['a command', 'cto-check rep', /\$ cto-check report /],
    ['an option', 'cto-check --qui', /\$ cto-check --quick /],
    ['an option of a command', 'cto-check report --outp', /\$ cto-check report --output /],
    ['the value of an option', 'cto-check report --format j', /--format json /],
    ['a value behind =', 'cto-check report --format=j', /--format=json/],
    ['a stage', 'cto-check run --stage sca', /--stage scale_up /],
    ['a practice', 'cto-check run --practice decis', /--practice decisions /],
    ['a second practice', 'cto-check run --practice code netw', /--practice code network /],
    ['a review', 'cto-check report 2026-11', /cto-check report 2026-11-22-120000000-bbbb /],
    ['the newest review', 'cto-check explain --id lat', /--id latest /],
    ['a question', 'cto-check explain decisions.rec', /explain decisions\.record /],
    ['a file', 'cto-check run --answers zet', /--answers zeta\.yaml /],
    ['a file with a space in its name', 'cto-check run --answers ans', /--answers answers\\ one\.yaml /],
    ['a file behind =', 'cto-check demo --output=zet', /--output=zeta\.yaml/],
    ['a folder', 'cto-check --data su', /--data sub\\ folder\//],
    ['a shell', 'cto-check completion z', /completion zsh /],
  ])('completes %s', async (_, line, wanted) => {
    await session.tab(line, wanted);
  });

  it('lists what there is', async () => {
    const commands = await session.tab('cto-check ', /template[^]*completion|completion[^]*template/);
    for (const command of ['run', 'report', 'explain', 'demo']) expect(commands).toContain(command);
    await session.tab('cto-check report --for ', /(?=[^]*self)(?=[^]*coach)(?=[^]*ceo)/);
    await session.tab('cto-check report 2026-', /(?=[^]*2026-08-20-120000000-aaaa)(?=[^]*2026-11-22-120000000-bbbb)/);
  });

  it('does not run what a file in the data folder is called', async () => {
    await session.tab('cto-check report \\$', /report \\\$\\\(touch\\ pwned\\\)|report '\$\(touch pwned\)'/);
    await session.enter(/touch pwned\)\.json:1:1/);
    expect(readdirSync(home)).not.toContain('pwned');
    expect(existsSync(join(home, 'sub folder', 'pwned'))).toBe(false);
  });
});
