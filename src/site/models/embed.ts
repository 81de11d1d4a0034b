import type { Element } from "hast";
import { chartSize, openChart, tableElement, tableOf } from "../../charts/chart.ts";
import { LETTERS, type TextStyle, type Variant } from "../../charts/format.ts";
import { sceneOf } from "../../charts/scene.ts";
import { renderSvg, type Told, toldByItself } from "../../charts/svg.ts";
import { textWidth } from "../../charts/text.ts";
import type { MessageKey } from "../../language/index.ts";
import {
  type ChartContext,
  chartSources,
  chartTitle,
  chartUnknowns,
  creditLine,
  hrefHere,
  restingOn,
  sourceLine,
  urlHere,
} from "../context.ts";
import { correctedNotice, correctedOn } from "../corrections.ts";
import { said, saidNote } from "./said.ts";

/** Lengths of the document around the drawing, in CSS pixels: its styles and its height are reckoned with them. */
export const LAYOUT = {
  side: 12,
  rule: 6,
  above: 12,
  /** Size of the title: at least, as a part of the width, at most; a line of it as a multiple of that. */
  title: { least: 20, part: 0.046, most: 32, line: 1.08, tracking: -0.02 },
  note: { size: 15, line: 21, above: 6 },
  /**
   * The narrow drawing grows no wider than `narrowest`, since its height would be blank space in columns that show the
   * wide one; nor does that grow beyond a frame of 700 pixels. The line below the drawing is the ground of one whose
   * figures stand on its edge, and clear of the others.
   */
  drawing: { above: 14, below: 12, ground: 2, after: 8, narrowest: 360, wide: 560, widest: 676 },
  foot: { size: 13, line: 19 },
  below: 8,
} as const;

/** What stands below the drawing, as words; links are in it. @param corrected that it was, in a sentence. */
function footing(context: ChartContext, corrected = correctedNotice(context)) {
  const { chart, record, voice, date } = context;
  const dated = (key: MessageKey, day: string | null | undefined): string | null =>
    day ? voice.message(key, { date: voice.language.period(day) }) : null;
  return {
    notices: [
      record.draft ? voice.message("notice.draft") : null,
      dated("kit.withdrawn", chart.withdrawn),
      dated("embed.frozen", date),
      corrected,
    ].filter((notice) => notice !== null),
    /** Of a frozen state, words for the way to what stands now. */
    present: date === null ? null : voice.message("embed.present"),
    /** The line of sources as text, and its parts. */
    source: sourceLine(context),
    sourceLabel: voice.message("figure.source"),
    sources: chartSources(context).map((source) => restingOn(source, voice)),
    more: voice.message("embed.more"),
    credit: creditLine(context),
  };
}

/** The drawing of a document that has no other chart, so that its ids are short. */
const drawnIn = (context: ChartContext, variant: Variant, told?: Told): Element =>
  renderSvg(openChart(context.chart, context.voice), variant, LETTERS[variant], chartTitle(context), told);

/** A chart as a document for an iframe, following corrections or as it was at the end of the context's day. */
export function embedModel(context: ChartContext) {
  const { chart, voice } = context;
  const { tag, dir } = voice.language;
  return {
    lang: tag,
    dir,
    id: chart.id,
    plainTitle: chartTitle(context),
    title: said(voice.text(chart.title), voice),
    note: saidNote(chart, voice),
    /** The drawing stands on the line below it. */
    stands: sceneOf(chart).stands,
    canonical: urlHere("chart", context),
    /** Of the chart's own page and of its present state, for `href`. */
    page: hrefHere("chart", context),
    presentPage: hrefHere("embed", context),
    presentAddress: urlHere("embed", context),
    drawings: {
      narrow: drawnIn(context, "narrow"),
      wide: drawnIn(context, "wide", toldByItself(LETTERS.narrow)),
    },
    table: tableElement(chart.id, tableOf(chart, voice), voice),
    unknown: { title: voice.message("kit.unknown"), figures: chartUnknowns(context) },
    foot: footing(context),
  };
}
export type EmbedModel = ReturnType<typeof embedModel>;

/** Readers' system fonts differ; the widest in use, DejaVu Sans, needs this much more room than the font measured. */
const WIDER = 1.2;
/** Browsers set a title a little wider than its letters measure. */
const ROUNDED = 1.04;
/** Of the longest to write. */
const SOME_DAY = "2028-09-28";
/** In place of the mark before the credit, which is no wider. */
const MARK = "MM";

/** How many lines a text takes in a system font, at the most. */
const lines = (text: string, size: number, weight: TextStyle["weight"], width: number): number =>
  linesSet(text, { className: "", size: size * WIDER, weight, tracking: 0 }, width);

/** How many lines a text takes that is set so. */
function linesSet(text: string, style: TextStyle, width: number): number {
  let count = 1;
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, style) > width) [count, line] = [count + 1, word];
    else line = longer;
  }
  return count;
}

/**
 * Height of a chart's embedded document in its tallest state at these widths, in CSS pixels: an iframe of this height cuts
 * nothing, without script; whatever its width from 280 pixels on, unless others are given.
 */
export const embedHeight = (context: ChartContext, widths: readonly number[] = ANY_WIDTH): number =>
  tallest(widths, heightIn(context));

const tallest = (widths: readonly number[], height: (width: number) => number): number =>
  Math.ceil(Math.max(...widths.map(height)));

/** Height of the document at each width. */
function heightIn(context: ChartContext): (width: number) => number {
  const { chart, voice } = context;
  const { side, rule, above, title, note, drawing, foot, below } = LAYOUT;
  /** Height of a drawing as a part of its width. */
  const drawn = (variant: Variant): number => {
    const { width, height } = chartSize(chart, voice, variant);
    return height / width;
  };
  const [wide, narrow] = [drawn("wide"), drawn("narrow")];
  const titled = chartTitle(context);
  const noted = chart.note === undefined ? null : voice.plain(voice.text(chart.note));
  // A code that is pasted today has room for the notice of a correction tomorrow.
  const corrected = context.date === null ? correctedOn(SOME_DAY, voice) : undefined;
  const { notices, present, source, more, credit } = footing(context, corrected);
  const plain = [...(present === null ? [] : [present]), source, `${more} · ${MARK}${credit}`];

  const folded = chartUnknowns(context).length === 0 ? [] : [voice.message("kit.unknown")];

  const noteHeight = (words: string, width: number): number =>
    note.above + lines(words, note.size, 500, width) * note.line;
  const titleHeight = (width: number): number => {
    const size = Math.min(title.most, Math.max(title.least, title.part * width));
    const style: TextStyle = {
      className: "",
      size: size * ROUNDED,
      weight: 800,
      tracking: title.tracking * size,
    };
    return linesSet(titled, style, width) * title.line * size;
  };
  const clear = sceneOf(chart).stands ? 0 : drawing.below;
  return (width) => {
    const inner = width - 2 * side;
    const picture =
      inner >= drawing.wide
        ? wide * Math.min(inner, drawing.widest)
        : narrow * Math.min(inner, drawing.narrowest);
    const footLines = (texts: readonly string[], weight: TextStyle["weight"]): number =>
      texts.reduce((sum, text) => sum + lines(text, foot.size, weight, inner), 0);
    return (
      rule +
      above +
      titleHeight(inner) +
      (noted === null ? 0 : noteHeight(noted, inner)) +
      drawing.above +
      picture +
      clear +
      drawing.ground +
      drawing.after +
      (footLines(notices, 800) + footLines(folded, 500) + footLines(plain, 500)) * foot.line +
      below
    );
  };
}

/** Heights for the codes that are copied. */
export function embedHeights(context: ChartContext) {
  const height = heightIn(context);
  const wide = ANY_WIDTH.filter((width) => width >= WIDE_COLUMN);
  return { any: tallest(ANY_WIDTH, height), wide: tallest(wide, height) };
}

/** A column that shows the wide drawing, as a round number that a journalist can look up, in CSS pixels. */
export const WIDE_COLUMN = 600;

/** Every ten pixels up to where nothing grows any more, and the widest at which the narrow drawing is shown. */
const ANY_WIDTH: readonly number[] = [
  ...Array.from({ length: 45 }, (_, index) => 280 + 10 * index),
  LAYOUT.drawing.wide + 2 * LAYOUT.side - 1,
];
