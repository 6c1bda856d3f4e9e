// The schema that ships for editors is that of the loader's own shapes, and the files point to it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bankSchema } from '../scripts/schema.ts';
import { codes } from '../src/core/bank/lint/codes.ts';
import { emptyFolder, run } from './cli/cli.ts';

const pointer = '# yaml-language-server: $schema=bank.schema.json\n';

interface Part {
  properties: Record<string, { oneOf?: Part[]; items?: { $ref: string } }>;
  required: string[];
  additionalProperties?: boolean;
}

const parts = bankSchema()['$defs'] as Record<'allow' | 'nextStep' | 'manifest' | 'extension' | 'practice' | 'addition', Part> & { item: { oneOf: Part[] } };

describe('the schema', () => {
  it('ships as the shapes are now (npm run schema), and bank schema prints it', () => {
    const text = `${JSON.stringify(bankSchema(), null, 1)}\n`;
    expect(readFileSync('questions/bank.schema.json', 'utf8')).toBe(text);
    expect(run(['bank', 'schema'], { home: emptyFolder() }).out).toBe(text);
  });

  it('knows every key, every required one, and no others', () => {
    expect(parts.nextStep).toMatchObject({ required: ['do', 'effort', 'weeks', 'proof'], additionalProperties: false });
    expect(parts.manifest.required).toEqual(['bank', 'level_names', 'stages', 'practices']);
    expect(parts.extension.required).toEqual(['bank', 'extends']);
    expect(Object.keys(parts.allow.properties)).toEqual(codes);
    expect(parts.item.oneOf.map(({ required }) => required.at(-1))).toEqual(['levels', 'bins', 'statements', 'options']);
    for (const part of [parts.allow, parts.manifest, parts.extension, parts.practice, parts.addition, ...parts.item.oneOf]) expect(part.additionalProperties).toBe(false);
    expect(parts.practice.properties['items']!.items).toEqual({ $ref: '#/$defs/item' });
  });

  it.each(['questions', 'examples/new-bank'])('is what every file in %s points to', (folder) => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(3);
    for (const name of files) expect(readFileSync(join(folder, name), 'utf8').startsWith(pointer), name).toBe(true);
  });
});
