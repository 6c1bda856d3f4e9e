// A warning about a bank: what a rule found, where, and what to do about it.
import type { Mistake, Place } from '../../fault.ts';
import type { Code } from './codes.ts';

/** What a rule found. */
export interface Found extends Mistake {
  code: Code;
  place: Place;
  remedy: string;
}

/** With the reason that the bank gives in `allow`, when it is silenced. */
export interface Finding extends Found {
  allowed?: string;
}

/** The place of a part of an item, a practice or a manifest. */
export type At = (...path: (string | number)[]) => Place;

export const found = (code: Code, place: Place, what: string, remedy: string): Found => ({ code, place, what, remedy });

/** The finding, where there is reason for one. */
export const when = (wrong: boolean, ...finding: Parameters<typeof found>): Found[] => (wrong ? [found(...finding)] : []);

/** A place as it may stand in a sentence. */
export const placeInWords = ({ file, line, column }: Place): string => [file, line, column].filter((part) => part !== undefined).join(':');
