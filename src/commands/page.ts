// --open: a report as a page in the user's browser; its path in words where there is no browser.
import { join, resolve } from 'node:path';
import { Fault } from '../core/fault.ts';
import type { Report } from '../core/report/report.ts';
import { phrases } from '../core/language/phrases.ts';
import { safe } from '../core/safe.ts';
import { formatOfFile, reportFormats } from '../render/formats.ts';
import { makeTemporaryFolder, writeWhole } from '../store/files.ts';
import { checkShowing, show, written, type ShowingReport } from './output.ts';
import { say, type World } from './world.ts';

const phrase = phrases('page', { opened: 'Opened in the browser: {path}', notOpened: 'No browser could be opened. The page is here: {path}' });

/** Throws a Fault before any work is done when the report could not be shown as asked. */
export function checkShowingReport(world: World, flags: ShowingReport): void {
  checkShowing(reportFormats, world, flags);
  const { open, format = 'html', output = '.html' } = flags;
  if (open && (format !== 'html' || formatOfFile(output, reportFormats) !== 'html')) {
    throw new Fault({ what: '--open shows an HTML page, and another format was asked for', remedy: 'Leave out --format, and let the file end in .html.' });
  }
}

/** Shows a report where the flags say: in the browser, in a file, on stdout. */
export async function showReport(report: Report, world: World, flags: ShowingReport, again: string | null): Promise<void> {
  if (!flags.open) return show(reportFormats, report, world, flags, again);
  const text = await written(reportFormats, report, world, { ...flags, format: 'html' }, again);
  const path = flags.output === undefined ? join(makeTemporaryFolder(world.temporary), 'review.html') : resolve(world.cwd, flags.output);
  writeWhole(path, text, flags.output === undefined ? 0o600 : undefined);
  const opened = hasBrowser(world) && (await (await import('./browser.ts')).openInBrowser(path));
  say(world.stderr, `${phrase[opened ? 'opened' : 'notOpened']({ path: safe(path) })}\n`);
}

/** Not in CI, and on Linux not without a display. */
function hasBrowser({ env, platform }: World): boolean {
  if (env['CI'] && env['CI'] !== 'false') return false;
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'] || env['WSL_DISTRO_NAME']);
}
