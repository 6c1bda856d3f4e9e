// Content as JSON: its own fields, unrounded, for scripts.

// JSON itself leaves these bare: they could steer a terminal, or reorder what a reader sees.
const unsafe = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

export function renderJson(content: object): string {
  const text = JSON.stringify(content, null, 2).replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${text}\n`;
}
