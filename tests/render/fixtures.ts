// Made-up reviews for the tests of every format: Jon of the source article, and what can be varied of him.
import type { AssessedItem, Assessment } from '../../src/core/review/assessment.ts';
import type { Effort } from '../../src/core/terms.ts';

type Step = AssessedItem['steps'][number];
type Row = Partial<AssessedItem> & Pick<AssessedItem, 'id' | 'about' | 'asked' | 'value'> & { said: string; step?: [does: string, effort: Effort, weeks: number, proof: string] };

/** A row of the tables below as an item: `said` is the answer in words. */
function item({ said, step, ...row }: Row): AssessedItem {
  const because = row.type === 'count' ? said : `"${said}"`;
  const steps: Step[] = step ? [{ do: step[0], effort: step[1], weeks: step[2], proof: step[3], because }] : [];
  return { rev: 1, type: 'anchored', scored: true, state: 'answered', answer: 1, chosen: [said], ...(row.type === 'checklist' ? { of: 5 } : {}), steps, ...row };
}

const code = [
  item({ id: 'code.role', about: 'How the share of own coding is settled', asked: 'Since 24 August, what settled how much code you wrote yourself?', value: 25, answer: 2,
    said: 'Gaps: something was late, broken or short of hands.', next_level: 'A choice each time: this code, or the task it would delay.',
    step: ['For six weeks, before you step into a gap, tell one colleague which of your own tasks will now wait.', 'S', 6, 'A dated list: each gap beside the task that waited'] }),
  item({ id: 'code.think', type: 'count', about: 'Half-days kept free for direction', asked: 'Since 24 August, how many half-days did you keep free to think about direction?', value: 0, answer: 0,
    said: '0 half-days kept free', step: ['Keep Thursday 9 to 12 free of code for a month.', 'M', 4, 'four kept mornings'] }),
  item({ id: 'code.timing', about: 'Why now: the timing of the last large build', asked: 'Before your last large build, what was your firmest sign that the time was right?', value: 25, answer: 2,
    said: 'The push itself: a request, a rival, a system near its end.', next_level: 'Our own view, talked over without outside figures.',
    step: ['Before the next large build, have three colleagues each write: why now, why not in a year? Settle it in one hour.', 'S', 6, 'Three answers dated before the start'] }),
  item({ id: 'code.adapt', about: 'Letting go of parts of the job', asked: 'Take the last part of your job you gave away. How much of it has left your hands?', value: 25, answer: 2,
    said: 'Single tasks, handed out one at a time.', next_level: 'The daily work; its decisions still come back.',
    step: ['Write one page on the task you hand out most. Show it twice. Then one person takes each case for a month.', 'M', 6, 'A month of cases you did not hand out'] }),
];

const decisions = [
  item({ id: 'decisions.record', type: 'count', about: 'Reasons are written down where others can find them', asked: 'How many decisions you took part in since 24 August can a new hire find in writing, with the reason?', value: 75, answer: 5,
    said: '5 decisions', evidence: 'docs/decisions/0014-queue.md', step: ['For six weeks, let whoever brings you a choice write the note first. Give your answer in that note.', 'S', 7, 'Three notes that others began'] }),
  item({ id: 'decisions.date', about: 'Decisions have an end date', asked: 'How did the last three technical decisions that waited for you get an end date?', value: 50, answer: 3,
    said: 'Some at the start; or all, but I missed most.', next_level: 'Each had one from the start; I kept most.', note: 'The queue one dragged on for five weeks.',
    step: ['For the next three requests, ask when the work must be done. Promise a day in the first third of that time.', 'S', 6, 'Three decisions made by the promised day'] }),
  item({ id: 'decisions.heard', about: 'The affected people are heard before the choice', asked: 'Before you named your pick in your last large technical choice, whose view had you heard?', value: 75, answer: 4,
    said: "Someone's from each group it affects.", next_level: "Each group's, in a round a colleague ran." }),
  item({ id: 'decisions.trail', type: 'checklist', about: 'A decision can be checked and reversed', asked: 'Take your largest technical decision since 24 August. Which of these exist today?', value: 60, answer: ['options', 'owner', 'told'],
    said: 'A note of two options we turned down', chosen: ['A note of two options we turned down', 'A named owner other than me', 'A message telling those affected'],
    step: ['Put a 30-minute check in the calendar six weeks from now. Invite whoever carries the result.', 'S', 1, 'A calendar entry that was accepted'] }),
  item({ id: 'decisions.stack', type: 'scenario', scored: false, about: 'Judgement under time pressure with a new team', asked: 'Your new team starts building a course site on Monday. Most have under a year of experience. Four server stacks would all do. You have three days. What do you do first?', value: 33, answer: 'a',
    said: 'Choose the stack you know best and announce it today.',
    options: [
      { id: 'a', credit: 33, text: 'Choose the stack you know best and announce it today.', feedback: 'Fast. But you become the only one who can get others unstuck.' },
      { id: 'b', credit: 100, text: 'Have the team build one page in two of them.', feedback: 'You see what they can do and still decide in time. Two stacks go untried.' },
      { id: 'c', credit: 0, text: 'Ask for two more weeks to build that page in all four.', feedback: 'You would know the most. But the wait costs more than it finds.' },
    ] }),
];

const comm = [
  item({ id: 'comm.no', about: 'What people get with a no', asked: 'What did the person get with the last idea you turned down?', value: 75, answer: 4,
    said: 'The reason, plus a way it could fit.', next_level: 'A written reason, with a way to fit, that others now quote.' }),
  item({ id: 'comm.stake', type: 'count', about: 'Trade-offs told to people outside tech', asked: 'Since 24 August, how many of your messages named a trade-off to people outside tech?', value: 50, answer: 4, said: '4 trade-offs told' }),
  item({ id: 'comm.team', type: 'checklist', about: 'Checks that developers understood', asked: 'Which of these did you do since 24 August to learn whether developers had understood you?', value: 60, answer: ['back', 'work', 'far'],
    said: 'Compared unfinished work with what I had asked for' }),
  item({ id: 'comm.retell', about: 'Who can retell a trade-off', asked: 'Take your last large trade-off. Who outside tech could retell both sides of it?', value: null, answer: 'dk', state: 'dk', said: 'I do not know.', chosen: [],
    step: ["Ask one person who would know: \"Take the CTO's last large trade-off. Who outside tech could retell both sides of it?\"", 'S', 1, 'A number or an example in your notes'] }),
];

/** Values alone, where the words do not matter. */
const plainItems = (practice: string, abouts: readonly string[], values: readonly number[]): AssessedItem[] =>
  values.map((value, at) =>
    item({ id: `${practice}.q${at + 1}`, about: abouts[at]!, asked: `Which of these held for "${abouts[at]!.toLowerCase()}" since 24 August?`, value, answer: 1 + value / 25, said: `The description worth ${value}.`,
      step: [`Write down one case of "${abouts[at]!.toLowerCase()}" by Friday and show it to a colleague.`, 'S', 2 + at, 'one shown case'] }),
  );

const customers = [
  item({ id: 'customers.talks', type: 'count', about: 'First-hand talks with customers', asked: 'With how many customers did you talk for ten minutes or more since 24 August?', value: 25, answer: 2,
    said: '2 customers in 90 days', step: ['Block one hour every second Tuesday for a customer call. Let someone else fill the slot.', 'S', 4, 'two calls next month'] }),
  item({ id: 'customers.changed', about: 'What was heard changes the plan', asked: 'Since 24 August, what changed in the plan because of something a customer told you?', value: 50, answer: 3,
    said: 'An item was added or moved.', next_level: 'Planned work was dropped or reshaped because I asked.' }),
  item({ id: 'customers.value', about: 'Value is checked after release', asked: 'How did you find out whether your last large release helped customers?', value: 0, answer: 1,
    said: 'I did not find out.', next_level: 'From remarks, or one look at the figures.',
    step: ['Pick the last release. Find one number that would show a customer got further because of it. Look it up today.', 'S', 1, 'the number'] }),
  item({ id: 'customers.seat', type: 'checklist', about: 'First-hand experience of the product in use', asked: 'Which of these did you do yourself since 24 August?', value: 40, answer: ['use', 'support'], said: 'Answered a support request' }),
  item({ id: 'customers.proven', about: 'New technology must earn its place', asked: 'The last time you weighed new technology against proven, what settled it?', value: 50, answer: 3, said: 'Our own needs: price, security, speed, rules or deadline.' }),
];

const practice = (id: string, name: string, short: string, level: number, items: AssessedItem[]): Assessment['practices'][number] => ({ id, name, short, target: { level, from: 'stage startup' }, items });

/** Jon's full review: scores 19 65 62 50 77 54 30 33, overall 49 (45 to 52). */
export const jon: Assessment = {
  format: 'cto-check/assessment@1',
  id: '2026-11-22-072103512-x7k2',
  finished_at: '2026-11-22T07:21:03.512Z',
  tool: '0.1.0',
  bank: { id: 'cto-eight-practices', version: '1.0.0', digest: 'sha256:0', title: 'Eight practices of a CTO', period_days: 90 },
  mode: 'full',
  stage: { id: 'startup', name: 'Startup', from: 'you' },
  seconds: 812,
  level_names: ['Not yet', 'Started', 'Partial', 'Deliberate', 'Shared'],
  practices: [
    practice('code', 'Beyond Code', 'Code', 3, code),
    practice('decisions', 'Quick High-Quality Decisions', 'Decisions', 4, decisions),
    practice('comm', 'Effective Communication', 'Comms', 4, comm),
    practice('strategy', 'Strategic Thinking', 'Strategy', 4, plainItems('strategy', ['A written technology strategy', 'First-hand use of rival products', 'Signs of use before the full build', 'Others can tell where the product goes'], [25, 50, 75, 50])),
    practice('core', 'Core Competency', 'Core', 4, plainItems('core', ['A stated position on the use of AI', 'New tools tried by own hand', 'Knowledge of what breaks first', 'First-hand contact with design work', 'Hard answers are found, then tested'], [75, 100, 75, 60, 75])),
    practice('team', 'Team Management', 'Team', 4, plainItems('team', ['Naming your own part in a delay', 'Looking back changes how you work', 'Each kind of work has a person', 'Bad news reaches you early'], [75, 50, 40, 50])),
    practice('network', 'Maintaining a Strong Network', 'Network', 3, plainItems('network', ['Talks with tech leaders elsewhere', 'Outside contacts change decisions', 'What outside events bring back', 'Visible work outside the company'], [25, 25, 50, 20])),
    practice('customers', 'Investing Time for Customers', 'Customers', 4, customers),
  ],
};

/** One practice of Jon's review with other values; null is "I do not know". */
export function withValues(id: string, values: readonly (number | null)[]): Assessment {
  return { ...jon, practices: jon.practices.map((one) => (one.id === id ? { ...one, items: valued(id, values) } : one)) };
}

/** Items that hold nothing but values; null is "I do not know". */
export const valued = (id: string, values: readonly (number | null)[]): AssessedItem[] =>
  values.map((value, at) => item({ id: `${id}.v${at}`, about: `Question ${at + 1}`, asked: `What held for question ${at + 1}?`, value, said: 'Said so.', ...(value === null ? { state: 'dk' as const, chosen: [] } : {}) }));
