// How a sentence names a command, so that whoever reads it can type it as it stands.

/** A command as its reader must type it: `call('plan add')` is `cto-check plan add`, or `npx cto-check plan add --data ~/mine`. */
export type Call = (words?: string) => string;

/** As it is typed where it is installed, without flags. */
export const installed: Call = (words = '') => `cto-check ${words}`.trimEnd();
