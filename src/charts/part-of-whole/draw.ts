import { ascending, descending, least, range } from "d3";
import { lowestTerms, quotientPrecision } from "../../record/precision.ts";
import { type Drawing, type Layout, type SubjectOf, type Variant, WIDTHS } from "../form.ts";
import { BOX_HEIGHT, type Icon } from "../icons/icon.ts";
import { iconNamed } from "../icons/index.ts";
import { keyed, precisionItems } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { NUMBER_STYLES, STROKE } from "../theme.ts";
import { boundary, type Cells, gridHeight, pitchIn, tiles } from "../tiles.ts";
import { captions, table } from "../words.ts";
import type { partOfWhole } from "./options.ts";

type Subject = SubjectOf<typeof partOfWhole>;

const AFTER_LABEL = 14;
const AFTER_ICONS = 14;
const BEFORE_KEY = 16;
/** Half of an icon's line. */
const EDGE = STROKE.rest / 2;
/** Kept free right of the last icon for a mark of the whole. */
const MARK_ROOM = 12;

function twoOf({ metrics: [part, whole] }: Subject) {
  if (part === undefined || whole === undefined) throw new Error("a part of a whole is drawn of two counts");
  return { part, whole };
}

/** All icons of the whole, the part first and solid, the rest open; each said beside it. */
function layout(subject: Subject, variant: Variant): Layout {
  const { metrics, options, voice } = subject;
  const { part, whole } = twoOf(subject);
  const width = WIDTHS[variant];
  const icon = iconNamed(options.icon);
  const styles = NUMBER_STYLES.slice(1);
  const captionOf = captions(metrics, voice, styles, width, 1, { start: true, figures: true });
  const upper = captionOf(part, { x: 0, top: 0, paint: "sub" });
  const exact = metrics.every(({ precision }) => precision === "exact");
  const grid = {
    ...cellsOf(variant, icon, whole.value, width - 2 * EDGE - (exact ? 0 : MARK_ROOM)),
    x: EDGE,
    y: upper.bottom + AFTER_LABEL,
  };
  const lower = captionOf(whole, { x: 0, top: grid.y + gridHeight(grid, whole.value) + AFTER_ICONS });
  return keyed(precisionItems(metrics, voice), BEFORE_KEY, {
    width,
    bottom: lower.bottom,
    parts: [
      ...upper.texts,
      tiles({ grid, icon, paint: "sub", to: part.value }, "part", part.id),
      tiles({ grid, icon, paint: "rest", from: part.value, to: whole.value }, "rest", whole.id),
      ...metrics.flatMap(({ precision, value }) =>
        precisionMark(precision, boundary(grid, icon, value, width - STROKE.mark / 2)),
      ),
      ...lower.texts,
    ],
  });
}

/** Heights of an icon: wished for, and the least at which it still tells what it is. */
const HEIGHT: Readonly<Record<Variant, readonly [wished: number, smallest: number]>> = {
  wide: [38, 20],
  narrow: [35, 18],
};
/** Room for an icon, as a multiple of its own width. */
const SPREAD = 1.24;
const LARGEST = 56;
const LINE_GAP = 14;
/** What a line that isn't full costs against icons off their wished height. */
const RAGGED = 0.35;

/** The columns that divide so many icons evenly, as near to their wished size as the width allows; full lines fill it. */
function cellsOf(variant: Variant, icon: Icon, total: number, width: number): Cells {
  const [wished, smallest] = HEIGHT[variant];
  const ratio = icon.width / BOX_HEIGHT;
  const pitchAt = (columns: number): number =>
    Math.min(LARGEST * ratio * SPREAD, pitchIn(width, columns, SPREAD));
  const heightAt = (columns: number): number => pitchAt(columns) / SPREAD / ratio;
  const cost = (columns: number): number =>
    Math.abs(Math.log(heightAt(columns) / wished)) + (total % columns === 0 ? 0 : RAGGED);
  const possible = range(1, total + 1).filter((columns) => heightAt(columns) >= smallest);
  const columns = least(possible, (a, b) => ascending(cost(a), cost(b)) || descending(a, b)) ?? 1;
  const height = heightAt(columns);
  return { columns, height, pitch: pitchAt(columns), linePitch: height + LINE_GAP };
}

/** The part against the whole, with its share where that is said in smaller numbers, and the arithmetic of precision allows it. */
function describe(subject: Subject): string {
  const { voice } = subject;
  const { part, whole } = twoOf(subject);
  const { language } = voice;
  const said = { part: voice.format(part), whole: voice.format(whole) };
  const precision = quotientPrecision(part.precision, whole.precision);
  const ratio = lowestTerms({ part: part.value, of: whole.value });
  // All of a whole would be one in one, and none of it nothing in one.
  if (precision === null || ratio.of === whole.value || ratio.of === 1)
    return voice.message("chart.part.finding", said);
  const noun = whole.noun[language.tag] ?? null;
  const share = language.share(ratio, precision, noun, { bare: true, words: true });
  return voice.message("chart.part.share", { ...said, share });
}

export const drawing: Drawing<Subject> = { layout, table, describe };
