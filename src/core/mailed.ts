// A form's text as a mail brought it → the text alone, each character in its place, so that mistakes are still told where they stand.

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Without a mail's quoting, its hard spaces and what somebody wrote above and below. A text that is no mail stays as it is. */
export function withoutMail(text: string): string {
  const plain = text.replace(/^(?:> ?)+/gm, blank).replaceAll('\u00a0', ' ');
  const start = plain.search(/^[ \t]*\{\s*"format"/m);
  const [form] = start === -1 ? [] : (/[^]*\n[ \t]*\}/y.exec(plain.slice(start)) ?? []);
  return form === undefined ? plain : `${blank(plain.slice(0, start))}${form}${blank(plain.slice(start + form.length))}`;
}
