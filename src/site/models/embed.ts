import { chartSize, tableElement, tableOf } from "../../charts/chart.ts";
import { type Variant, WIDTHS } from "../../charts/form.ts";
import { chartElement } from "../../charts/svg.ts";
import { textWidth } from "../../charts/text.ts";
import type { TextStyle } from "../../charts/theme.ts";
import type { MessageKey } from "../../language/index.ts";
import {
  type ChartContext,
  chartTitle,
  chartUnknowns,
  creditLine,
  hrefHere,
  sourceLine,
  urlHere,
} from "../context.ts";
import { chartCorrections } from "../corrections.ts";
import { said, saidNote } from "./parts.ts";

/** Lengths of the document around the drawing, in CSS pixels: its styles and its height are reckoned with them. */
export const LAYOUT = {
  side: 12,
  above: 10,
  title: { size: 18, line: 23 },
  note: { size: 15, line: 21, above: 4 },
  drawing: { above: 12, below: 10, narrowest: 400, wide: 560 },
  foot: { size: 13, line: 19 },
  below: 8,
} as const;

/** What stands below the drawing, as words; links are in it. */
function footing(context: ChartContext) {
  const { chart, record, voice, date } = context;
  const corrected = chartCorrections(context).at(-1)?.correction.date;
  const dated = (key: MessageKey, day: string | null | undefined): string | null =>
    day ? voice.message(key, { date: voice.language.date(day) }) : null;
  return {
    notices: [
      record.draft ? voice.message("notice.draft") : null,
      dated("kit.withdrawn", chart.withdrawn),
      dated("embed.frozen", date),
      dated("embed.corrected", corrected),
    ].filter((notice) => notice !== null),
    /** Of a frozen state, words for the way to what stands now. */
    present: date === null ? null : voice.message("embed.present"),
    source: sourceLine(context),
    more: voice.message("embed.more"),
    credit: creditLine(context),
  };
}

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
    canonical: urlHere("chart", context),
    /** Of the chart's own page and of its present state, for `href`. */
    page: hrefHere("chart", context),
    presentPage: hrefHere("embed", context),
    drawings: [chartElement(chart, voice, "narrow"), chartElement(chart, voice, "wide")],
    table: tableElement(chart.id, tableOf(chart, voice), voice),
    unknown: { title: voice.message("kit.unknown"), figures: chartUnknowns(context) },
    foot: footing(context),
  };
}
export type EmbedModel = ReturnType<typeof embedModel>;

/** Readers' system fonts differ; the widest in use, DejaVu Sans, needs this much more room than the font measured. */
const WIDER = 1.2;

/** How many lines a text takes in a system font, at the most. */
function lines(text: string, size: number, weight: TextStyle["weight"], width: number): number {
  const style: TextStyle = { className: "", size: size * WIDER, weight, tracking: 0 };
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
 * nothing, without script; whatever its width between 280 and 700 pixels, unless others are given.
 */
export function embedHeight(context: ChartContext, widths: readonly number[] = ANY_WIDTH): number {
  const { chart, voice } = context;
  const { side, above, title, note, drawing, foot, below } = LAYOUT;
  const drawn = (variant: Variant): number => chartSize(chart, voice, variant).height;
  const [wide, narrow] = [drawn("wide"), drawn("narrow")];
  const { notices, present, source, more, credit } = footing(context);
  const plain = [...(present === null ? [] : [present]), source, `${more} · ${credit}`];

  const folded = chartUnknowns(context).length === 0 ? [] : [voice.message("kit.unknown")];

  const noteHeight = (words: string, width: number): number =>
    note.above + lines(words, note.size, 500, width) * note.line;
  const heightAt = (width: number): number => {
    const inner = width - 2 * side;
    const picture =
      inner >= drawing.wide
        ? (wide * inner) / WIDTHS.wide
        : (narrow * Math.min(inner, drawing.narrowest)) / WIDTHS.narrow;
    const footLines = (texts: readonly string[], weight: TextStyle["weight"]): number =>
      texts.reduce((sum, text) => sum + lines(text, foot.size, weight, inner), 0);
    return (
      4 +
      above +
      lines(chartTitle(context), title.size, 800, inner) * title.line +
      (chart.note === undefined ? 0 : noteHeight(voice.plain(voice.text(chart.note)), inner)) +
      drawing.above +
      picture +
      drawing.below +
      (footLines(notices, 800) + footLines(folded, 500) + footLines(plain, 500)) * foot.line +
      below
    );
  };
  return Math.ceil(Math.max(...widths.map(heightAt)));
}

/** Every ten pixels, and the widest at which the narrow drawing is shown. */
const ANY_WIDTH: readonly number[] = [
  ...Array.from({ length: 43 }, (_, index) => 280 + 10 * index),
  LAYOUT.drawing.wide + 2 * LAYOUT.side - 1,
];
