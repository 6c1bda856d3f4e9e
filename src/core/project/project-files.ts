// The files that cto-check init writes: a project's config, and the jobs that ask the gate once a week.
import type { Share } from '../terms.ts';

/** A project's config with a word on each key, and only such rules as can be judged from what is shared. */
export function projectConfig({ share, stage, stages }: { share: Share; stage: string | undefined; stages: readonly string[] }): string {
  return `# What cto-check does in this repository, for everybody who works on it.

# What git may see of a review: dates, scores or all.
# Each person says so too, once, and the lower of the two holds.
share: ${share}

# What sort of company: ${stages.join(', ')}. It sets the targets, never a score.
${stage === undefined ? `# stage: ${stages[0] ?? 'startup'}` : `stage: ${stage}`}

# When "cto-check gate" says no.
gate:
  max_age: 100d    # the newest review of every practice is older
  overdue: true    # a commitment is past its date
  answered: 0.5    # fewer than this share of the questions are answered in a practice
${rulesFor[share]}`;
}

const rulesFor: Record<Share, string> = {
  dates: '  # min and drop need to know more: share scores, or all.\n',
  scores: '  # min: {decisions: 3}    # a practice is clearly below this level\n  # drop needs to know more: share all.\n',
  all: '  drop: clear      # a practice dropped clearly since the review before\n  # min: {decisions: 3}    # a practice is clearly below this level\n',
};

/** What both jobs are told: the version to run, and the project's folder from the repository's root, '' for the root itself. */
interface Job {
  version: string;
  folder: string;
}

/** JSON is YAML; an expression in a folder's name must not be one to GitHub. */
const quoted = (text: string): string => JSON.stringify(text).replaceAll('${{', "${{ '${{' }}");

/** Actions by their commits: a tag can be moved. */
const actions = {
  checkout: 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0',
  node: 'actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0',
};

export function githubWorkflow({ version, folder }: Job): string {
  return `# Asks the gate of cto-check once a week, and opens or updates one issue when it says no.
# Made by: cto-check init --github
name: cto-check

on:
  schedule:
    - cron: '23 6 * * 1' # Mondays, UTC
  workflow_dispatch:

permissions:
  contents: read
  issues: write

concurrency:
  group: cto-check

jobs:
  gate:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: ${actions.checkout}
        with:
          persist-credentials: false
      - uses: ${actions.node}
        with:
          node-version: 24
          package-manager-cache: false
      - name: Ask the gate
        id: gate
${folder === '' ? '' : `        working-directory: ${quoted(folder)}\n`}        run: |
          status=0
          npx --yes cto-check@${version} gate --format github || status=$?
          cp "$GITHUB_STEP_SUMMARY" "$RUNNER_TEMP/verdict.md"
          echo "status=$status" >> "$GITHUB_OUTPUT"
          # 1 is the gate's no; anything above is a mistake to mend.
          [ "$status" -le 1 ]
      - name: Open or update the issue
        if: steps.gate.outputs.status == '1'
        env:
          GH_TOKEN: \${{ github.token }}
          GH_REPO: \${{ github.repository }}
          TITLE: 'cto-check: the gate says no'
        run: |
          number="$(gh issue list --state open --search "in:title \\"$TITLE\\"" --json number,title --jq 'map(select(.title == env.TITLE))[0].number // empty')"
          if [ -n "$number" ]; then
            gh issue edit "$number" --body-file "$RUNNER_TEMP/verdict.md"
          else
            gh issue create --title "$TITLE" --body-file "$RUNNER_TEMP/verdict.md"
          fi
`;
}

/** What GitLab's own file must say to take the job in. */
export const gitlabInclude = 'include:\n  - local: .gitlab-ci.cto-check.yml';

export function gitlabJob({ version, folder }: Job): string {
  return `# Asks the gate of cto-check in scheduled pipelines. Made by: cto-check init --gitlab
# In .gitlab-ci.yml:
${gitlabInclude.replaceAll(/^/gm, '#   ')}
# Then add a weekly schedule under Build > Pipeline schedules.
cto-check:
  image: node:24-slim
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  script:
${folder === '' ? '' : `    - cd ${JSON.stringify(`'${folder.replaceAll("'", `'\\''`)}'`)}\n`}    - npx --yes cto-check@${version} gate --format junit --output "$CI_PROJECT_DIR/cto-check.xml"
  artifacts:
    when: always
    reports:
      junit: cto-check.xml
`;
}
