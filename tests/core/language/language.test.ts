// Languages: which one is meant, what a locale file may hold, what a bank and the program say in it, and what is told about its words.
import { afterEach, describe, expect, it } from 'vitest';
import { lintTranslation } from '../../../src/core/bank/lint/translation.ts';
import { parseAnswers } from '../../../src/core/review/answers.ts';
import { assess, retold } from '../../../src/core/review/assessment.ts';
import { longDate } from '../../../src/core/calendar.ts';
import { inLanguage, wordsOf } from '../../../src/core/language/bank-words.ts';
import { nearestLanguage, tagOfLocale } from '../../../src/core/language/choose.ts';
import { parseLocale } from '../../../src/core/language/locale.ts';
import { english, phrases, speak, type English } from '../../../src/core/language/phrases.ts';
import { smallBank, yaml } from '../samples.ts';

afterEach(() => speak(english));

describe('the language of the environment', () => {
  it.each([['zh_CN.UTF-8', 'zh-CN'], ['de.utf8', 'de'], ['en_GB.UTF-8@euro', 'en-GB'], ['C.UTF-8', null], ['zh_CN.GB18030', null], ['', null], ['POSIX', null]])('%j is %j', (locale, tag) => {
    expect(tagOfLocale(locale)).toBe(tag);
  });

  it.each([['zh', 'zh-CN'], ['zh-SG', 'zh-CN'], ['zh-Hans-HK', 'zh-CN'], ['ZH_cn', 'zh-CN'], ['zh-TW', null], ['zh-Hant', null], ['en-GB', 'en'], ['fr', null], ['', null]])('%j is read as %j', (wanted, tag) => {
    expect(nearestLanguage(wanted, ['en', 'zh-CN'])).toBe(tag);
  });
});

describe('a phrase', () => {
  const said = phrases('test', { plain: 'as it is', named: '{who} of {place}', counted: { one: '{n} day', other: '{n} days' }, group: { inner: 'deep' } });

  it('is English by itself', () => {
    expect([said.plain(), said.named({ who: 'Jon', place: '{who}' }), said.counted({ n: 1 }), said.counted({ n: 0 }), said.group.inner()]).toEqual(['as it is', 'Jon of {who}', '1 day', '0 days', 'deep']);
  });

  it('is what a language has for its id, and English where it has nothing', () => {
    speak({ tag: 'zh-CN', words: { 'phrases.test.named': '{place}的{who}', 'phrases.test.counted.other': '{n} 天' } });
    expect([said.plain(), said.named({ who: 'Jon', place: 'X' }), said.counted({ n: 1 }), said.counted({ n: 5 })]).toEqual(['as it is', 'X的Jon', '1 天', '5 天']);
  });

  it('takes the plural that the language asks for', () => {
    speak({ tag: 'pl', words: { 'phrases.test.counted.one': '{n} dzień', 'phrases.test.counted.few': '{n} dni (few)', 'phrases.test.counted.many': '{n} dni', 'phrases.test.counted.other': '{n} dnia' } });
    expect([1, 3, 5, 1.5].map((n) => said.counted({ n }))).toEqual(['1 dzień', '3 dni (few)', '5 dni', '1.5 dnia']);
  });

  it('may be said in one text whatever the number', () => {
    speak({ tag: 'zh-CN', words: { 'phrases.test.counted': '{n} 天' } });
    expect(said.counted({ n: 1 })).toBe('1 天');
  });

  it('of a date is in the order of the language', () => {
    speak({ tag: 'zh-CN', words: { 'phrases.date.longDate': '{year}年{month}{day}日', 'phrases.date.month.11': '11月' } });
    expect(longDate(new Date('2026-11-25T12:00:00Z'))).toBe('2026年11月25日');
  });
});

const bank = smallBank();
const [item] = bank.practices[0]!.items;
const locale = (text: string) => parseLocale(yaml(text, 'locales/de.yaml'), 'de');
const headed = (text: string): string => `language: de\nname: Deutsch\n${text}`;
const sound = (text: string) => {
  const parsed = locale(headed(text));
  if (!parsed.ok) throw new Error(parsed.mistakes.map(({ what }) => what).join('\n'));
  return parsed.value;
};

describe('a locale file', () => {
  it.each([
    ['language: fr\nname: F\n', 'language is "fr"', 1, 11],
    ['language: de\n', 'name is empty', 1, 1],
    ['language: de\nname: D\npractise: {}\n', 'unknown key "practise"', 3, 1],
    ['language: de\nname: D\nbank: {title: 3}\n', 'bank.title is 3', 3, 15],
    ['language: de\nname: D\nbank: {title: ""}\n', 'bank.title is ""', 3, 15],
    ['language: de\nname: D\nlevel_names: ["a", ["b", null]]\n', 'level_names.2.2 is empty', 3, 26],
  ])('with a mistake is refused at its place: %j', (text, what, line, column) => {
    expect(locale(text)).toMatchObject({ ok: false, mistakes: [{ what, place: { line, column } }] });
  });

  it('gives every text by its id', () => {
    expect(sound('level_names: ["Noch nicht"]\nphrases: {a: {b: "c", space: ""}}').words).toEqual({ 'level_names.1': 'Noch nicht', 'phrases.a.b': 'c', 'phrases.a.space': '' });
  });
});

describe('a bank in another language', () => {
  it('has the same ids, values and structure, and every word replaced', () => {
    const words = Object.fromEntries([...wordsOf(bank)].map(([id]) => [id, `<${id}>`]));
    const translated = inLanguage(bank, { tag: 'de', words });
    expect([...wordsOf(translated)].filter(([id, text]) => text !== `<${id}>`)).toEqual([]);
    expect(translated).toMatchObject({ id: bank.id, digest: bank.digest, language: 'de', stages: bank.stages.map(({ id }) => ({ id })), practices: bank.practices.map(({ id, targets, items }) => ({ id, targets, items: items.map(({ id: own, type, mode, rev }) => ({ id: own, type, mode, rev })) })) });
  });

  it('keeps its own words where there are none, and where a question has another meaning since', () => {
    const some = { tag: 'de', words: { [`items.${item!.id}.ask`]: 'Was?', 'bank.title': 'Titel' } };
    expect(inLanguage(bank, some)).toMatchObject({ title: 'Titel', language: 'de' });
    expect(inLanguage(bank, some).practices[0]!.items[0]).toMatchObject({ ask: 'Was?', about: item!.about });
    expect(inLanguage(bank, { ...some, words: { ...some.words, [`items.${item!.id}.rev`]: '7' } }).practices[0]!.items[0]!.ask).toBe(item!.ask);
  });

  it('tells a saved review again, and leaves its values and what somebody wrote', () => {
    const answers = Object.fromEntries(bank.practices.flatMap(({ items }) => items.map((one) => [one.id, one.type === 'count' ? 3 : one.type === 'checklist' ? [] : one.type === 'scenario' ? one.options[0]!.id : 2])));
    const parsed = parseAnswers(yaml(JSON.stringify({ bank: bank.id, mode: 'deep', answers })), bank, { today: new Date('2026-11-25') });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
    const review = assess(bank, parsed.value.responses.map((one) => ({ ...one, note: 'mine' })), { id: '2026-11-25-x', finishedAt: new Date('2026-11-25T00:00:00.000Z'), askedAt: new Date('2026-11-20T00:00:00.000Z'), tool: 't', mode: 'deep', stage: { id: bank.stages[0]!.id, from: 'you' }, seconds: null });
    const translated = inLanguage(bank, { tag: 'de', words: Object.fromEntries([...wordsOf(bank)].map(([id]) => [id, `<${id}>`])) });
    const again = retold(review, translated);
    expect(again.bank.language).toBe('de');
    expect(again.practices.flatMap(({ items }) => items.map(({ value, answer, note, state }) => ({ value, answer, note, state })))).toEqual(review.practices.flatMap(({ items }) => items.map(({ value, answer, note, state }) => ({ value, answer, note, state }))));
    expect(again.practices.flatMap(({ items }) => items.map(({ id, asked, about }) => [asked, about].join() === `<items.${id}.ask>,<items.${id}.about>`))).not.toContain(false);
    expect(retold(again, bank)).toEqual(review);
  });
});

describe('bank check on the words of a language', () => {
  const known = new Map<string, English>([['room.hello', 'Hello {name}'], ['room.days', { one: '{n} day', other: '{n} days' }]]);
  const all = Object.fromEntries([...wordsOf(bank)].map(([id, text]) => [id, `${text.includes('{since}') ? '{since} ' : ''}x`]));
  const lint = (text: string, words: Record<string, string> = all, spoken = false) => {
    const parsed = sound(text);
    return lintTranslation(bank, { locale: parsed, text: headed(text), words: { ...words, ...parsed.words }, phrases: known, spoken }).map(({ code, what, place: { line, column } }) => [code, what, line, column]);
  };
  const without = (id: string): Record<string, string> => Object.fromEntries(Object.entries(all).filter(([one]) => one !== id));

  it('is silent on a complete one', () => {
    expect(lint('phrases: {room: {hello: "Hallo {name}", days: {other: "{n} Tage"}}}')).toEqual([]);
  });

  it.each([
    ['a text that is missing', 'items: {"code.x": {}}\nbank: {title: "T"}', without(`items.${item!.id}.ask`), [['words-missing', `there are no words for ask in items.${item!.id}`]]],
    ['a phrase that is missing where others are there', 'phrases: {room: {hello: "Hallo {name}"}}', all, [['words-missing', 'there are no words for days.one and days.other in phrases.room', 3, 11]]],
    ['a phrase that nobody says', 'phrases: {room: {hello: "Hallo {name}", helo: "x", days: "{n}"}}', all, [['words-unknown', 'nothing asks for phrases.room.helo', 3, 41]]],
    ['a question that is not there', 'items: {nobody.here: {ask: "x"}}', all, [['words-unknown', 'nothing asks for items.nobody.here.ask', 3, 23]]],
    ['a value that is not there', 'phrases: {room: {hello: "Hallo {nam} {name}", days: "{n}"}}', all, [['words-values', '{nam} stays as it stands in phrases.room.hello', 3, 18]]],
    ['a value that is left out', 'phrases: {room: {hello: "Hallo", days: "viele"}}', all, [['words-values', 'the words of phrases.room.hello leave out {name}', 3, 18]]],
    ['words of an earlier meaning', `items: {${item!.id}: {rev: 7, ask: "x"}}`, all, [['words-stale', `the question ${item!.id} has the revision ${item!.rev}, and these words were made from 7`]]],
    ['a text that other readers of YAML take for something else', 'bank: {title: no}', all, [['yaml-trap', 'without quotes, no is not the same to every reader of YAML', 3, 15]]],
    ['a character that turns the line around', 'bank: {title: "T\u202e"}', all, [['control-character', 'the text holds the character U+202E', 3, 15]]],
  ])('finds %s', (_title, text, words, expected) => {
    expect(lint(text, words)).toEqual(expected.map((parts) => expect.arrayContaining(parts)));
  });

  it('misses the words of a question that has none, whatever its revision', () => {
    const later = { ...bank, practices: bank.practices.map((practice) => ({ ...practice, items: practice.items.map((one) => (one.id === item!.id ? { ...one, rev: 2 } : one)) })) };
    const words = Object.fromEntries(Object.entries(all).filter(([id]) => !id.startsWith(`items.${item!.id}.`)));
    const parsed = sound('');
    expect(lintTranslation(later, { locale: parsed, text: headed(''), words, phrases: known, spoken: true }).map(({ code, what }) => [code, what])).toEqual([['words-missing', expect.stringMatching(`^there are no words for about, ask.* in items\\.${item!.id}$`)]]);
  });

  it.each([
    ['phrases: {room: {helo: "x"}}', 'Did you mean phrases.room.hello?'],
    ['phrases: {rom: {hello: "x"}}', 'Did you mean phrases.room.hello?'],
    ['phrases: {room: {x: "x"}}', 'Take it out.'],
    [`items: {${item!.id}: {levels: {"7": {text: "x"}}}}`, 'Take it out.'],
  ])('means what is near in the same group: %s', (text, remedy) => {
    const parsed = sound(text);
    expect(lintTranslation(bank, { locale: parsed, text: headed(text), words: { ...all, ...parsed.words }, phrases: known, spoken: true }).map((one) => one.remedy)).toEqual([remedy]);
  });

  it('asks for no phrases where the program speaks the language by itself', () => {
    expect(lint('phrases: {room: {hello: "Hallo {name}"}}', all, true)).toEqual([]);
  });
});
