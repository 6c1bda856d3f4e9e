// The fixed words that files, flags and code share.

/** What a saved assessment begins with. */
export const assessmentFormat = 'cto-check/assessment@1';

/** How long a review is; each mode asks all that the shorter ones ask. */
export const modes = ['quick', 'full', 'deep'] as const;
export type Mode = (typeof modes)[number];

/** Of one's own time in all: S up to 2 hours, M up to 2 days, L more. */
export const efforts = ['S', 'M', 'L'] as const;
export type Effort = (typeof efforts)[number];

/** For whom a report is: self sees all, coach no notes, ceo no notes, evidence or single answers. */
export const audiences = ['self', 'coach', 'ceo'] as const;
export type Audience = (typeof audiences)[number];
