// A report's radar as a picture of its own, for slides and dashboards.
import { phrases, spokenTag } from '../../../core/language/phrases.ts';
import type { Report } from '../../../core/report/report.ts';
import { markup } from '../../markup.ts';
import { cleaned } from '../named.ts';
import { drawRadar, radarInWords, viewBox } from './radar.ts';
import { dark, font, light, radarStyle, variables } from './style.ts';

const phrase = phrases('report.svg', { madeUp: 'Made up: {title}' });

export function renderSvg(given: Report): string {
  const report = cleaned(given, true);
  const { box, shapes } = drawRadar(report);
  const { title, description } = radarInWords(report);
  const style = { markup: `svg{${variables(light)};--font:${font}}\n@media (prefers-color-scheme:dark){svg{${variables(dark)}}}\n.paper{fill:var(--paper)}${radarStyle}` };
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="radar" xml:lang="${spokenTag()}" viewBox="${viewBox(box)}" width="${Math.round(width)}" height="${Math.round(height)}" font-family="sans-serif" role="img" aria-labelledby="title desc">
<title id="title">${report.made_up ? phrase.madeUp({ title }) : title}</title>
<desc id="desc">${description}</desc>
<style>${style}</style>
<rect class="paper" x="${box.left}" y="${box.top}" width="100%" height="100%" fill="#fff"/>
${shapes}</svg>
`.markup;
}
