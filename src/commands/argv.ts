// The command line before there is a program that could read it.

/** The word behind a flag, the last where it stands twice. What follows `--` is no flag. */
export function valueOf(argv: readonly string[], flag: string): string | undefined {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const at = words.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
  if (at === -1) return undefined;
  return words[at]!.includes('=') ? words[at]!.slice(flag.length + 1) : words[at + 1];
}

const valued = ['--bank', '--data', '--lang', '--format', '--output', '--max-warnings'];

/** The folder of the bank that a command is about: the one named behind `bank check` or `bank list`, else behind --bank. */
export function bankNamed(argv: readonly string[]): string | undefined {
  const [command, what = '', ...words] = argv;
  const named = command === 'bank' && ['check', 'list'].includes(what) ? words.find((word, at) => !word.startsWith('-') && !valued.includes(words[at - 1] ?? '')) : undefined;
  return named ?? valueOf(argv, '--bank');
}
