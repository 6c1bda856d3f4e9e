// One defect at a time, planted in a clean bank: what `bank check` finds, and at which line and column. Each has a clean twin, as near to it as can be.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFault } from '../../../../src/core/fault.ts';
import { checkOf, open, refused, type Check } from '../../../../src/core/bank/lint/check.ts';
import { codes, type Code } from '../../../../src/core/bank/lint/codes.ts';
import { readBankFiles } from '../../../../src/store/banks.ts';

type File = 'bank.yaml' | '1-security.yaml' | '2-money.yaml' | '3-hiring.yaml';

/** [file, a text that stands there once, what stands there instead]. `‸` marks where the finding is expected. */
type Edit = [File, string, string];

interface Planted {
  title: string;
  /** A warning's code, or what an error says. */
  finds: Code | { error: string };
  broken: Edit[];
  /** The bank as it ships when left out. */
  clean?: Edit[];
}

const root = process.cwd();
const shipped = join(root, 'examples', 'new-bank');

function edited(edits: readonly Edit[]): Map<File, string> {
  const texts = new Map<File, string>();
  for (const [file, find, replacement] of edits) {
    const text = texts.get(file) ?? readFileSync(join(shipped, file), 'utf8');
    expect(text.split(find), `${find} stands once in ${file}`).toHaveLength(2);
    texts.set(file, text.replace(find, () => replacement));
  }
  return texts;
}

/** Where the mark stands, as `file:line:column`, columns in UTF-16 units as editors count. */
function markedPlace(texts: ReadonlyMap<File, string>): string {
  for (const [file, text] of texts) {
    const at = text.indexOf('‸');
    if (at !== -1) return `${file}:${text.slice(0, at).split('\n').length}:${at - text.lastIndexOf('\n', at)}`;
  }
  throw new Error('no mark');
}

async function check(texts: ReadonlyMap<File, string>): Promise<Check> {
  const folder = mkdtempSync(join(tmpdir(), 'cto-check-planted-'));
  try {
    cpSync(shipped, folder, { recursive: true });
    for (const [file, text] of texts) writeFileSync(join(folder, file), text.replace('‸', ''));
    return checkOf(await readBankFiles(folder, root, ''));
  } catch (error) {
    if (isFault(error)) return refused(error.mistakes);
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const told = (result: Check): string[] => [...result.errors.map(({ place, what }) => `${place?.file}:${place?.line}:${place?.column} ${what}`), ...open(result).map(({ place, code }) => `${place.file}:${place.line}:${place.column} ${code}`)];

const a = '1-security.yaml';
const b = '2-money.yaml';
const c = '3-hiring.yaml';
const drill = '"What did your team do in the last rehearsal of a break-in?"';
const drillKey = `ask: ${drill}`;
const count = '"Since {since}, how many paid services did you end?"';
const rung = '"Nobody that I know of."';
const act = '"Download the newest invoice. Circle its three largest lines within twenty minutes."';
const long: Edit[] = [
  [b, rung, '"Nobody that I know of; the bill goes into a folder unread now."'],
  [b, '"Finance did, for the total."', '"Finance did, for the total, as with each of our other bills too."'],
  [b, '"I did, line by line."', '"I did, line by line, on the day it came in by post here."'],
  [b, '"Each team did, for its own part."', '"Each team did, for its own part, on the day it came in."'],
];
const low: Edit[] = [[c, '- from: 0', '- from: 0\n        value: 0'], [c, '- from: 1', '- from: 1\n        value: 10'], [c, '- from: 3', '- from: 3\n        value: 20'], [c, '- from: 6', '- from: 6\n        value: 30']];
const lower: Edit[] = low.map(([file, find, text]): Edit => [file, find, text.replace('30', '70')]);
/** Long hints for half of the questions of a quick review. */
const hints = (words: number): Edit[] => [
  [a, `    ${drillKey}`, `    hint: "${'It is late. '.repeat(words)}"\n    ${drillKey}`],
  [b, '    unit: {one: "service ended"', `    hint: "${'It is late. '.repeat(words)}"\n    unit: {one: "service ended"`],
  [c, 'hint: "A colleague led the talk from start to end."', `hint: "${'It is late. '.repeat(words)}"`],
];
const thirdMixes = '    mix-full: "a small practice to start from"\n';
const onlyOne = readFileSync(join(shipped, c), 'utf8').split('  - id: hiring.listen')[1]!;
const scenarioEnd = '      - {id: c, credit: 0, text: "Shut all systems down until the morning.", feedback: "Nothing more gets out. But the traces go, and so may your customers."}\n';

const table: Planted[] = [
  // Words
  { title: 'a question of 26 words', finds: 'long-question', broken: [[b, count, '‸"Since {since}, how many of the paid tools that your team had at hand on a desk, in a tab, on a phone did you end?"']], clean: [[b, count, '"Since {since}, how many of the tools that your team had at hand on a desk, in a tab, on a phone did you end?"']] },
  { title: 'a question that asks two things', finds: 'double-barrelled', broken: [[a, drillKey, 'ask: ‸"What did your team do and say in the last rehearsal of a break-in?"']], clean: [[a, drillKey, 'ask: "What did your team do, more or less, in the last rehearsal of a break-in?"']] },
  { title: 'a question without a time', finds: 'no-time-frame', broken: [[b, count, '‸"How many paid services did you end?"']], clean: [[b, count, '"In the last quarter, how many paid services did you end?"']] },
  { title: 'a vague word in a question', finds: 'vague-word', broken: [[b, count, '‸"Since {since}, how many paid services did you often end?"']] },
  { title: 'a vague word in a level', finds: 'vague-word', broken: [[b, rung, '‸"Nobody, usually."']], clean: [[b, rung, '"Nobody I could name."']] },
  { title: 'a vague word in a statement', finds: 'vague-word', broken: [[a, '"A backup that somebody restored this year"', '‸"A good backup"']], clean: [[a, '"A backup that somebody restored this year"', '"A restored backup"']] },
  { title: 'a question that is hard to read', finds: 'hard-to-read', broken: [[b, count, '‸"Since {since}, how many unnecessary infrastructure subscriptions were discontinued?"']] },
  { title: 'a level of 15 words', finds: 'long-level', broken: [[b, rung, '‸"Nobody that I know of, and I do not know who in here might have."']], clean: [[b, rung, '"Nobody that I know of, and I do not know who here might have."']] },
  {
    title: 'levels that are long on average',
    finds: 'long-levels',
    broken: [[b, '- text: "Nobody that I know of."', '‸- text: "Nobody that I know of; the bill goes into a folder unread."'], ...long.slice(1)],
    clean: [[b, rung, '"Nobody."'], ...long.slice(1)],
  },
  {
    title: 'a question with too many words in all',
    finds: 'long-item',
    broken: [[b, 'ask: "Who looked at your last cloud bill line by line?"', 'allow: {long-levels: "the next row"}\n    ask: ‸"Who looked at your last cloud bill line by line, from the first page to the last, on the day it came in?"'], ...long],
    clean: [[b, 'ask: "Who looked at your last cloud bill line by line?"', 'allow: {long-levels: "the next row"}\n    ask: "Who looked at your last cloud bill line by line, from the first page to the last?"'], ...long],
  },
  { title: 'two levels that say and', finds: 'levels-with-and', broken: [[b, '"Finance did, for the total."', '"Finance and its bank did, for the total."'], [b, '"I did, line by line."', '‸"I did, up and down."']], clean: [[b, '"Finance did, for the total."', '"Finance and its bank did, for the total."']] },
  { title: 'levels told apart by one word', finds: 'levels-alike', broken: [[b, '"Finance did, for the total."', '"Finance did, for the sum."'], [b, '"I did, line by line."', '‸"Finance did, for the total sum."']], clean: [[b, '"I did, line by line."', '"Finance, down to each cent."']] },
  { title: 'a rater asked about themselves', finds: 'rater-wording', broken: [[c, '"What did the last hire of the CTO show before the offer?"', '‸"What did your last hire show before the offer?"']] },
  // Parts
  { title: 'fewer levels than the bank has', finds: 'level-count', broken: [[b, '      - from: 4\n', ''], [b, 'bins:\n      - from: 0', 'bins:\n      ‸- from: 0']] },
  { title: 'a checklist of six in a full review', finds: 'statement-count', broken: [[a, 'statements:\n      - id: phones', 'statements:\n      ‸- {id: door, text: "A key to the server room", next: {do: "Find the second key of the rack this week.", effort: S, weeks: 1, proof: "A key in your hand"}}\n      - id: phones']] },
  { title: 'a scenario of five options', finds: 'option-count', broken: [[a, 'options:\n', 'options:\n      ‸- {id: d, credit: 5, text: "Ring the police at once, then go back to bed.", feedback: "They know such men. It takes until noon."}\n      - {id: e, credit: 6, text: "Sleep on it, then ask around at breakfast.", feedback: "A fresh head helps. Noon is near."}\n']], clean: [[a, 'options:\n', 'options:\n      - {id: d, credit: 5, text: "Ring the police at once, then go back to bed.", feedback: "They know such men. It takes until noon."}\n']] },
  { title: 'a best option that is the longest', finds: 'best-option-longest', broken: [[a, 'text: "Wake one who can look, one who may decide."', 'text: ‸"Wake one who can look at once, one who may decide for the firm."']] },
  { title: 'a scenario of more than 100 words', finds: 'long-scenario', broken: [[a, '"At night a stranger', `‸"${'It is late. '.repeat(20)}At night a stranger`]], clean: [[a, '"At night a stranger', `"${'It is late. '.repeat(10)}At night a stranger`]] },
  // Next steps
  { title: 'a next step of 31 words', finds: 'long-step', broken: [[b, act, `‸"Download the newest invoice. Circle its three largest lines within twenty minutes. ${'Then rest. '.repeat(9)}Now go."`]], clean: [[b, act, `"Download the newest invoice. Circle its three largest lines within twenty minutes. ${'Then rest. '.repeat(9)}"`]] },
  { title: 'a next step that is hard to read', finds: 'step-hard-to-read', broken: [[b, act, '‸"Identify organisational infrastructure inefficiencies in three categories."']] },
  { title: 'a next step with a weak verb', finds: 'weak-verb', broken: [[b, act, '‸"Consider the last bill for ten minutes."']], clean: [[b, act, '"Read the last bill for ten minutes."']] },
  { title: 'a next step without a size', finds: 'vague-step', broken: [[b, act, '‸"Download the invoice. Circle its largest lines."']] },
  { title: 'two next steps alike, in two questions', finds: 'steps-alike', broken: [[c, '"Cut a real ticket down to ninety minutes. Try it on a colleague first."', '‸"Download the newest invoice. Circle its three lines within twenty minutes."']] },
  // Twice
  { title: 'the same question twice', finds: 'said-twice', broken: [[b, '"Who looked at your last cloud bill line by line?"', '"What did your last hire show before the offer?"'], [c, '    ask: "What did your', '    ask: ‸"What did your']] },
  { title: 'the same statement twice', finds: 'said-twice', broken: [[a, 'text: "A draft of what we would tell customers"', 'text: ‸"A backup that somebody restored this year."']] },
  { title: 'two practices of one name', finds: 'said-twice', broken: [[c, 'short: "Hiring"', 'short: ‸"money"']] },
  { title: 'two practice levels of one name', finds: 'said-twice', broken: [['bank.yaml', '"Deliberate", "Shared"]', '"Deliberate", ‸"Started"]']] },
  // The mix
  { title: 'one question in a quick review', finds: 'mix-quick', broken: [[b, 'id: money\n', 'id: ‸money\n'], [b, '    type: count\n    mode: quick', '    type: count\n    mode: full']] },
  { title: 'six questions in a full review', finds: 'mix-full', broken: [[a, 'id: security ', 'id: ‸security '], [a, '  # scenario:', '  - {id: security.more, type: count, mode: full, about: "Doors", ask: "How many doors are open today?", unit: doors, bins: [{from: 0, next: {do: "Open one door today.", effort: S, weeks: 1, proof: "A door"}}, {from: 1, next: {do: "Lock two windows tonight.", effort: S, weeks: 1, proof: "A lock"}}, {from: 2, next: {do: "Paint three walls.", effort: S, weeks: 1, proof: "A wall"}}, {from: 3}]}\n\n  # scenario:']], clean: [[a, '  # scenario:', '  - {id: security.more, type: count, mode: deep, about: "Doors", ask: "How many doors are open today?", unit: doors, bins: [{from: 0, next: {do: "Open one door today.", effort: S, weeks: 1, proof: "A door"}}, {from: 1, next: {do: "Lock two windows tonight.", effort: S, weeks: 1, proof: "A lock"}}, {from: 2, next: {do: "Paint three walls.", effort: S, weeks: 1, proof: "A wall"}}, {from: 3}]}\n\n  # scenario:']] },
  { title: 'a practice without a scenario', finds: 'mix-types', broken: [[a, readFileSync(join(shipped, a), 'utf8').split(/(?= {2}# scenario:)/)[1]!, ''], [a, 'id: security ', 'id: ‸security ']] },
  { title: 'one question for raters', finds: 'mix-raters', broken: [[a, '    raters: [boss, peers]\n', ''], [a, 'id: security ', 'id: ‸security ']] },
  { title: 'one question for evidence', finds: 'mix-evidence', broken: [[a, '    evidence: "Which was the oldest?"\n', ''], [a, 'id: security ', 'id: ‸security ']] },
  { title: 'a practice with a single question', finds: 'never-scored', broken: [[c, `  - id: hiring.listen${onlyOne}`, ''], [c, thirdMixes, `${thirdMixes}    mix-quick: "it will grow"\n`], [c, '  id: hiring\n', '  id: ‸hiring\n']] },
  { title: 'a quick review that is too long', finds: 'minutes', broken: [['bank.yaml', 'practices: [1', 'practices: ‸[1'], ...hints(160)], clean: hints(80) },
  { title: 'a claim that is not asked', finds: 'claim-not-asked', broken: [['bank.yaml', '  C2: "A CTO rehearses bad days before they come"\n', '  C2: "A CTO rehearses bad days before they come"\n  C3: ‸"A CTO sleeps"\n']] },
  { title: 'a source that is not cited', finds: 'source-not-cited', broken: [['bank.yaml', 'sources:\n', 'sources:\n  other: ‸"A book"\n']] },
  // What answers can come to
  { title: 'a level that no answers give', finds: 'level-unreachable', broken: [...low, [c, '  id: hiring\n', '  id: ‸hiring\n']], clean: lower },
  { title: 'a target above what the questions reach', finds: 'target-too-high', broken: [...low, [c, thirdMixes, `${thirdMixes}    level-unreachable: "for the next row"\n`], [c, '{startup: 3, grown: 3}', '{startup: 3, grown: ‸4}']], clean: [...low, [c, thirdMixes, `${thirdMixes}    level-unreachable: "for the next row"\n`]] },
  { title: 'a target that every answer meets', finds: 'target-always-met', broken: [[b, '{startup: 2,', '{startup: ‸1,']] },
  { title: 'a level worth as much as the one before', finds: 'never-matters', broken: [[b, '"Finance did, for the total."', '"Finance did, for the total."\n        value: 33'], [b, '"I did, line by line."', '"I did, line by line."\n        value: ‸33.5']], clean: [[b, '"Finance did, for the total."', '"Finance did, for the total."\n        value: 33'], [b, '"I did, line by line."', '"I did, line by line."\n        value: 34']] },
  { title: 'two options with one feedback', finds: 'never-matters', broken: [[a, scenarioEnd, `${scenarioEnd}      - ‸{id: d, credit: 0, text: "Go back to bed until the morning.", feedback: "Nothing more gets out. But the traces go, and so may your customers."}\n`]], clean: [[a, scenarioEnd, `${scenarioEnd}      - {id: d, credit: 0, text: "Go back to bed until the morning.", feedback: "You are fresh at dawn. He is gone by then."}\n`]] },
  // YAML and characters
  { title: 'No without quotes', finds: 'yaml-trap', broken: [[b, 'short: "Money"', 'short: ‸No']], clean: [[b, 'short: "Money"', 'short: "No"']] },
  { title: 'on as a key without quotes', finds: 'yaml-trap', broken: [['bank.yaml', '  C1:', '  ‸on:'], [a, '    claims: [C1]\n    about: "Old keys', '    claims: ["on"]\n    about: "Old keys'], [a, '    claims: [C1]\n    about: "What must', '    claims: ["on"]\n    about: "What must'], [a, '    claims: [C1]\n    about: "New', '    claims: ["on"]\n    about: "New']] },
  { title: '1:30 without quotes', finds: 'yaml-trap', broken: [[b, 'about: "Things are switched off"', 'about: ‸1:30']], clean: [[b, 'about: "Things are switched off"', 'about: "1:30"']] },
  { title: 'a date without quotes', finds: 'yaml-trap', broken: [['bank.yaml', 'title: "My question bank"', 'title: ‸2026-11-25']] },
  { title: 'a number with a leading 0', finds: 'yaml-trap', broken: [[a, '- from: 10', '- from: ‸010']] },
  { title: 'a statement called off', finds: 'yaml-trap', broken: [[a, '- id: words', '- id: ‸off']] },
  { title: 'an escape sequence', finds: 'control-character', broken: [[b, 'means: "You can', 'means: ‸"\\e[31mYou can']] },
  { title: 'a direction override', finds: 'control-character', broken: [[b, 'why: "Bills', 'why: ‸"\u202eBills']] },
  { title: 'a zero-width space in a name', finds: 'control-character', broken: [['bank.yaml', '"Startup"', '‸"Start\u200bup"']] },
  { title: 'a mistyped {since}', finds: 'unknown-placeholder', broken: [[b, count, '‸"In the last quarter, from {snice} on, how many paid services did you end?"']] },
  { title: 'a reason for nothing', finds: 'unused-allow', broken: [[b, '    mix-full:', '    long-step: ‸"it is short"\n    mix-full:']] },
  // What the loader refuses
  { title: 'a reason for an unknown code', finds: { error: 'unknown key "mix-ful" in practice.allow' }, broken: [[b, '    mix-full:', '    ‸mix-ful:']] },
  { title: 'an unknown key', finds: { error: 'unknown key "evidnce" in items[1]' }, broken: [[b, '    evidence:', '    ‸evidnce:']] },
  { title: 'a key that stands twice', finds: { error: 'the key about stands here twice' }, broken: [[b, '    about: "Things', '    about: "Thing"\n    ‸about: "Things']] },
  { title: 'an empty text', finds: { error: 'practice.means is empty' }, broken: [[b, 'means: "You can say what a part of the product costs, before somebody asks."', 'means:‸']] },
  { title: 'a number where a text belongs', finds: { error: 'practice.short is 777' }, broken: [[b, 'short: "Money"', 'short: ‸0777']] },
  { title: 'a question id used twice', finds: { error: 'the item id money.bill is used twice' }, broken: [[b, 'id: money.cut', 'id: ‸money.bill']] },
  { title: 'an unknown claim', finds: { error: 'unknown claim "C9"' }, broken: [[a, 'claims: [C1]\n    about: "Old', 'claims: [‸C9]\n    about: "Old']] },
  { title: 'bins that do not rise', finds: { error: 'this bin begins at 1' }, broken: [[b, '- from: 2', '- from: ‸1']] },
  { title: 'a value that does not rise', finds: { error: 'the value 20 does not rise' }, broken: [[b, 'text: "Finance', 'value: 33\n        text: "Finance'], [b, '- text: "I did', '- ‸value: 20\n        text: "I did']] },
  { title: 'no option with credit 100', finds: { error: '0 options have credit 100' }, broken: [[a, 'credit: 100', 'credit: 90'], [a, 'options:\n      - {id: a', 'options:\n      ‸- {id: a']] },
  { title: 'a level without a next step', finds: { error: 'next is missing' }, broken: [[b, '- text: "Each team did, for its own part."', '- ‸text: "Each team did, for its own part."\n      - text: "Their leads did."']] },
  { title: 'a target above the top level', finds: { error: 'target level 5 does not exist' }, broken: [[b, 'grown: 4', 'grown: ‸5']] },
  { title: 'a stage without a target', finds: { error: 'targets has no level for the stage grown' }, broken: [[b, '{startup: 2, grown: 4}', '‸{startup: 2}']] },
  { title: 'a file that does not exist', finds: { error: 'there is no 4-hiring.yaml' }, broken: [['bank.yaml', '3-hiring.yaml]', '‸4-hiring.yaml]']] },
  { title: 'an alias', finds: { error: 'anchors and aliases are not allowed' }, broken: [[b, 'short: "Money"', 'short: &money ‸"Money"']] },
  { title: 'a broken quote', finds: { error: 'not valid YAML' }, broken: [[b, 'short: "Money"', 'short: "Money']] },
];

describe('bank check finds what was planted, at its place', () => {
  it.each(table.map((row) => [row.title, row] as const))('%s', async (_title, { finds, broken }) => {
    const texts = edited(broken);
    const result = told(await check(texts));
    const where = [...texts.values()].some((text) => text.includes('‸')) ? markedPlace(texts) : '';
    expect(result).toEqual([expect.stringContaining(typeof finds === 'string' ? `${where} ${finds}` : `${where}${where && ' '}${finds.error}`)]);
    if (where) expect(result[0]).toMatch(new RegExp(`^${where.replaceAll('.', '\\.')} `));
  });

  it.each(table.filter((row) => row.clean?.length).map((row) => [row.title, row] as const))('and nothing in the clean twin of %s', async (_title, { clean }) => {
    expect(told(await check(edited(clean!)))).toEqual([]);
  });

  it('and nothing in the bank as it ships, which is the twin of the others', async () => {
    expect(told(await check(new Map()))).toEqual([]);
  });

  it('with a row for every rule', () => {
    const planted = new Set(table.map(({ finds }) => finds));
    // Those on the words of other languages have a table of their own: translation.test.ts.
    expect(codes.filter((code) => !planted.has(code) && !code.startsWith('words-'))).toEqual([]);
  });
});
