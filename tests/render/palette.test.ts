// The colours of a terminal, legible on dark and on light backgrounds.
import { describe, expect, it } from 'vitest';
import { paletteOf } from '../../src/render/palette.ts';

const steps = [0, 95, 135, 175, 215, 255];

/** The parts of a colour of the 6 × 6 × 6 cube. */
const cube = (index: number): number[] => [Math.floor((index - 16) / 36), Math.floor((index - 16) / 6) % 6, (index - 16) % 6].map((step) => steps[step]!);

/** WCAG 2's relative luminance. */
function luminance(parts: readonly number[]): number {
  const [red, green, blue] = parts.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const backgrounds = { black: [0, 0, 0], 'dark grey': [30, 30, 30], 'dark blue': [0, 43, 54], white: [255, 255, 255], cream: [253, 246, 227] };

describe('the colours', () => {
  it.each(['below', 'close', 'reached', 'now'] as const)('of %s can be read on dark and light backgrounds', (meaning) => {
    const index = Number(/38;5;(\d+)m/.exec(paletteOf(2)[meaning]('x'))![1]);
    for (const [name, background] of Object.entries(backgrounds)) expect(contrast(cube(index), background), name).toBeGreaterThanOrEqual(3);
  });

  it('with 16 colours avoid yellow, which cannot be read on white', () => {
    for (const paint of Object.values(paletteOf(1))) expect((paint as (text: string) => string)('x')).not.toMatch(/\u001b\[[39]3m/);
  });
});
