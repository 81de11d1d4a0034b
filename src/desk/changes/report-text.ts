import { styleText } from "node:util";
import { ADDRESS_KINDS, type AddressKind } from "../../publish/site-map.ts";
import { isQuantity, type Metric } from "../../record/model.ts";
import type { AddressChange, CopyChange } from "./addresses.ts";
import type { Changes } from "./compare.ts";
import type { FigureChange } from "./figures.ts";
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
      return section(
        counted(ofKind.length, ...KINDS[kind]),
        limited(ofKind.map(addressLine), MOST_ADDRESSES),
      );
    }),
    ...section("In articles that show a chart", copyLines(copies, addresses)),
  ].join("\n\n");
}

export const KINDS: Readonly<Record<AddressKind, readonly [one: string, other: string]>> = {
  page: ["page", "pages"],
  embed: ["embedded chart", "embedded charts"],
  download: ["download", "downloads"],
  service: ["file for programs", "files for programs"],
};

const counted = (count: number, one: string, other: string): string =>
  `${count} ${count === 1 ? one : other}`;

const limited = (lines: readonly string[], most: number): readonly string[] =>
  lines.length <= most
    ? lines
    : [...lines.slice(0, most), `… and ${lines.length - most} more in the HTML report`];

const figureLines = ({ year, change: { id, before, after }, said }: FigureChange): readonly string[] => [
  `${year} ${id}: ${valueText(before)} → ${valueText(after)}`,
  ...said.map((pair) => `  ${pair.lang}  ${pair.before ?? "–"} → ${pair.after ?? "–"}`),
];

/** A metric's value as the record's file has it. */
export function valueText(metric: Metric | null): string {
  if (metric === null) return "not in the record";
  if (!isQuantity(metric)) return counted(metric.items.length, "thing named", "things named");
  const { value, precision } = metric;
  const number = typeof value === "number" ? String(value) : `${value.part} of ${value.of}`;
  return precision === "exact" ? number : `${precision} ${number}`;
}

const sentenceLine = ({ lang, place, before, after }: SentenceChange): string =>
  [
    `${lang}  ${place}`,
    ...(before === null ? [] : [`    - ${before}`]),
    ...(after === null ? [] : [`    + ${after}`]),
  ].join("\n");

const addressLine = ({ path, change }: AddressChange): string =>
  change === "changed" ? path : `${path} (${change})`;

/** What happens to charts that stand elsewhere already. */
export function copyLines(
  copies: readonly CopyChange[],
  addresses: readonly AddressChange[],
): readonly string[] {
  if (copies.length === 0) return [];
  const frozen = addresses.filter(({ kind, path }) => kind === "embed" && /\/\d{4}-\d\d-\d\d\/$/.test(path));
  const thawed = frozen.filter(({ change }) => change === "changed").length;
  return [
    ...copies.map(
      ({ path, lang, title, notices }) =>
        `${lang}  ${path}\n      ${title}${notices.length === 0 ? " (nothing tells of a correction)" : ` (${notices.join(" ")})`}`,
    ),
    thawed === 0
      ? "Frozen charts and files that people saved stay as they are."
      : `${counted(thawed, "frozen chart", "frozen charts")} would change too, which nothing frozen may: tell the change in "corrections" (npm run check has the entry).`,
  ];
}
