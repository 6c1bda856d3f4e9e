// The rules of `bank check`: each code, and in words what it finds. Loaded with a bank's shape too, which takes no other code in `allow`.

/** What a warning is about, by its code. */
export const rules = {
  'long-question': 'a question of more than 25 words',
  'long-level': 'a level of more than 14 words',
  'long-levels': 'levels of more than 11 words on average',
  'long-item': 'a question with its levels of more than 75 words',
  'long-scenario': 'a scenario with its options of more than 100 words',
  'long-step': 'a next step of more than 30 words',
  'hard-to-read': 'a question above reading grade 8 (Flesch and Kincaid)',
  'step-hard-to-read': 'a next step above reading grade 9',
  'double-barrelled': 'a question that asks two things',
  'levels-with-and': 'more than one level that holds two deeds',
  'vague-word': 'a word of intensity or quality, such as often or good',
  'no-time-frame': 'a question that names no time and no case',
  'levels-alike': 'neighbouring levels that share half of their words',
  'level-count': 'another number of levels than the bank has practice levels',
  'statement-count': 'a checklist without four to six statements, or, where it is short or full, without five',
  'option-count': 'a scenario without three or four options',
  'best-option-longest': 'a best option that shows by its length',
  'rater-wording': 'a wording for other people that asks them about themselves',
  'weak-verb': 'a next step that names no act, such as improve or consider',
  'vague-step': 'a next step without a number, a time or a size',
  'steps-alike': 'two next steps in nearly the same words',
  'said-twice': 'two texts in the same words',
  'mix-quick': 'a practice without two scored questions in a quick review',
  'mix-full': 'a practice without four or five scored questions in a full review',
  'mix-types': 'a practice without three anchored questions, a count and a scenario',
  'mix-raters': 'a practice with fewer than two questions that other people can answer',
  'mix-evidence': 'a practice with fewer than two questions that ask for evidence',
  minutes: 'a quick review of more than 6 minutes, or a full one of more than 16, by the model',
  'claim-not-asked': 'a claim that no question of a full review asks',
  'source-not-cited': 'a source that no practice cites',
  'never-scored': 'a practice that no review can score',
  'level-unreachable': 'a level that no answers give',
  'target-too-high': 'a target above what the questions can reach',
  'target-always-met': 'a target that every answer meets',
  'never-matters': 'a level, a bin or an option that makes no difference',
  'unknown-placeholder': 'a text in braces other than {since}',
  'yaml-trap': 'an unquoted text that other readers of YAML take for something else',
  'control-character': 'a text with a character that steers a terminal or reorders a line',
  'words-missing': 'a text that a language has no words for',
  'words-unknown': 'words of a language for a text that nothing asks for',
  'words-stale': 'words of a language for an earlier revision of a question',
  'words-values': 'words of a language with another value in braces than the text has',
  'unused-allow': 'a reason in allow where there is nothing to silence',
} as const;

export type Code = keyof typeof rules;

/** One warning: how it can be silenced is for its owner's `allow` to say. */
export const codes = Object.keys(rules) as Code[];
