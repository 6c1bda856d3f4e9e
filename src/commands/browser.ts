// The user's browser; loaded for --open alone.
import open from 'open';

/** A launcher that fails says so within this many milliseconds; one that runs longer has become the browser. */
const patience = 600;

/** Whether the browser, or what the system opens pages with, took the file. */
export async function openInBrowser(path: string): Promise<boolean> {
  try {
    const launcher = await open(path);
    if (launcher.exitCode !== null) return launcher.exitCode === 0;
    return await new Promise((done) => {
      const timer = setTimeout(() => done(true), patience);
      launcher.once('exit', (status) => {
        clearTimeout(timer);
        done(status === 0);
      });
    });
  } catch {
    return false;
  }
}
