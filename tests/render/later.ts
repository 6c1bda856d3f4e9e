// Jon three months on: what he took on, what moved, what did not.
import type { AssessedItem, Assessment } from '../../src/core/review/assessment.ts';
import type { Commitment } from '../../src/core/plan/plan.ts';
import { reportOf } from '../../src/core/report/report-of.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { VoicePractice, Voices } from '../../src/core/voices/voices.ts';
import type { Audience } from '../../src/core/terms.ts';
import { jon } from './fixtures.ts';

/** Answers that moved, by item: the value and the words now. */
const answers: Record<string, Pick<AssessedItem, 'value' | 'chosen'> & Partial<AssessedItem>> = {
  'code.think': { value: 50, chosen: ['3 half-days kept free'], answer: 3 },
  'customers.talks': { value: 75, chosen: ['6 customers in 90 days'], answer: 6, moved: 'changed' },
  'customers.value': { value: 50, chosen: ['I looked at usage once.'], answer: 3, moved: 'changed', next_level: 'From figures that were agreed on before the release.' },
  'customers.changed': { value: 75, chosen: ['Planned work was dropped or reshaped because I asked.'], answer: 4 },
  'comm.retell': { value: 50, chosen: ['One colleague from sales.'], answer: 3, state: 'answered' },
  'comm.no': { value: 50, chosen: ['The reason.'], answer: 3 },
};

/** The next review, 91 days after the first. */
export const later: Assessment = {
  ...jon,
  name: 'Jon',
  id: '2027-02-21-090000000-k3m1',
  finished_at: '2027-02-21T09:00:00.000Z',
  practices: jon.practices.map((practice) => ({ ...practice, items: practice.items.map((item) => ({ ...item, ...answers[item.id] })) })),
};

const commitment = (item: string, more: Partial<Commitment> & Pick<Commitment, 'do' | 'proof'>): Commitment => ({
  id: `2026-11-22-072200000-${item.slice(-4)}`, assessment: jon.id, practice: item.split('.')[0]!, item, rev: 1, effort: 'S', weeks: 4, due: '2026-12-20', value: 25,
  taken_at: '2026-11-22T07:25:00.000Z', state: 'open', closed_at: null, not_kept: 0, ...more,
});

export const takenOn: Commitment[] = [
  commitment('customers.value', { do: 'Pick the last release. Find one number that would show a customer got further because of it. Look it up today.', proof: 'the number', rung: 1, value: 0, due: '2026-11-29', state: 'kept', closed_at: '2026-11-28T10:00:00.000Z', proven: '41 of 60 shops finished the import' }),
  commitment('code.think', { do: 'Keep Thursday 9 to 12 free of code for a month.', proof: 'four kept mornings', effort: 'M', rung: 1, value: 0, not_kept: 1, due: '2027-02-10', if_then: 'When Thursday 9 comes, I will close the editor.', tell: 'Mira' }),
  commitment('network.q4', { do: 'Write down one case of "visible work outside the company" by Friday and show it to a colleague.', proof: 'one shown case', rung: 1, state: 'dropped', closed_at: '2027-01-05T10:00:00.000Z', why: 'The conference was called off.' }),
];

/** The second report, with the first before it. */
export const laterReport = (audience: Audience = 'self'): Report => reportOf(later, { audience, earlier: jon, commitments: takenOn, now: new Date(later.finished_at) });

const practice = (id: string, self: number, others: number | null, verdict: VoicePractice['verdict'], more: Partial<VoicePractice> = {}): VoicePractice => ({
  id, answers: 5, items: [`${id}.q1`, `${id}.q2`], self, others, verdict, side: verdict === 'in line' || verdict === 'split' ? null : self > (others ?? 0) ? 'blind spot' : 'hidden strength', agreement: verdict === 'split' ? 'split' : 'agree', ...more,
});

/** What a boss, five reports and three peers see; two more peers wait. */
export const seen: Voices = {
  groups: [
    { group: 'boss', answers: 1, names: ['Mara Lind'], practices: [practice('comm', 65, 50, 'in line', { answers: 1, agreement: null }), practice('strategy', 25, 75, 'clear gap', { answers: 1, agreement: null })] },
    { group: 'peers', answers: 3, names: [], practices: ['decisions', 'comm', 'network', 'customers'].map((id, at) => practice(id, 50, 45 + 5 * at, 'in line', { answers: 3, agreement: null })) },
    { group: 'reports', answers: 5, names: [], practices: [practice('code', 20, 45, 'clear gap'), practice('decisions', 65, 45, 'worth a talk'), practice('core', 75, 70, 'in line', { agreement: 'mixed' }), practice('team', 50, null, 'split'), practice('customers', 35, 30, 'in line')] },
  ],
  waiting: [{ group: 'peers', answers: 2 }],
  comments: ['More of the why, please.', 'The notes after a decision help a lot.', 'Ask us sooner.', 'Fine as it is', 'Less in the evenings'],
};
