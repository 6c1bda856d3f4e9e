// Text for terminals that know ASCII alone.

const typewriter: Record<string, string> = {
  '‘': "'", '’': "'", '‚': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '–': '-', '—': '-', '−': '-', '·': '-',
  '…': '...', '×': '*', '±': '+/-', '√': 'sqrt ', 'ß': 'ss',
};

/** Signs of arithmetic and dots between facts, which a terminal set up for Chinese, Japanese or Korean may draw two columns wide. */
export const narrowed = (text: string): string => text.replace(/[×±√−–·]/gu, (sign) => typewriter[sign]!);

/** Accents, quotes and signs become what a typewriter has; anything else becomes `?`. */
export function inAscii(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/gu, (character) => typewriter[character] ?? character)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '?');
}
