export const at: { home: string; work: string; data: string; project: string };
export function envOf(root: string, elsewhere?: boolean): Record<string, string>;
export function restore(root: string, files: ReadonlyMap<string, Uint8Array>): void;
