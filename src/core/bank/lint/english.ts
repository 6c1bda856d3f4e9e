// English as a reader meets it: words, syllables, the reading grade, and the words that a question or a step is better off without.

export const wordsOf = (text: string): string[] => text.match(/[A-Za-z0-9'’%-]+/g) ?? [];

export const wordCount = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + wordsOf(text).length, 0);

function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  let count = (letters.match(/[aeiouy]+/g) ?? []).length;
  if (letters.endsWith('e') && !/(?:le|ee)$/.test(letters) && count > 1) count -= 1;
  if (letters.endsWith('ed') && !/(?:ted|ded)$/.test(letters) && count > 1) count -= 1;
  return Math.max(1, count);
}

/** Years of school that a text asks for: Flesch and Kincaid's grade (Kincaid, Fishburne, Rogers and Chissom 1975). 0 without words. */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const sentences = Math.max(1, (text.match(/[.!?;:](?:\s|$)/g) ?? []).length);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
}

/** Texts as one, each a sentence. */
export const asSentences = (texts: readonly string[]): string => texts.map((text) => (/[.?!]\s*$/.test(text) ? text : `${text}.`)).join(' ');

const small = new Set('a an the of to in on at by for with from my our your i we you it is was be been are and or that this as them they their me each one'.split(' '));

/** The words that carry the meaning, without common endings. */
export const contentOf = (text: string): Set<string> => new Set(wordsOf(text).map((word) => word.toLowerCase().replace(/(?:s|ed|ing)$/, '')).filter((word) => !small.has(word)));

/** How much of two texts' words is common to both, 0 to 1. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}

/** Ladders of adverbs and praise: people read them as they like. */
export const vague = /\b(?:always|often|regularly|sometimes|usually|rarely|frequently|effective(?:ly)?|good|well|strong|appropriate(?:ly)?|sufficient(?:ly)?|adequate(?:ly)?|proactive(?:ly)?|robust|excellent|agree|disagree)\b/i;

/** Verbs that name no act. */
export const weak = /\b(?:consider|try to|improve|be more|ensure|leverage|focus on|strive|foster|enhance|strengthen|think about|work on|communicate better)\b/i;

/** A time, or one case. */
export const recall =
  /\{since\}|last (?:90 days|week|month|quarter|year|two|three|five)|(?:your|the) (?:last|latest|largest|newest)|last chose|today|last time|last (?:large|technical)/i;

/** Two things in one question. */
export const joining = /\b(?:and|as well as|or(?! (?:more|less|not)\b))\b/;

/** What makes a step something for this week. */
export const sized = /\d|\b(?:one|two|three|four|five|six|ten|twenty|fifteen|half|each|every|first|last|next|week|month|quarter|today|days?|once)\b/i;
