// Which language is spoken: --lang, else the config's, else the environment's, else the bank's own.
import { resolve } from 'node:path';
import type { Bank } from '../core/bank/bank.ts';
import { Fault, isFault, type Place } from '../core/fault.ts';
import { nearestLanguage, tagOfLocale } from '../core/language/choose.ts';
import { english, speak, spokenTag } from '../core/language/phrases.ts';
import { didYouMean } from '../core/nearest.ts';
import { readConfig, settlesWords } from '../store/config.ts';
import { tilde } from '../store/folder.ts';
import { bankNamed, valueOf } from './argv.ts';
import { placesOf } from './places.ts';
import type { World } from './world.ts';

/** A tag, and who asked for it. */
interface Asked {
  tag: string;
  by: 'flag' | 'config' | 'environment';
}

/** What the environment asks for; null for none, as on a build server. */
function byEnvironment({ env }: World): Asked | null {
  const tag = tagOfLocale(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
  return tag === null ? null : { tag, by: 'environment' };
}

/** From here on the program speaks the language asked for, its help too. Throws a Fault for one that is asked for by name and not there. */
export async function speakAsAsked(world: World): Promise<void> {
  speak(english);
  const [flag, data] = ['--lang', '--data'].map((name) => valueOf(world.argv, name));
  const bank = bankNamed(world.argv);
  const { lang, place, folder } = await configured(world, data);
  const asked: Asked | null = flag !== undefined ? { tag: flag, by: 'flag' } : lang !== undefined ? { tag: lang, by: 'config' } : byEnvironment(world);
  if (asked === null) return;
  // English beside the built-in bank needs no words: nothing is loaded for it.
  if (bank === undefined && folder === null && nearestLanguage(asked.tag, ['en']) !== null) return;
  const { programTags, readLanguage, tagsBeside } = await import('../store/locales.ts');
  const from = bank === undefined ? folder : resolve(world.cwd, bank);
  const known = ['en', ...programTags(world.root), ...(from === null ? [] : tagsBeside(from))];
  const tag = nearestLanguage(asked.tag, known);
  if (tag !== null) return speak(await readLanguage(world.root, tag, from, bank ?? tilde(from ?? '', world.home)));
  if (asked.by === 'environment' || (from !== null && (await (await import('../store/banks.ts')).readBank(from, world.root)).language === asked.tag)) return;
  throw new Fault({ ...(asked.by === 'config' && place ? { place } : {}), what: `${asked.by === 'flag' ? '--lang' : 'lang'}: there are no words in "${asked.tag}"`, expected: `one of ${[...new Set(known)].join(', ')}`, ...didYouMean(asked.tag, known) });
}

/** What the configs say of it; their mistakes are for the command to tell. */
async function configured(world: World, data: string | undefined): Promise<{ lang?: string; place?: Place | undefined; folder: string | null }> {
  try {
    const places = placesOf(world, data === undefined ? {} : { data });
    if (!settlesWords(places)) return { folder: null };
    const { config: { lang }, parts, bank = null } = await readConfig(places);
    if (lang === undefined) return { folder: bank };
    return { lang, place: parts.find(({ config }) => config.lang === lang)?.document.place(['lang']), folder: bank };
  } catch (error) {
    if (!isFault(error)) throw error;
    return { folder: null };
  }
}

/** Where nobody asked for a language, a bank's own is spoken, as far as there are words for it. */
export async function speakLike(world: World, bank: Pick<Bank, 'language'>, folder: string | null): Promise<void> {
  if (byEnvironment(world) !== null || nearestLanguage(bank.language, [spokenTag()]) !== null) return;
  const { programTags, readLanguage, tagsBeside } = await import('../store/locales.ts');
  const tag = nearestLanguage(bank.language, [...programTags(world.root), ...(folder === null ? [] : tagsBeside(folder))]);
  if (tag !== null) speak(await readLanguage(world.root, tag, folder, folder ?? ''));
}
