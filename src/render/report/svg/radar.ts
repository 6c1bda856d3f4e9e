// The radar as SVG shapes: scores outlined, targets dotted, what others see or else the scores before dashed, a named ring where each level begins. The page and the picture draw it alike.
import { clip } from '../../../core/columns.ts';
import { shortDate } from '../../../core/calendar.ts';
import { phrases } from '../../../core/language/phrases.ts';
import type { Report, ReportPractice } from '../../../core/report/report.ts';
import { startOf } from '../../../core/review/score.ts';
import { labelled, sentences } from '../../../core/words.ts';
import { inOneSentence } from '../words.ts';
import { groupInWords, outlineOf } from '../../../core/voices/voices-words.ts';
import { markup, type Markup } from '../../markup.ts';
import { axesOf, boxAround, pointAt, touches, widthOf, type Axis, type Box, type Point } from './layout.ts';

const phrase = phrases('report.radar', {
  title: 'Radar of {n} practices, from 0 at the centre to 100 at the edge',
  notAsked: 'not asked.',
  score: 'score',
  likely: 'likely',
  target: 'target',
});

/** A drawing in a box of its own units. */
interface Drawing {
  box: Box;
  shapes: Markup;
}

/** Of the names of rings and of the legend. */
const smallSize = 13;

/** Practices asked; all of them where so few were asked that they would not make a plane. */
function shownPractices({ practices }: Report): ReportPractice[] {
  const asked = practices.filter((practice) => practice.asked);
  return asked.length >= 3 ? asked : practices;
}

export function drawRadar(report: Report): Drawing {
  const axes = axesOf(shownPractices(report));
  const second = secondOf(report);
  const [now, dashed] = [outlines(axes, ({ score }) => score), outlines(axes, second.valueOf)];
  const targets = axes.map((axis) => pointAt(axis, axis.practice.target.start));
  const around = boxAround(axes);
  const legend = legendOf(dashed.length > 0 ? second.name : null, around.bottom + 16);
  const shapes = markup`${rings(axes, report.level_names)}
<path class="likely" d="${axes.map(likely).join('')}" fill="none" stroke="currentColor" stroke-opacity=".25" stroke-width="7"/>
<path class="target" d="${pathOf([closed(targets)])}" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="0 6" stroke-linecap="round"/>
${dashed.length > 0 && markup`<path class="before" d="${pathOf(dashed)}" fill="none" stroke="currentColor" stroke-width="1.75" stroke-dasharray="6 5"/>
`}${ringNames(axes, report.level_names, [...now, ...dashed, closed(targets)])}
<path class="now" d="${pathOf(now)}" fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round"/>
${axes.filter(({ practice }) => practice.score !== null).map((axis) => dot(pointAt(axis, axis.practice.score!)))}
${axes.map(labelOf)}
${legend.shapes}`;
  const margin = 8;
  const half = Math.max(around.right, legend.width / 2) + margin;
  return { box: { left: -half, right: half, top: around.top - margin, bottom: legend.bottom + margin }, shapes };
}

/** What is drawn dashed: what a group of others sees; without one, the scores of the review before. */
function secondOf(report: Report): { name: string; valueOf: (practice: ReportPractice) => number | null } {
  const group = outlineOf(report);
  if (group) return { name: groupInWords({ group: group.group, names: [] }), valueOf: ({ id }) => group.practices.find((one) => one.id === id)?.others ?? null };
  return { name: report.since ? shortDate(new Date(report.since.finished_at)) : '', valueOf: ({ change }) => change?.before ?? null };
}

/** The picture in words: the text in its stead. */
export function radarInWords(report: Report): { title: string; description: string } {
  const practices = shownPractices(report);
  return {
    title: phrase.title({ n: practices.length }),
    description: sentences(...practices.map((practice) => labelled(practice.name, practice.asked ? inOneSentence(practice, report) : phrase.notAsked()))),
  };
}

/** `left top width height` */
export const viewBox = ({ left, top, right, bottom }: Box): string => [left, top, right - left, bottom - top].map(short).join(' ');

/** One decimal is finer than a screen shows. */
const short = (number: number): number => Math.round(number * 10) / 10 || 0;

type Line = readonly Point[];

const closed = (points: readonly Point[]): Line => [...points, points[0]!];

const pathOf = (lines: readonly Line[]): string => lines.map((line) => `M${line.map(({ x, y }) => `${short(x)} ${short(y)}`).join('L')}`).join('');

/** Lines between neighbouring axes, broken where one has no value. */
function outlines(axes: readonly Axis[], valueOf: (practice: ReportPractice) => number | null): Line[] {
  const points = axes.map((axis) => {
    const value = valueOf(axis.practice);
    return value === null ? null : pointAt(axis, value);
  });
  if (points.every((point) => point !== null)) return points.length === 0 ? [] : [closed(points)];
  return points.flatMap((point, at) => {
    const next = points[(at + 1) % points.length]!;
    return point && next ? [[point, next]] : [];
  });
}

function likely(axis: Axis): string {
  const { band } = axis.practice;
  return band ? pathOf([[pointAt(axis, band[0]), pointAt(axis, band[1])]]) : '';
}

const startsOf = (names: readonly string[]): number[] => names.slice(1).map((_, at) => startOf(at + 2, names.length));

/** Faint: the axes, the edge, and a ring where each level begins. */
function rings(axes: readonly Axis[], names: readonly string[]): Markup {
  const ringAt = (value: number): Line => closed(axes.map((axis) => pointAt(axis, value)));
  const spokes = axes.map((axis): Line => [{ x: 0, y: 0 }, pointAt(axis, 100)]);
  return markup`<path class="grid" d="${pathOf([...spokes, ...startsOf(names).map(ringAt)])}" fill="none" stroke="currentColor" stroke-opacity=".2"/>
<path class="edge" d="${pathOf([ringAt(100)])}" fill="none" stroke="currentColor" stroke-opacity=".45"/>`;
}

/** Level names on their rings beside the upright axis, above or below, where the fewest lines of the picture cross them. */
function ringNames(axes: readonly Axis[], names: readonly string[], lines: readonly Line[]): Markup {
  const places = [-1, ...(axes.length % 2 === 0 ? [1] : [])].flatMap((down) => [1, -1].map((side) => ({ down, side })));
  const crossings = places.map((place) => placed(names, place).filter(({ box }) => lines.some((line) => line.some((to, at) => at > 0 && touches(line[at - 1]!, to, box)))).length);
  const best = places[crossings.indexOf(Math.min(...crossings))]!;
  return markup`${placed(names, best).map(({ x, y, anchor, text }) => markup`<text class="ring" x="${short(x)}" y="${short(y)}" text-anchor="${anchor}" font-size="${smallSize}" fill="currentColor" fill-opacity=".75">${text}</text>`)}`;
}

function placed(names: readonly string[], { down, side }: { down: number; side: number }) {
  return startsOf(names).map((value, at) => {
    const text = clip(names[at + 1]!, 12);
    const distance = Math.abs(pointAt({ direction: { x: 0, y: down } }, value).y);
    // On the outer side of its ring, where the targets of neighbours that begin with it pass by.
    const [x, y] = [side * 6, down * (distance + 3) + (down > 0 ? smallSize * 0.75 : 0)];
    const width = widthOf(text, smallSize);
    return { text, x, y, anchor: side > 0 ? 'start' : 'end', box: { left: side > 0 ? x : x - width, right: side > 0 ? x + width : x, top: y - smallSize * 0.8, bottom: y } };
  });
}

const dot = ({ x, y }: Point): Markup => markup`<circle class="dot" cx="${short(x)}" cy="${short(y)}" r="4.5" fill="currentColor"/>`;

function labelOf({ label: { lines, score, below, size, lineHeight, anchor, x, y } }: Axis): Markup {
  const rows = lines.map((line, at) => markup`<tspan x="${short(x)}" y="${short(y + at * lineHeight)}">${line}</tspan>`);
  const place = below && markup` x="${short(x)}" y="${short(y + lines.length * lineHeight)}"`;
  return markup`<text class="label" text-anchor="${anchor}" font-size="${size}" fill="currentColor">${rows}${!below && markup` `}<tspan class="figure"${place} font-weight="700">${score}</tspan></text>
`;
}

/** What the lines mean, in rows as wide as the picture allows. */
function legendOf(dashed: string | null, top: number): { shapes: Markup; width: number; bottom: number } {
  const keys = [
    { text: phrase.score(), sample: markup`<path class="now" d="M0 0H26" fill="none" stroke="currentColor" stroke-width="3"/><circle class="dot" cx="13" cy="0" r="4.5" fill="currentColor"/>` },
    { text: phrase.likely(), sample: markup`<path class="likely" d="M0 0H26" fill="none" stroke="currentColor" stroke-opacity=".25" stroke-width="7"/>` },
    { text: phrase.target(), sample: markup`<path class="target" d="M1 0H26" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="0 6" stroke-linecap="round"/>` },
    ...(dashed === null ? [] : [{ text: dashed, sample: markup`<path class="before" d="M0 0H26" fill="none" stroke="currentColor" stroke-width="1.75" stroke-dasharray="6 5"/>` }]),
  ].map((key) => ({ ...key, width: 32 + widthOf(key.text, smallSize) }));
  const width = keys.reduce((sum, key) => sum + key.width, 0) + 18 * (keys.length - 1);
  let x = -width / 2;
  const shapes = keys.map(({ text, sample, width: own }) => {
    const drawn = markup`<g transform="translate(${short(x)} ${short(top + 8)})">${sample}<text class="key" x="32" y="4.5" font-size="${smallSize}" fill="currentColor">${text}</text></g>
`;
    x += own + 18;
    return drawn;
  });
  return { shapes: markup`${shapes}`, width, bottom: top + 18 };
}
