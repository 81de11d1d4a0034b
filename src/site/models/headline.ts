import { min, range } from "d3";
import type { TextStyle } from "../../charts/format.ts";
import { sceneOf } from "../../charts/scene.ts";
import { textWidth, wrap } from "../../charts/text.ts";
import type { Voice } from "../../language/voice.ts";
import { isQuantity } from "../../record/kinds/index.ts";
import type { ChartDefinition, Site } from "../../record/model.ts";
import { type Datum, datum, type Said, saidParts } from "./said.ts";

/** A headline's letters, an em high, with what is added after each. */
const SET: TextStyle = { className: "", size: 1, weight: 800, tracking: -0.035 };
const GIANT: TextStyle = { ...SET, tracking: -0.05 };
/** By how much the thousands space of a giant number is pulled in, in ems. */
const PULLED = 0.12;

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

/** A title that is broken at its one figure, which is set as wide as the page. */
export interface Giant {
  readonly before: Said;
  readonly words: string;
  /** What follows the words in the figure's own text, such as the noun. */
  readonly rest: string;
  readonly datum: Datum;
  readonly after: Said;
  /** Its width in ems, by the font's own measures. */
  readonly em: number;
  /** A number in digits, not words. */
  readonly digits: boolean;
}

/** A chart's title broken at its figure; null where it has none, or several, or its scene keeps it whole. */
export function giantOf(chart: ChartDefinition, voice: Voice): Giant | null {
  if (!sceneOf(chart).breaksTitle) return null;
  const parts = voice.formatToParts(voice.text(chart.title));
  const at = parts.findIndex((part) => typeof part !== "string");
  const part = parts[at];
  const alone = parts.filter((other) => typeof other !== "string").length === 1;
  if (!alone || part === undefined || typeof part === "string" || !isQuantity(part.metric)) return null;
  const words = ["words", "figures"]
    .map((form) => voice.format(part.metric, { bare: true, start: at === 0, [form]: true }))
    .find((bare) => part.text.startsWith(bare));
  if (words === undefined) return null;
  const digits = /\d/.test(words);
  const spaces = words.match(/\s/g)?.length ?? 0;
  return {
    before: saidParts(parts.slice(0, at)),
    words,
    rest: part.text.slice(words.length),
    datum: datum(part.metric, part.text, part.year),
    after: saidParts(parts.slice(at + 1)),
    em: twoDecimals(textWidth(words, GIANT) - (digits ? spaces * PULLED : 0)),
    digits,
  };
}

/** How wide a headline's longest line is in ems, in so many lines broken evenly. */
function longestIn(text: string, lines: number): number {
  const widest = textWidth(text, SET);
  const longestWord = Math.max(...text.split(/\s/).map((word) => textWidth(word, SET)));
  // No narrower than a word, which would be broken to fit.
  const widths = range(40).map((step) => longestWord + ((widest - longestWord) * (40 - step)) / 40);
  const fitting = widths.filter((width) => wrap(text, SET, width).length <= lines);
  const narrowest = min(fitting) ?? widest;
  return Math.max(...wrap(text, SET, narrowest).map((line) => textWidth(line, SET)));
}

interface Titled {
  readonly id: string;
  readonly giant: Giant | null;
}

/** Rules that say how wide the figures are at which charts' titles break, for styles to set them to the page's measure. */
export const giantMeasures = (charts: readonly Titled[]): string =>
  charts.map(({ id, giant }) => (giant === null ? "" : `[data-figure="${id}"]{--em:${giant.em}}`)).join("");

/** Where no landmark stands beside them, the headline and the people below it have its room; they may be taller than the words beside them, which stay where they are. */
const ALONE =
  "@media (min-width:45em){.stage h1{font-size:min(var(--c)/var(--broad),11vw,13rem)}.stage .standfirst{align-self:start}.stage .cast{max-width:none}.sheet .art .cast{margin-inline-start:auto}}";

/** Rules that say how wide a page's large words are, for its styles to set them to its measure. */
export function measures(
  headline: string,
  charts: readonly Titled[],
  { landmark }: Pick<Site, "landmark">,
): string {
  // In three lines beside the landmark and in four on a phone.
  const [broad, narrow] = [3, 4].map((lines) => twoDecimals(longestIn(headline, lines)));
  const alone = landmark === undefined ? ALONE : "";
  return `h1{--broad:${broad};--narrow:${narrow}}${giantMeasures(charts)}${alone}`;
}
