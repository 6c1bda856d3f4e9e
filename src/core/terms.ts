// The fixed words that files, flags and code share.

/** What a file begins with: what it holds, and the version of its shape. Of one's own: a finished review, an unfinished one, an event of the plan, a note. */
export const assessmentFormat = 'cto-check/assessment@1';
export const draftFormat = 'cto-check/draft@1';
export const planFormat = 'cto-check/plan@1';
export const noteFormat = 'cto-check/note@1';

/** Of others: what a form is remembered by, what comes back of it, what is kept of that, and which answers were taken into view. */
export const kitFormat = 'cto-check/kit@1';
export const formFormat = 'cto-check/form@1';
export const raterFormat = 'cto-check/rater@1';
export const viewFormat = 'cto-check/view@1';

/** In a repository: a copy of a review and of a plan's event, unless it is the whole. And a person's word, at home, on what a project's repository may get. */
export const copyFormat = 'cto-check/copy@1';
export const planCopyFormat = 'cto-check/plan-copy@1';
export const projectFormat = 'cto-check/project@1';

/** Of what is shown as JSON. */
export const reportFormat = 'cto-check/report@1';
export const comparisonFormat = 'cto-check/comparison@1';
export const historyFormat = 'cto-check/history@1';
export const verdictFormat = 'cto-check/verdict@1';
export const bankCheckFormat = 'cto-check/bank-check@1';

/** Who else answers. Boss and board stand in a report by name; the board is asked what the boss is asked. */
export const groups = ['boss', 'board', 'peers', 'reports'] as const;
export type Group = (typeof groups)[number];

/** As a report shows them: what is left of small groups stands together as others. */
export const shownGroups = [...groups, 'others'] as const;
export type ShownGroup = (typeof shownGroups)[number];

/** Whether those who answer are shown by name, and told so before. */
export const isNamed = (group: ShownGroup): boolean => group === 'boss' || group === 'board';

/** What may become of a commitment; `not_kept` leaves it open, with another date. */
export const outcomes = ['kept', 'not_kept', 'dropped'] as const;

/** Why an answer moved: the deeds changed, or the question was read differently. */
export const causes = ['changed', 'reread'] as const;
export type Cause = (typeof causes)[number];

/** How much of a review a repository sees, from least to most. */
export const shares = ['dates', 'scores', 'all'] as const;
export type Share = (typeof shares)[number];

/** What may be kept from a person's reviews for one project: nothing, or as much as a share. */
export const confirmations = ['nothing', ...shares] as const;
export type Confirmed = (typeof confirmations)[number];

/** The lower of what a person allows a project and what the project asks for. */
export const lowerOf = (confirmed: Confirmed, share: Share): Confirmed => confirmations[Math.min(confirmations.indexOf(confirmed), confirmations.indexOf(share))]!;

/** The verdicts on a change that a gate may say no to. */
export const drops = ['clear', 'possible', 'off'] as const;

/** How long a review is; each mode asks all that the shorter ones ask. */
export const modes = ['quick', 'full', 'deep'] as const;
export type Mode = (typeof modes)[number];

/** What a question can be: each type asks, answers and counts in its own way. */
export const itemTypes = ['anchored', 'count', 'checklist', 'scenario'] as const;

/** Of one's own time in all: S up to 2 hours, M up to 2 days, L more. */
export const efforts = ['S', 'M', 'L'] as const;
export type Effort = (typeof efforts)[number];

/** For whom a report is: self sees all, coach no notes, ceo no notes, evidence or single answers. */
export const audiences = ['self', 'coach', 'ceo'] as const;
export type Audience = (typeof audiences)[number];

/** Whose TAB key the completion serves. */
export const shells = ['bash', 'zsh', 'fish'] as const;
