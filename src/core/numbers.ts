// Arithmetic that several rooms need, sound where floating point makes a half of 0.49999999999999994.

const tiny = 1e-9;

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

/** The nearest whole number, a half upwards. */
export const halfUp = (number: number): number => Math.floor(number + 0.5 + tiny);

export const isAtLeast = (number: number, least: number): boolean => number >= least - tiny;
