// The steps taken on, as they stand now, with a word on the damaged files that were passed over.
import { commitmentsOf, type Commitment } from '../core/plan/plan.ts';
import { readPlan } from '../store/plan.ts';
import { stepsToldAgain } from './told.ts';
import { passOver, type World } from './world.ts';

/** `data`: the private folder. */
export async function commitmentsIn(world: World, data: string): Promise<Commitment[]> {
  const { values, damaged } = await readPlan(data);
  passOver(world, damaged);
  return stepsToldAgain(world, { data }, commitmentsOf(values));
}
