// Real files, damaged: bits flipped, bytes deleted, inserted and repeated, two files spliced, an end cut off.
import * as fc from 'fast-check';
import { nastyText, raw } from './nasty.ts';

const at = fc.nat();
const length = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3000 }));
const inserted = fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 6 }), nastyText.map((text) => new Uint8Array(Buffer.from(text))), fc.constantFrom(...raw).map((text) => new Uint8Array(Buffer.from(text))));

const damage = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('flip' as const), at, bit: fc.integer({ min: 0, max: 7 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('delete' as const), at, length }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('insert' as const), at, bytes: inserted }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat' as const), at, length, times: fc.constantFrom(1, 1, 2, 50, 500) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('splice' as const), at, other: fc.nat(), from: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const), at }) },
);

export const anyDamage = fc.array(damage, { minLength: 1, maxLength: 6 });
export type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

/** No file grows beyond this. */
const most = 6 * 1024 * 1024;

/** A file after all damage. `others`: what it is spliced with. */
export const damaged = (original: Uint8Array, all: readonly Damage[], others: readonly Uint8Array[]): Buffer => all.reduce<Buffer>((bytes, one) => after(bytes, one, others), Buffer.from(original));

function after(bytes: Buffer, one: Damage, others: readonly Uint8Array[]): Buffer {
  const start = bytes.length === 0 ? 0 : one.at % bytes.length;
  const [head, tail] = [bytes.subarray(0, start), bytes.subarray(start)];
  switch (one.do) {
    case 'flip': return Buffer.concat([head, Buffer.from([(tail[0] ?? 0) ^ (1 << one.bit)]), tail.subarray(1)]);
    case 'delete': return Buffer.concat([head, tail.subarray(one.length)]);
    case 'insert': return Buffer.concat([head, one.bytes, tail]);
    case 'repeat': return Buffer.concat([head, ...Array.from({ length: one.times }, () => tail.subarray(0, one.length)), tail]).subarray(0, most);
    case 'splice': {
      const other = others[one.other % others.length]!;
      return Buffer.concat([head, other.subarray(one.from % other.length)]);
    }
    case 'cut': return head;
  }
}
