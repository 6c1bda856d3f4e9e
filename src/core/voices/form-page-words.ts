// What the form says as a page: in the page itself, and while somebody fills it in.
import { cannotSay } from './form-words.ts';
import { phrases } from '../language/phrases.ts';

/** Said when called; of the page as it is made. */
export const page = phrases('form.page', {
  noScript: "This form needs JavaScript, which is switched off here. If you see it in a mail's preview, save the file and open it in a browser. Or ask whoever sent it for the form as a text file: {command}",
  back: 'Back',
  who: 'Who will see what',
  device: 'On this device',
  sendsNothing: 'This page sends nothing anywhere. It works without a network, and nothing leaves it but the file that you send yourself.',
  keeps: 'Your answers are kept in this browser until you let it forget them, so you can stop and go on. On a computer that others use, let it forget them at the end.',
  keepsNot: 'This browser keeps nothing for this page. Answer in one go: a reload would lose your answers.',
  send: 'Send it back',
  needNot: 'You need not.',
  noTick: 'Without this tick the comment does not go into the file.',
  take: 'Take your answers out of this page.',
  download: 'Download the file',
  copy: 'Copy as text',
  seeFile: 'See what is in the file',
  fileText: 'The text of the file',
  sendBack: 'Send it back to whoever sent you this form, by mail or chat. Once is enough: what you change later is not taken.',
  thenForget: 'Then let this browser forget your answers.',
  forget: 'Forget my answers',
  forgetAsk: 'This cannot be undone.',
  forgetNow: 'Forget them now',
});

const live = phrases('form.live', {
  answered: '{done} of {all} answered',
  practice: 'Practice {number} of {practices} · {answered}',
  kept: '{done} of {all} answers are kept in this browser. Go on with them, or forget them first if they are not yours.',
  start: 'Start',
  goOn: 'Go on',
  next: 'Next',
  noneYet: 'No question has an answer yet:',
  open: { one: 'One question has no answer yet, and will count as "{cannotSay}":', other: '{n} questions have no answer yet, and will count as "{cannotSay}":' },
  forgotten: 'Your answers are forgotten: this browser no longer has them.',
  saved: 'Saved as {file} among your downloads. Send that file back.',
  copied: 'Copied. Paste it into a mail or a chat, and send it back.',
  notCopied: 'This browser did not let the page copy. The text is marked below: copy it from there.',
});

/** What the page's script says, with the `{names}` of the values that it alone knows. `open`: for 1, 2, … questions. */
export const liveWords = (questions: number) => ({
  answered: live.answered({ done: '{done}', all: questions }),
  practice: live.practice({ number: '{number}', practices: '{practices}', answered: '{answered}' }),
  kept: live.kept({ done: '{done}', all: questions }),
  start: live.start(),
  goOn: live.goOn(),
  next: live.next(),
  noneYet: live.noneYet(),
  open: Array.from({ length: questions }, (_, at) => live.open({ n: at + 1, cannotSay: cannotSay() })),
  forgotten: live.forgotten(),
  saved: live.saved({ file: '{file}' }),
  copied: live.copied(),
  notCopied: live.notCopied(),
});

export type LiveWords = ReturnType<typeof liveWords>;
