// The steps taken on, as they stand now, with a word on the damaged files that were passed over.
import { commitmentsOf, type Commitment } from '../core/plan/plan.ts';
import { privateFolder } from '../store/folder.ts';
import { readPlan } from '../store/plan.ts';
import { stepsToldAgain } from './told.ts';
import { passOver, type Everywhere, type World } from './world.ts';

export async function commitmentsIn(world: World, flags: Everywhere): Promise<Commitment[]> {
  const { values, damaged } = await readPlan(privateFolder(world, flags.data));
  passOver(world, damaged);
  return stepsToldAgain(world, flags, commitmentsOf(values));
}
