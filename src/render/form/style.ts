// The style of the form's HTML page; the build computes the hash by which the page's policy admits it.
import { dark, font, light, variables } from '../report/svg/style.ts';

export const formStyle = `
:root { ${variables(light)}; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { ${variables(dark)} } }
* { box-sizing: border-box; }
html { background: var(--paper); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 44rem; padding: 3.5rem 1.5rem 5rem; color: var(--ink); font: 400 1.0625rem/1.55 ${font}; overflow-wrap: anywhere; }
[hidden] { display: none !important; }
h1, h2, p, ul, ol, fieldset, legend { margin: 0; padding: 0; }
h1 { font-size: 2rem; line-height: 1.2; letter-spacing: -.015em; text-wrap: balance; }
h2 { font-size: 1.0625rem; margin: 2rem 0 .5rem; }
h1:focus { outline: none; }
.page:not(#start) h1 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em; }
p + p { margin-top: .75rem; }
.lead { font-size: 1.2rem; line-height: 1.5; margin: 1.25rem 0 .9rem; }
.small, .hint, .soft { color: var(--soft); font-size: .95rem; }
ul { padding-left: 1.2rem; }
li + li { margin-top: .45rem; }
li::marker { color: var(--soft); }
.way { margin-bottom: 2rem; color: var(--soft); font-size: .95rem; font-variant-numeric: tabular-nums; }
progress { display: block; width: 100%; height: 4px; margin-top: .6rem; border: 0; border-radius: 2px; overflow: hidden; appearance: none; -webkit-appearance: none; background: var(--line); color: var(--now); }
progress::-webkit-progress-bar { background: var(--line); }
progress::-webkit-progress-value { background: var(--now); transition: width .25s; }
progress::-moz-progress-bar { background: var(--now); }
.page > h1 + .small { margin-top: .4rem; }
fieldset { border: 0; min-width: 0; margin-top: 2.25rem; }
legend { font-weight: 600; font-size: 1.15rem; line-height: 1.4; }
.hint { margin-top: .2rem; }
.choice { display: flex; gap: .8rem; align-items: flex-start; margin-top: .5rem; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: .5rem; cursor: pointer; }
legend + .choice, .hint + .choice { margin-top: .9rem; }
.choice:hover { border-color: var(--soft); }
.choice.open { border-color: transparent; color: var(--soft); margin-top: .25rem; }
.choice.open:hover { border-color: var(--line); }
.choice:has(:checked) { border-color: var(--now); background: var(--wash); box-shadow: inset 0 0 0 1px var(--now); color: var(--ink); }
.choice input { flex: none; width: 1.15rem; height: 1.15rem; margin: .25rem 0 0; accent-color: var(--now); }
button { font: inherit; font-weight: 600; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: .5rem; padding: .6rem 1.25rem; min-height: 2.75rem; cursor: pointer; }
button:hover { border-color: var(--ink); }
button.main { background: var(--now); border-color: var(--now); color: var(--paper); }
button.main:hover { box-shadow: 0 0 0 3px var(--line); }
button:focus-visible, summary:focus-visible, textarea:focus-visible { outline: 3px solid var(--now); outline-offset: 2px; }
.choice:has(:focus-visible) { outline: 3px solid var(--now); outline-offset: 2px; }
.turn { display: flex; justify-content: space-between; gap: 1rem; margin-top: 2.5rem; }
.turn #next { min-width: 8rem; margin-left: auto; }
#start ~ .turn #back[hidden] + #next { margin-left: 0; }
.note { background: var(--wash); border-left: 4px solid var(--close); padding: .8rem 1rem; margin-top: 1.5rem; border-radius: 0 .5rem .5rem 0; }
.note ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .6rem; }
.note li + li { margin: 0; }
.said:empty { display: none; }
.said { margin-top: .9rem; font-weight: 600; color: var(--reached); }
.comment { margin-top: 1.75rem; }
.comment label:first-child { font-weight: 600; }
.comment .soft { font-weight: 400; }
.comment .small { margin-top: .4rem; }
textarea { display: block; width: 100%; margin-top: .6rem; padding: .7rem .9rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .5rem; resize: vertical; }
#text { font: .85rem/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.steps { list-style: none; counter-reset: step; margin-top: 2rem; }
.steps > li { position: relative; counter-increment: step; padding: 1.1rem 0 1.2rem 2.75rem; border-top: 1px solid var(--line); margin: 0; }
.steps > li:last-child { border-bottom: 1px solid var(--line); }
.steps > li::before { content: counter(step); position: absolute; left: .2rem; top: .85rem; font-size: 1.6rem; line-height: 1.25; font-weight: 300; color: var(--now); }
.ways { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: .8rem; }
details { margin-top: .8rem; }
summary { color: var(--soft); font-size: .95rem; cursor: pointer; padding: .3rem 0; width: fit-content; border-radius: 2px; }
details p { margin-top: .4rem; }
noscript p { margin-top: 1rem; }
@media (max-width: 40rem) {
  body { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.65rem; }
  .lead { font-size: 1.1rem; }
  .turn button { flex: 1; }
  .ways button { flex: 1 1 auto; }
  .steps > li { padding-left: 2.1rem; }
  .way { margin-bottom: 1.5rem; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media (forced-colors: active) { .choice:has(:checked) { border-width: 3px; } }
`;
