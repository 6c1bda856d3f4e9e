// A value as JSON that nothing on its way to the file that goes back can change or mistake for anything else: ASCII alone.

export const exact = (value: unknown): string => JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
