// The form for others as text: its page admits its own script and style alone, its YAML goes back as it came, whatever a bank holds.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Assessment } from '../../src/core/review/assessment.ts';
import type { Bank } from '../../src/core/bank/bank.ts';
import { formOf, type FormPage, type Handout } from '../../src/core/voices/form.ts';
import { formFormats } from '../../src/render/formats.ts';
import { renderFormHtml } from '../../src/render/form/html.ts';
import { formStyle } from '../../src/render/form/style.ts';
import { renderFormYaml } from '../../src/render/form/yaml.ts';
import { jon } from './fixtures.ts';
import { hostile } from './hostile.ts';

const bank = JSON.parse(readFileSync('dist/bank.json', 'utf8')) as Bank;
const page = JSON.parse(readFileSync('dist/form.json', 'utf8')) as FormPage;
const sha = (text: string): string => createHash('sha256').update(text).digest('base64');

const peers = (review: Assessment = jon): Handout => ({ ...formOf(bank, review, { id: 'kit', at: new Date('2026-11-22T07:21:03.512Z'), group: 'peers' }), response: 'response', page });

/** One text wherever a bank or a person can put one. */
const everywhere = (text: string): Handout => ({
  kit: { format: 'cto-check/kit@1', id: 'kit', made_at: '2026-11-22T07:21:03.512Z', review: 'review', bank: { id: text, version: text, digest: text }, group: 'boss', name: text, items: [{ item: 'a.b', rev: 1 }] },
  about: text,
  minutes: 1,
  practices: [{ name: text, questions: [{ item: 'a.b', ask: text, hint: text, levels: [text, text] }] }],
  response: 'response',
  page,
});

describe('the page of a form', () => {
  it('lets its own script and style run and nothing else, and names no other place', () => {
    const html = renderFormHtml(peers());
    const [, script] = /<script>([\s\S]*)<\/script>/.exec(html)!;
    const [, style] = /<style>([\s\S]*)<\/style>/.exec(html)!;
    expect(style).toBe(formStyle);
    expect(html).toContain(`content="default-src 'none'; script-src 'sha256-${sha(script!)}'; style-src 'sha256-${sha(style!)}'; base-uri 'none'; form-action 'none'"`);
    expect(html).not.toMatch(/https?:|url\(|@import|fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts|\bimport\(/);
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('is the same whatever the CTO answered, and chooses nothing beforehand', () => {
    const silent = { ...jon, practices: jon.practices.map((practice) => ({ ...practice, items: practice.items.map(({ note: _, evidence: __, ...item }) => ({ ...item, answer: null, value: null, chosen: [] })) })) };
    for (const render of [renderFormHtml, renderFormYaml]) expect(render(peers())).toBe(render(peers(silent)));
    expect(renderFormHtml(peers())).not.toMatch(/<input[^>]*checked/);
  });
});

describe.each(hostile)('$what', ({ given, shown }) => {
  it('stays in the comments of the YAML, and goes back as it came', () => {
    const yaml = renderFormYaml(everywhere(given));
    expect(parse(yaml)).toEqual({ format: 'cto-check/form@1', kit: 'kit', review: 'review', bank: { id: given, version: given, digest: given }, group: 'boss', response: 'response', answers: { 'a.b': null } });
    // oxlint-disable-next-line no-control-regex
    expect(yaml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(yaml.replaceAll(/\n *# */g, ' ').replaceAll(/\s+/g, '')).toContain(shown.replaceAll(/\s+/g, '').slice(0, 60));
  });
});

describe.each(Object.entries(formFormats))('%s', (_, { load }) => {
  it('is pure and ends in one newline', async () => {
    const render = await load();
    const [once, twice] = [render(peers()), render(peers())];
    expect(once).toBe(twice);
    expect(once).toMatch(/[^\n]\n$/);
  });
});
