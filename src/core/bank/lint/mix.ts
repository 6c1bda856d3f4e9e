// The rules on what a practice and the whole bank ask: how many questions of which sort, how long, and what for.
import { itemsOf, type Bank, type Item, type Practice } from '../bank.ts';
import { kindOf, modelSeconds } from '../kinds.ts';
import type { Mode } from '../../terms.ts';
import { listedInEnglish, plural } from '../../words.ts';
import { when, type At, type Found } from './finding.ts';

/** Minutes that a mode takes by the model. */
export const minutesOf = (bank: Bank, mode: Mode, practices?: readonly string[]): number => itemsOf(bank, mode, practices).reduce((sum, item) => sum + modelSeconds(item), 0) / 60;

/** The most of each mode that is meant to be short. */
const goals = { quick: 6, full: 16 } as const;

/** The least number of questions of a sort in a practice. */
const least = { anchored: 3, count: 1, scenario: 1 } as const satisfies { [Type in Item['type']]?: number };

export function practiceMix(bank: Bank, practice: Practice, at: At): Found[] {
  const scored = (mode: Mode): number => itemsOf(bank, mode, [practice.id]).filter((item) => kindOf(item).scored).length;
  const [quick, full, deep] = [scored('quick'), scored('full'), scored('deep')];
  const counted = (type: Item['type']): number => practice.items.filter((item) => item.type === type).length;
  const few = (Object.keys(least) as (keyof typeof least)[]).filter((type) => counted(type) < least[type]).map((type) => `${plural(counted(type), type === 'anchored' ? 'anchored question' : type)} (at least ${least[type]})`);
  const raters = practice.items.filter(({ raters: groups }) => groups !== undefined).length;
  const evidence = practice.items.filter((item) => item.evidence !== undefined).length;
  const place = at('id');
  return [
    ...when(quick !== 2, 'mix-quick', place, `a quick review asks ${plural(quick, 'scored question')} of this practice`, 'Two make the shortest score: set their mode to quick.'),
    ...when(full < 4 || full > 5, 'mix-full', place, `a full review asks ${plural(full, 'scored question')} of this practice`, 'Four or five give a fair score in a fair time.'),
    ...when(few.length > 0, 'mix-types', place, `the practice has ${listedInEnglish(few)}`, 'Ask in different ways: one sort alone has its own blind spot.'),
    ...when(raters < 2, 'mix-raters', place, `other people can answer ${plural(raters, 'question')} of this practice`, 'Give two anchored questions raters and ask_rater.'),
    ...when(evidence < 2, 'mix-evidence', place, `${plural(evidence, 'question')} of this practice ask${evidence === 1 ? 's' : ''} for evidence`, 'Give two questions an evidence line.'),
    ...when(deep < 2, 'never-scored', place, `the practice has ${plural(deep, 'scored question')}, and a score needs two`, 'Add questions that are no scenarios.'),
  ];
}

export function wholeMix(bank: Bank, at: At): Found[] {
  const asked = new Set(itemsOf(bank, 'full').flatMap((item) => item.claims));
  const cited = new Set(bank.practices.flatMap((practice) => practice.sources));
  const long = (Object.keys(goals) as (keyof typeof goals)[]).filter((mode) => minutesOf(bank, mode) > goals[mode]);
  return [
    ...long.flatMap((mode) => when(true, 'minutes', at('practices'), `a ${mode} review takes ${minutesOf(bank, mode).toFixed(1)} minutes`, `Bring it to ${goals[mode]}: shorter questions, or fewer.`)),
    ...Object.keys(bank.claims).flatMap((claim) => when(!asked.has(claim), 'claim-not-asked', at('claims', claim), `no question of a full review asks the claim ${claim}`, 'Ask it, or take it out.')),
    ...Object.keys(bank.sources).flatMap((source) => when(!cited.has(source), 'source-not-cited', at('sources', source), `no practice cites ${source}`, 'Cite it, or take it out.')),
  ];
}
