// What Stryker leaves alone: sentences. A test that repeats one proves nothing, and its words are judged by eye; values, keys and short words stay mutated.

/** A literal of four words or more, each placeholder counted as one. */
const isSentence = (text) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length >= 4;

const textOf = ({ type, value, quasis }) => (type === 'StringLiteral' ? value : type === 'TemplateLiteral' ? quasis.map((quasi) => quasi.value.cooked).join('x') : '');

export const strykerPlugins = [{ kind: 'Ignore', name: 'wording', value: { shouldIgnore: ({ node }) => (isSentence(textOf(node)) ? 'the wording of a sentence' : undefined) } }];
