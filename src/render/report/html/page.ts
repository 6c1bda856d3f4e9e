// The frame of every page: no request, one style that its security policy admits, and a script only where the page brings one.
import { spokenTag } from '../../../core/language/phrases.ts';
import { markup, type Markup } from '../../markup.ts';
import { style, styleHash } from './style.ts';

/** Each text with its SHA-256 in base64. */
interface Dress {
  style: string;
  styleHash: string;
  script?: string;
  scriptHash?: string;
}

export function page(title: string, body: Markup, dress: Dress = { style, styleHash }): string {
  const { script, scriptHash } = dress;
  return markup`<!doctype html>
<html lang="${spokenTag()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${script !== undefined && { markup: `script-src 'sha256-${scriptHash}'; ` }}style-src 'sha256-${{ markup: dress.styleHash }}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: dress.style }}</style>
</head>
<body>
${body}${script !== undefined && { markup: `<script>${script}</script>\n` }}</body>
</html>
`.markup;
}
