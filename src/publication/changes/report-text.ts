import { styleText } from "node:util";
import { ADDRESS_KINDS } from "../../site/site-map.ts";
import type { Changes } from "./compare.ts";
import type { FigureChange } from "./figures.ts";
import { addressLines, copyLines, counted, KINDS, valueText } from "./report-lines.ts";
import type { SentenceChange } from "./sentences.ts";

/** The most sentences and the most addresses of a kind that a terminal gets; the HTML report has them all. */
const MOST_SENTENCES = 60;
const MOST_ADDRESSES = 40;

/** How the report is laid out in a terminal. */
export interface TextLayout {
  readonly colour: boolean;
}

/** The changes as a terminal shows them. @param before what they are compared with. */
export function changesText(changes: Changes, before: string, { colour }: TextLayout): string {
  const bold = (text: string): string => (colour ? styleText("bold", text, { validateStream: false }) : text);
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [[bold(title), ...lines.map((line) => `  ${line}`)].join("\n")];
  const { figures, sentences, charts, addresses, copies } = changes;
  return [
    `Compared with ${before}:`,
    ...section(
      counted(figures.length, "figure", "figures"),
      figures.flatMap((figure) => figureLines(figure)),
    ),
    ...section(
      counted(sentences.length, "sentence", "sentences"),
      limited(sentences.map(sentenceLine), MOST_SENTENCES),
    ),
    ...section(
      counted(charts.length, "chart", "charts"),
      charts.map(
        ({ year, id, drawings }) => `${year} ${id} (${drawings.map(({ lang }) => lang).join(", ")})`,
      ),
    ),
    ...ADDRESS_KINDS.flatMap((kind) => {
      const ofKind = addresses.filter((address) => address.kind === kind);
      return section(counted(ofKind.length, ...KINDS[kind]), limited(addressLines(ofKind), MOST_ADDRESSES));
    }),
    ...section(
      "In articles that show a chart",
      copyLines(copies).map((lines) => lines.join("\n      ")),
    ),
  ].join("\n\n");
}

const limited = (lines: readonly string[], most: number): readonly string[] =>
  lines.length <= most
    ? lines
    : [...lines.slice(0, most), `… and ${lines.length - most} more in the HTML report`];

const figureLines = ({ year, change: { id, before, after }, said }: FigureChange): readonly string[] => [
  `${year} ${id}: ${valueText(before)} → ${valueText(after)}`,
  ...said.map((pair) => `  ${pair.lang}  ${pair.before ?? "–"} → ${pair.after ?? "–"}`),
];

const sentenceLine = ({ lang, place, before, after }: SentenceChange): string =>
  [
    `${lang}  ${place}`,
    ...(before === null ? [] : [`    - ${before}`]),
    ...(after === null ? [] : [`    + ${after}`]),
  ].join("\n");
