// Where a practice's target comes from: as a review keeps it, and in words.
import { phrases } from '../language/phrases.ts';

const phrase = phrases('target', { stage: 'stage {name}', config: 'config' });

/** As kept: `stage startup`, or `config`. */
export const targetFrom = { stage: (id: string): string => `stage ${id}`, config: 'config' };

export const isOfStage = (from: string): boolean => from !== targetFrom.config;

/** `stage`: the name of the review's stage, as it is told. */
export const targetFromInWords = (from: string, stage: string): string => (isOfStage(from) ? phrase.stage({ name: stage.toLowerCase() }) : phrase.config());
