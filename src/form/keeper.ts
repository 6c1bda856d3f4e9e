// Where answers are kept until they are sent: the browser's own storage, or nowhere where it refuses, as for some files opened from a disk.

interface Keeper {
  read(): string | null;
  /** Whether it is kept. */
  keep(text: string): boolean;
  forget(): void;
}

/** One place a form. */
export function keeperOf(kit: string): Keeper {
  const key = `cto-check:${kit}`;
  const tried = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  return {
    read: () => tried(() => localStorage.getItem(key), null),
    keep: (text) =>
      tried(() => {
        localStorage.setItem(key, text);
        return true;
      }, false),
    forget: () => tried(() => localStorage.removeItem(key), undefined),
  };
}
