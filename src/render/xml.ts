// Text as XML text or an attribute's value: markup is escaped, what XML 1.0 forbids is left out.

// Control characters but for tab and line ends, halves of surrogate pairs, and the two that are no characters.
// oxlint-disable-next-line no-control-regex
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const xml = (text: string): string => text.replace(illegal, '').replace(/[&<>"']/g, (character) => escapes[character]!);
