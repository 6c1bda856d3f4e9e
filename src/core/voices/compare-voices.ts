// How the same group saw the same practice in two reviews: over the same questions, or not at all.
import type { Pair } from '../change/change.ts';
import type { ShownGroup } from '../terms.ts';
import type { VoicePractice, Voices } from './voices.ts';

export interface ComparedVoice {
  group: ShownGroup;
  practice: string;
  before: VoicePractice;
  after: VoicePractice;
}

/** `pairs`: the questions that both reviews asked in the same words, by practice. Others are left out, whose members are not the same sort of people; so is another boss. */
export function compareVoices(before: Voices | null, after: Voices | null, pairs: ReadonlyMap<string, readonly Pair[]>): ComparedVoice[] {
  return (after?.groups ?? []).flatMap(({ group, names, practices }): ComparedVoice[] => {
    const earlier = before?.groups.find((one) => one.group === group && group !== 'others' && one.names.join() === names.join());
    return practices.flatMap((now) => {
      const then = earlier?.practices.find(({ id }) => id === now.id);
      const common = new Set((pairs.get(now.id) ?? []).map((pair) => pair.after.id));
      return then && isSame(then.items, now.items) && now.items.every((item) => common.has(item)) ? [{ group, practice: now.id, before: then, after: now }] : [];
    });
  });
}

const isSame = (some: readonly string[], others: readonly string[]): boolean => some.length === others.length && some.every((one) => others.includes(one));
