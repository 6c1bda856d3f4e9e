// A report as JSON: its own fields, unrounded, for scripts.
import type { Report } from '../core/report.ts';

export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
