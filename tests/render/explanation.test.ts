// The arithmetic behind a number, as text: readable where the terminal has ASCII alone.
import { expect, it } from 'vitest';
import { uncoloured } from '../../src/core/palette.ts';
import { renderExplanation } from '../../src/render/explanation.ts';

it('an ASCII terminal gets accents and signs as a typewriter has them, in names and workings', () => {
  const explanation = {
    title: 'Équipe · review',
    questions: [{ id: 'a.b', answer: '“Né”…', value: '1–2' }],
    figures: [{ name: 'Größe', working: '50 ± 1.28 × 3 − 2 / √4' }],
  };
  const text = renderExplanation(explanation, { width: 80, rows: 24, unicode: false, eastAsian: false, plain: false, all: false, palette: uncoloured });
  expect(text.replace(/ {3,}/, '  ')).toBe(
    ['Equipe - review', '', '  a.b  "Ne"...  1-2', '', 'Grosse  50 +/- 1.28 * 3 - 2 / sqrt 4', ''].join('\n'),
  );
});
