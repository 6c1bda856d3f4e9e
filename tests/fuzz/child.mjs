// A process of its own in which the built program runs over and over, each time with one file of its world replaced.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, makeWorld, programIn, restore } from './world.mjs';

const root = await makeWorld();
const files = filesOf(root);
const run = programIn(root);
const shared = [Object, Array, Function, String, Number, Boolean, Map, Set, Promise, RegExp, Date].map((one) => one.prototype);
const keysOfShared = () => shared.map((one) => Reflect.ownKeys(one).length).join();
const untouched = keysOfShared();

/** What a case comes to: what each command said, how long it worked, and whether it left a mark on what all objects share. */
async function ran({ path, bytes, commands }) {
  restore(root, files);
  writeFileSync(join(root, path), bytes);
  const said = [];
  for (const { argv, ...given } of commands) {
    const before = process.cpuUsage();
    const { status, out, err } = await run(argv, given);
    const { user, system } = process.cpuUsage(before);
    said.push({ argv, status, out, err, milliseconds: (user + system) / 1000 });
  }
  const polluted = keysOfShared() !== untouched || Object.keys({}).length > 0 || 'polluted' in {};
  return { said, polluted };
}

process.on('message', async (given) => process.send(await ran(given)));
process.on('disconnect', () => process.exit());
process.send({ root, files });
