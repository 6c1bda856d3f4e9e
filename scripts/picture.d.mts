// The types of picture.mjs, for the tests.

/** The README's picture as SVG text, drawn from the demo's report. */
export function picture(): Promise<string>;
