// Text for terminals that know ASCII alone.

const typewriter: Record<string, string> = {
  '‘': "'", '’': "'", '‚': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '–': '-', '—': '-', '−': '-', '·': '-',
  '…': '...', '×': '*', '±': '+/-', '√': 'sqrt ', 'ß': 'ss',
};

/** Accents, quotes and signs become what a typewriter has; anything else becomes `?`. */
export function inAscii(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/gu, (character) => typewriter[character] ?? character)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '?');
}
