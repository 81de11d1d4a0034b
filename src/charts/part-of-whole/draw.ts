import { ascending, descending, least, range } from "d3";
import type { Precision } from "../../record/model.ts";
import { lowestTerms, quotientPrecision } from "../../record/precision.ts";
import type { Drawing, Layout, SubjectOf } from "../form.ts";
import type { Format, Variant } from "../format.ts";
import type { Icon } from "../icons/icon.ts";
import { iconNamed } from "../icons/index.ts";
import { keyed, precisionItems } from "../key.ts";
import { type Segment, segments, stroke } from "../shapes.ts";
import { type Cells, gapForMark, gridHeight, groundOf, partCells, partMark, tiles } from "../tiles.ts";
import { headings, table } from "../words.ts";
import type { partOfWhole } from "./options.ts";

type Subject = SubjectOf<typeof partOfWhole>;

const AFTER_LABEL = 10;
const AFTER_GROUND = 14;
const BEFORE_KEY = 16;

function twoOf({ metrics: [part, whole] }: Subject) {
  if (part === undefined || whole === undefined) throw new Error("a part of a whole is drawn of two counts");
  return { part, whole };
}

/** A street: all icons of the whole on grounds that run off both edges, the part first and solid, the rest open. */
function layout(subject: Subject, format: Format): Layout {
  const { metrics, options, voice } = subject;
  const { part, whole } = twoOf(subject);
  const { bleed: width, inset, unit, numbers } = format;
  const room = width - 2 * inset;
  const headingOf = headings(metrics, voice, format, numbers.slice(1), room);
  const upper = headingOf(part, { x: inset, top: 0, paint: "sub" });
  const icon = iconNamed(options.icon);
  const precisions = metrics.map(({ precision }) => precision);
  const exact = precisions.every((precision) => precision === "exact");
  // Half of an icon's line, or a mark, stands left of the icons.
  const before = exact ? format.stroke.rest / 2 : gapForMark(format);
  const tallest =
    format.tallest === undefined ? TALLEST[format.variant] : format.tallest - 2.4 * upper.bottom;
  const cells = cellsOf(format, icon, whole.value, precisions, { width: room - 2 * before, tallest });
  const grid = { ...cells, format, x: inset + before, y: upper.bottom + AFTER_LABEL * unit };
  const grounds = range(Math.ceil(whole.value / grid.columns)).map((line): Segment => {
    const y = grid.y + line * grid.linePitch + groundOf(grid) + format.stroke.street / 2;
    return [0, y, width, y];
  });
  const ground = grid.y + gridHeight(grid, whole.value);
  const lower = headingOf(whole, { x: inset, top: ground + AFTER_GROUND * unit });
  const layout = {
    width,
    bottom: lower.bottom,
    parts: [
      ...upper.texts,
      tiles({ grid, icon, paint: "sub", to: part.value }, "part", part.id),
      tiles({ grid, icon, paint: "rest", from: part.value, to: whole.value }, "rest", whole.id),
      ...metrics.flatMap(({ precision, value }) => partMark(precision, grid, icon, value)),
      stroke("p-street", segments(grounds)),
      ...lower.texts,
    ],
  };
  return keyed(precisionItems(metrics, voice, format), BEFORE_KEY * unit, format, layout, inset);
}

/** Heights of an icon: wished for, and the least at which it still tells what it is. */
const HEIGHT: Readonly<Record<Variant, readonly [wished: number, smallest: number]>> = {
  broad: [124, 40],
  wide: [78, 20],
  narrow: [64, 18],
};
/** The street's height is at most about this. */
const TALLEST: Readonly<Record<Variant, number>> = { broad: 760, wide: 480, narrow: 820 };
/** Between a ground and the roofs below it. */
const LINE_GAP: Readonly<Record<Variant, number>> = { broad: 34, wide: 20, narrow: 16 };
const SPREAD = { closest: 1.164, loosest: 1.6 } as const;
/** What a line that isn't full costs against icons off their wished height. */
const RAGGED = 0.35;

/** The columns that divide so many icons evenly, as near to their wished size as width and height allow. */
function cellsOf(
  format: Format,
  icon: Icon,
  total: number,
  precisions: readonly Precision[],
  { width, tallest }: { readonly width: number; readonly tallest: number },
): Cells {
  const [wished, smallest] = HEIGHT[format.variant];
  const bounds = { ...SPREAD, tallest: wished * 1.5, lineGap: LINE_GAP[format.variant] };
  const cost = (cells: Cells): number =>
    Math.abs(Math.log(cells.height / wished)) +
    (total % cells.columns === 0 ? 0 : RAGGED) +
    Math.max(0, gridHeight(cells, total) / tallest - 1) * 8;
  const possible = range(1, total + 1)
    .map((columns) => partCells(format, icon, precisions, width, columns, bounds))
    .filter(({ columns, height }) => columns === 1 || height >= smallest);
  const best = least(possible, (a, b) => ascending(cost(a), cost(b)) || descending(a.columns, b.columns));
  if (best === undefined) throw new Error("nothing to lay out");
  return best;
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
