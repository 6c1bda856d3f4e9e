// Which of the languages there are is meant by somebody's words for it.
import { spokenTag } from './phrases.ts';

/** Those of one language that are written alike; `zh` alone and Singapore are read in the mainland's script, Taiwan and Hong Kong are not. */
const scripts: Readonly<Record<string, string>> = { zh: 'zh-hans', 'zh-cn': 'zh-hans', 'zh-sg': 'zh-hans', 'zh-my': 'zh-hans', 'zh-tw': 'zh-hant', 'zh-hk': 'zh-hant', 'zh-mo': 'zh-hant' };

const plainly = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');

/** `zh-hans` of `zh-Hans-SG`, `en` of `en-GB`. */
function writtenAs(tag: string): string {
  const [language = '', second = ''] = plainly(tag).split('-');
  return scripts[plainly(tag)] ?? (second.length === 4 ? `${language}-${second}` : (scripts[language] ?? language));
}

/** The tag among `known` that a reader of `wanted` can read: itself, else the first that is written alike; null when there is none. */
export function nearestLanguage(wanted: string, known: readonly string[]): string | null {
  return known.find((tag) => plainly(tag) === plainly(wanted)) ?? known.find((tag) => writtenAs(tag) === writtenAs(wanted)) ?? null;
}

/** Whether words in a language are in the one that is spoken. What was kept before there were languages is in English. */
export const isSpoken = (language = 'en'): boolean => nearestLanguage(language, [spokenTag()]) !== null;

/** `zh-CN` of a POSIX locale such as `zh_CN.UTF-8`; null where it names no language, or letters that cannot hold every one. */
export function tagOfLocale(locale: string): string | null {
  const [, language, territory] = /^([a-z]{2,3})(?:_([A-Z]{2}))?\.utf-?8(?:@\w+)?$/i.exec(locale) ?? [];
  return language === undefined ? null : territory === undefined ? language : `${language}-${territory}`;
}
