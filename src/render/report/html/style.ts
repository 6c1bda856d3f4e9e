// The page's style, and its hash, by which the page's own security policy admits it and nothing else.
import { dark, font, light, radarStyle, variables } from '../svg/style.ts';

/** SHA-256 of `style`, in base64; a test says what it has to be. */
export const styleHash = 'odm3/894fLnMcrzQLduGC4RZDEzRQAAVoJqwS5VLzlI=';

export const style = `
:root { ${variables(light)}; --font: ${font}; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { ${variables(dark)} } }
* { box-sizing: border-box; }
html { background: var(--paper); scroll-behavior: auto; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 2rem 5rem; color: var(--ink); font: 400 1rem/1.55 var(--font); overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, table { margin: 0; }
h1 { font-size: 2rem; line-height: 1.2; font-weight: 700; letter-spacing: -.015em; }
h1 .whose { font-weight: 400; }
h2 { font-size: 1.25rem; line-height: 1.3; font-weight: 700; letter-spacing: -.005em; margin-bottom: 1rem; }
h3 { font-size: 1rem; font-weight: 700; }
h4 { font-size: 1rem; font-weight: 600; }
a { color: inherit; text-decoration-color: var(--soft); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible { outline: 3px solid var(--now); outline-offset: 3px; border-radius: 2px; }
.small, .facts, figcaption, caption, nav { color: var(--soft); font-size: .9rem; }
.small { margin-top: .75rem; }
.facts { margin-top: .35rem; }
.facts strong { color: var(--ink); }
.made-up { border-left: 4px solid var(--close); background: var(--wash); padding: .45rem .9rem; margin-bottom: 1.1rem; }
.made-up strong { color: var(--close); }
nav ul { list-style: none; padding: 0; columns: 2; column-gap: 2rem; }
nav li + li { margin: 0; }
nav a { display: inline-block; padding: .1rem 0; }
section { margin-top: 3rem; }
.top { border-bottom: 1px solid var(--ink); padding-bottom: 1.25rem; margin-bottom: 1.75rem; align-items: end; }
.top, .first { display: grid; grid-template-columns: minmax(0, 1fr) 26rem; gap: 0 3.5rem; }
.first { align-items: start; }
.first.alone { grid-template-columns: minmax(0, 1fr); }
.first section { margin-top: 1.9rem; }
.first h2 { margin-bottom: .6rem; }
.verdict { font-size: 1.65rem; line-height: 1.3; font-weight: 600; letter-spacing: -.015em; text-wrap: balance; }
.groups { margin-top: 1rem; display: grid; gap: .45rem; }
.groups div { display: grid; grid-template-columns: 12.5rem minmax(0, 1fr); gap: 0 1rem; }
.groups dt { font-weight: 600; }
.sign { display: inline-block; width: 1.4em; font-weight: 700; }
.below { color: var(--below); }
.close { color: var(--close); }
.on-target { color: var(--reached); }
.unscored { color: var(--soft); }
.picture { position: relative; }
.picture svg { display: block; width: 100%; height: auto; }
figcaption { margin-top: .5rem; text-wrap: balance; }
ul, ol { padding-left: 1.4rem; }
li + li { margin-top: .4rem; }
.steps { list-style: none; padding: 0; counter-reset: step; }
.steps > li { position: relative; padding: .85rem 0 .9rem 2.4rem; border-top: 1px solid var(--line); margin: 0; counter-increment: step; }
.steps > li:last-child { border-bottom: 1px solid var(--line); }
ol.steps > li::before { content: counter(step); position: absolute; left: 0; top: .7rem; font-size: 1.6rem; line-height: 1.15; font-weight: 300; color: var(--now); }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; align-items: baseline; }
.price, .state { color: var(--soft); font-size: .9rem; }
.do { margin-top: .25rem; font-size: 1.05rem; }
.terms { margin-top: .25rem; display: flex; flex-wrap: wrap; gap: 0 1.75rem; }
.terms dt, .terms dd { display: inline; }
.terms dt { color: var(--soft); }
.terms dt::after { content: ":"; }
:lang(zh) .terms dt::after { content: "："; }
.taken > li { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 1.5rem; padding: .8rem 0; align-items: start; }
.taken .do { margin: 0; }
.taken .overdue .state strong { color: var(--below); }
.taken .kept .state strong { color: var(--reached); }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; padding-bottom: .6rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem 1rem .4rem 0; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { white-space: nowrap; font-size: .9rem; color: var(--soft); border-bottom: 1px solid var(--ink); vertical-align: bottom; }
tbody th[scope=row] { font-weight: 600; }
tbody tr + tr > * { border-top: 1px solid var(--line); }
.figure { text-align: right; }
td.figure { font-weight: 700; }
table + table, ul + table, table + p, p + table { margin-top: 1.75rem; }
.profile th.bar, .profile td.bar { width: 34%; padding-inline: .6rem 2.2rem; }
.profile .group th { font-size: .9rem; padding-top: 1.1rem; font-weight: 600; }
.profile tbody tr:nth-child(2) > * { border-top: 0; }
.profile th[scope=row] { width: 27%; }
.profile .range { white-space: nowrap; }
.ends { display: flex; justify-content: space-between; }
.ends span { width: 0; white-space: nowrap; display: flex; justify-content: center; }
.scale { display: block; overflow: visible; }
.scale .axis { stroke: var(--line); stroke-width: 2; }
.scale .tick { stroke: var(--soft); stroke-width: 1; opacity: .55; }
.scale .band { stroke: var(--now); stroke-width: 8; opacity: .38; stroke-linecap: butt; }
.scale .score { fill: var(--now); }
.scale .goal { fill: var(--paper); stroke: var(--target); stroke-width: 2; }
.key { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .5rem; }
.key .sample { width: 3.5rem; }
.key .sample:not(:first-child) { margin-left: 1rem; }
.scores, .sources, .moved { font-size: .95rem; }
.scores tr > :last-child { padding-left: 1.5rem; }
.moved thead th, .scores thead th { white-space: normal; }
.scores thead .figure { overflow-wrap: normal; }
.small + .question { margin-top: .75rem; }
.question { display: grid; grid-template-columns: minmax(0, 1fr) 6rem; gap: .15rem 1.5rem; padding: .9rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.question > * { grid-column: 1; }
.question .terms { display: block; }
.chosen + .small { margin-top: .15rem; }
.question .worth { grid-column: 2; grid-row: 1; text-align: right; color: var(--soft); font-size: .9rem; }
.chosen { border-left: 3px solid var(--now); padding-left: .8rem; list-style: none; margin-top: .2rem; }
.chosen li { margin: 0; }
.options { margin-top: .4rem; font-size: .95rem; }
.options div + div { margin-top: .35rem; }
.options dd { color: var(--soft); }
.appendix { margin-top: 4rem; border-top: 3px solid var(--ink); }
${radarStyle}
@media (max-width: 64rem) { .top, .first { grid-template-columns: minmax(0, 1fr); gap: 1.25rem; } .picture { width: 100%; max-width: 30rem; margin-inline: auto; } }
@media screen and (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; }
  h1 { font-size: 1.7rem; }
  .verdict { font-size: 1.4rem; }
  .groups div { grid-template-columns: minmax(0, 1fr); }
  .taken > li { display: block; }
  .groups dd { padding-left: 1.4em; }
  .taken .do { margin-top: .25rem; }
  .question { grid-template-columns: minmax(0, 1fr); }
  .question .terms { display: block; }
  .question .worth { grid-area: auto; text-align: left; }
  table.profile, table.moved, table.sources, .profile tbody, .moved tbody, .sources tbody { display: block; }
  .profile caption, .moved caption, .sources caption, .sources tr, .sources tr > * { display: block; }
  .profile thead, .moved thead, .sources thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .profile tr, .moved tr { display: grid; gap: .1rem .75rem; padding: .55rem 0; }
  .profile tr { grid-template-columns: 1fr 1fr 1fr; }
  .moved tr { grid-template-columns: 1fr 1fr; }
  .profile tr > *, .moved tr > *, .sources td { padding: 0; border: 0 !important; }
  .sources th { padding-bottom: 0; }
  .profile tr + tr, .moved tr + tr { border-top: 1px solid var(--line); }
  .profile tr:nth-child(2) { border-top: 0; padding-top: .1rem; }
  .profile .group { padding: 1rem 0 .2rem; }
  .profile .group th, .profile td.bar, .moved tr > :nth-child(-n + 2) { grid-column: 1 / -1; }
  .profile th[scope=row] { grid-column: 1 / 3; width: auto; }
  .profile td.bar { width: auto; padding: .15rem 0; }
  .moved tr > :first-child { color: var(--soft); font-size: .9rem; }
  td[data-label]::before { content: attr(data-label); display: block; color: var(--soft); font-size: .85rem; font-weight: 400; }
  .scores tr > * { padding-right: .4rem; }
  .scores tr > :last-child { padding-left: .4rem; }
  .key { display: grid; grid-template-columns: 3.5rem minmax(0, 1fr); }
  .key .sample:not(:first-child) { margin-left: 0; }
}
@media print {
  @page { size: A4; margin: 13mm 15mm; }
  :root { ${variables(light)}; color-scheme: light; font-size: 8.9pt; }
  body { max-width: none; padding: 0; line-height: 1.4; }
  nav { display: none; }
  a { text-decoration: none; }
  h2, h3, h4, h3 + .small, caption, thead, .group { break-after: avoid; }
  .key, .key + .small { break-before: avoid; margin-top: .35rem; }
  tr, li, figure, .question { break-inside: avoid; }
  section { margin-top: 1.4rem; }
  h2 { margin-bottom: .5rem; }
  .top { grid-template-columns: minmax(0, 1fr); padding-bottom: .8rem; margin-bottom: 1rem; }
  .first { grid-template-columns: minmax(0, 1fr) 72mm; gap: 0 7mm; }
  .first.alone { grid-template-columns: minmax(0, 1fr); }
  .first section { margin-top: 1.2rem; }
  .verdict { font-size: 1.45rem; }
  .groups div { grid-template-columns: 11.5rem minmax(0, 1fr); }
  .made-up { margin-bottom: .6rem; padding-block: .15rem; }
  .steps > li { padding-block: .45rem; }
  th, td { padding-block: .2rem; }
  .profile .group th { padding-top: .5rem; }
  .scale { height: 15px; }
  .appendix { break-before: page; margin-top: 0; border-top: 0; }
  .appendix > section:first-child { margin-top: 0; }
}
`;
