// A form's text as a mail brought it → the text alone, each character in its place, so that mistakes are still told where they stand.

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** A mail breaks long lines, and JSON has none inside a text: those of its author are written \n. */
const unbroken = (json: string): string => json.replace(/"[^"\\]*(?:\\[^][^"\\]*)*"?/g, (text) => text.replace(/[\r\n]/g, ' '));

/** Without a mail's quoting, its hard spaces and what somebody wrote above and, of JSON, below, and with the broken lines of JSON whole. A text that is no mail stays as it is. */
export function withoutMail(text: string): string {
  const plain = text.replace(/^(?:> ?)+/gm, blank).replaceAll('\u00a0', ' ');
  const start = plain.search(/^[ \t]*\{\s*"format"/m);
  const [form] = start === -1 ? [] : (/[^]*\n[ \t]*\}/y.exec(plain.slice(start)) ?? []);
  if (form !== undefined) return `${blank(plain.slice(0, start))}${unbroken(form)}${blank(plain.slice(start + form.length))}`;
  const yaml = Math.max(0, plain.search(/^[ \t]*format: *["']?cto-check\//m));
  return blank(plain.slice(0, yaml)) + plain.slice(yaml);
}
