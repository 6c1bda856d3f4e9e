// The two ways out of the browser: a file among the downloads, or the clipboard.

/** Puts a text among the downloads. */
export function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // A slow device still reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Whether a field's text reached the clipboard; if not it is marked, so that somebody can copy it by hand. */
export async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
