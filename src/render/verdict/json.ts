// A verdict as JSON: the data as it is.
import type { Verdict } from '../../core/verdict.ts';

export const renderVerdictJson = (verdict: Verdict): string => `${JSON.stringify(verdict, null, 2)}\n`;
