// The rules on words count as the reference does that the built-in bank was first graded by.
import { describe, expect, it } from 'vitest';
import { asSentences, contentOf, gradeOf, overlapOf, wordCount } from '../../../../src/core/bank/lint/english.ts';

/** [texts, grade]: computed once by the Python reference of the bank's grade, on texts with its corner cases and on two finished practices. */
const grades: [string[], number][] = [
  [['The cat sat.'], -2.6200],
  [['We decided; nobody wrote it down.'], 5.2467],
  [['Infrastructure modernisation requires organisational alignment.'], 35.9200],
  [['Ask each lead: who waits?'], -2.8150],
  [['Tested, needed, agreed, made, apple, tree, three.'], 3.9971],
  [['7 of 10 didn\'t.'], -2.2300],
  [['A leader\'s code-review, 70% done!'], 7.6000],
  [['How many technical decisions from the last 90 days can a new hire find in writing, with the reason?'], 7.9674],
  [['Write up last week\'s biggest choice in ten lines: the problem, the pick, two options you dropped, the cost.'], 2.3992],
  [['How did the last three technical decisions that waited for you get an end date?', 'None had one; work waited until someone chased me.', 'I decided once the delay showed.', 'Some had one; I missed about half.', 'Each had one from the start; I kept most.', 'My leads set and keep them without me.'], 1.3907],
  [['List every decision now waiting for you. Give each a date within ten working days and post the list.'], 4.2624],
  [['Before your last large technical choice, whose view did you hear?', 'Nobody\'s; they learned of it later.', 'One or two people I tend to ask.', 'Most developers affected, in one meeting or chat.', 'Everyone affected, juniors included, before they knew mine.', 'Everyone affected; one person argued the other side on request.'], 5.1747],
  [['For the next choice, ask three people who will live with it one question before you speak: what would you pick, and why?'], 2.2341],
  [['Take your largest technical decision of the last 90 days. Which of these exist today?', 'A note of two options we turned down', 'A date to check whether it worked', 'A sign that would make us undo it', 'A named owner other than me', 'A message telling those affected'], 2.7931],
  [['Add the two nearest options to the note, with one line each on why they lost.'], 3.9250],
  [['Take your last ten technical decisions. How was the amount of care chosen?', 'Every decision went through the same steps.', 'I went by how important it felt.', 'For the largest, I asked how hard undoing would be.', 'Each was marked easy or hard to undo at the start.', 'Teams used that mark; only hard ones reached me.'], 2.7151],
  [['Take your last five decisions. Mark each easy or hard to undo and see which steps you could have skipped.'], 2.4700],
  [['Your new team starts building a course site on Monday. Most have under a year of experience. Four server stacks would all do the job. You have three days. What do you do first?', 'Choose the stack you know best and announce it today.', 'Ask each developer what they could ship in this week.', 'Ask for two more weeks to build the same page in all four.', 'Take the stack with the most job adverts.'], 1.3480],
  [['With how many customers did you talk for ten minutes or more in the last 90 days?'], 6.3106],
  [['Ask sales or support for one customer who complained this month. Call them for fifteen minutes this week.'], 4.9644],
  [['In the last 90 days, what changed in your plan because of something a customer told you?', 'Nothing I can name.', 'I passed remarks on to someone else.', 'One item moved up or down the list.', 'We dropped or reshaped planned work.', 'Teams reshape their own plans without asking me.'], 2.5280],
  [['Take the three most repeated complaints. Set one against the plan and say in public whether it moves.'], 4.3089],
  [['After your last large release, how did you find out whether it helped customers?', 'I did not find out.', 'I went by what colleagues said.', 'I looked at usage figures once.', 'I compared usage with a target set before we built it.', 'Teams set such targets and remove what misses them.'], 3.4583],
  [['Pick the last release. Find one number that would show a customer got further because of it. Look it up today.'], 2.8733],
  [['Which of these did you do yourself in the last 90 days?', 'Used our product from sign-up on', 'Watched a customer use it without helping', 'Answered a support request', 'Read why customers left or did not buy', 'Told a customer what became of their wish'], 3.0683],
  [['Sign up with a private address. Do the main job once and write down each place you stopped.'], 1.0311],
  [['When you last chose between a new and a proven technology, what settled it?', 'Someone wanted to try it.', 'Other companies use it.', 'A list of pros and cons for our developers.', 'The customer\'s gain, set against our cost to run it.', 'A written limit on new technology that teams apply.'], 4.6152],
  [['For the next new tool, ask who will fix it at night in two years. Note the name.'], -0.2800],
  [['Your best engineer wants to rebuild search on a new AI service. Customers complain that results load slowly. A plain database index might fix that this week. What do you do first?', 'Approve the rebuild to keep the engineer.', 'Add the index and see whether complaints fall.', 'Build both and compare them.', 'Ask ten customers whether they want AI search.'], 3.6583],
];

describe('the reading grade', () => {
  it.each(grades)('of %j is that of the reference', (texts, grade) => {
    expect(gradeOf(texts.length === 1 ? texts[0]! : asSentences(texts))).toBeCloseTo(grade, 4);
  });

  it('of no words is 0', () => {
    expect(gradeOf('…')).toBe(0);
  });
});

describe('words', () => {
  it('are counted with their hyphens and apostrophes', () => {
    expect(wordCount(["A leader's code-review, 70% done!", '决策'])).toBe(5);
  });

  it('are alike without their endings and the small ones', () => {
    expect(overlapOf(contentOf('We asked the leads.'), contentOf('Asking a lead'))).toBe(1);
    expect(overlapOf(contentOf('Ask one lead'), contentOf('Ask two teams'))).toBeCloseTo(1 / 4);
    expect(overlapOf(new Set(), new Set())).toBe(0);
  });
});
