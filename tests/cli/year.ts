// A year of a made-up CTO, lived through the real program: four reviews from answer files, and the steps taken on between them.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dataOf, run } from './cli.ts';

const folder = resolve('tests/fixtures/year');

/** February, May, August, November. */
export const reviewDays = readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, 10)).sort();

/** Lives the year, or its first quarters, in a home: afterwards its private folder holds the reviews, and the plan up to the last of them. */
export function liveTheYear(home: string, quarters = reviewDays.length): void {
  const days = reviewDays.slice(0, quarters);
  const plan = join(dataOf(home), 'plan');
  mkdirSync(plan, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(join(folder, 'plan'))) if (name.slice(0, 10) <= days.at(-1)!) copyFileSync(join(folder, 'plan', name), join(plan, name));
  for (const day of days) {
    const { status, err } = run(['run', '--answers', join(folder, `${day}.yaml`)], { home });
    if (status !== 0) throw new Error(err);
  }
}
