// The JSON Schema of a bank's files, from the shapes that the loader checks: what editors complete and check by.
/* oxlint-disable unicorn/no-thenable -- `then` is a word of JSON Schema */
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import { additionFile, allow, extensionFile, itemFile, manifestFile, nextStep, practiceFile } from '../src/core/bank/bank-file.ts';
import { rules } from '../src/core/bank/lint/codes.ts';

type Schema = { [key: string]: unknown };

/** One schema for all files of a bank: which of the shapes holds is seen by the keys. What JSON Schema cannot say is left to the loader. */
export function bankSchema(): Schema {
  const shapes = toJsonSchemaDefs({ allow, nextStep, item: itemFile, manifest: manifestFile, extension: extensionFile, practice: practiceFile, addition: additionFile }, { target: 'draft-2020-12', errorMode: 'ignore' });
  const the = (shape: keyof typeof shapes): Schema => ({ $ref: `#/$defs/${shape}` });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A question bank of cto-check: bank.yaml, and one file a practice',
    if: { anyOf: [{ required: ['practice'] }, { required: ['items'] }] },
    then: { if: { properties: { practice: { type: 'string' } }, required: ['practice'] }, then: the('addition'), else: the('practice') },
    else: { if: { required: ['extends'] }, then: the('extension'), else: the('manifest') },
    $defs: strict(shapes),
  };
}

/** No other keys, said the usual way; and each rule of `bank check` in words, where `allow` names it. */
function strict(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => strict(entry));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, entry]) => [name, name === 'additionalProperties' && JSON.stringify(entry) === '{"not":{}}' ? false : strict(entry, name)] as const);
  const rule = Object.hasOwn(rules, key) ? { description: `Why this is no fault here: ${rules[key as keyof typeof rules]}` } : {};
  return { ...rule, ...Object.fromEntries(entries) };
}
