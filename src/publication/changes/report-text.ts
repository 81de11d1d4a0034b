import { styleText } from "node:util";
import type { Arg } from "../../diagnostics/phrase.ts";
import type { Speaker } from "../../diagnostics/speaker.ts";
import { visible } from "../../diagnostics/visible.ts";
import type { Lang } from "../../record/model.ts";
import { ADDRESS_KINDS } from "../../site/routes.ts";
import type { Changes, SaidChange, SentenceChange } from "./compare.ts";
import { addressLines, copyLines, metricText } from "./report-lines.ts";

/** The most sentences and the most addresses of a kind that a terminal gets; the HTML report has them all. */
const MOST_SENTENCES = 60;
const MOST_ADDRESSES = 40;

/** The changes as a terminal shows them. @param before what they are compared with. */
export function changesText(changes: Changes, before: Arg, colour: boolean, speaker: Speaker): string {
  const { say, lang } = speaker;
  const bold = (text: string): string => (colour ? styleText("bold", text, { validateStream: false }) : text);
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [[bold(title), ...lines.map((line) => `  ${visible(line)}`)].join("\n")];
  const heading = (kind: string, count: number): string => say({ code: `changes.${kind}`, args: { count } });
  const { metrics, sentences, charts, addresses, copies } = changes;
  return [
    say({ code: "changes.compared", args: { before } }),
    ...section(
      heading("metrics", metrics.length),
      metrics.flatMap((change) => metricLines(change, speaker)),
    ),
    ...section(
      heading("sentences", sentences.length),
      // Those that the reader of the report is likeliest to read come first.
      limited(sentences.toSorted(byLanguage(lang)).map(sentenceLine), MOST_SENTENCES, speaker),
    ),
    ...section(
      heading("charts", charts.length),
      charts.map(
        ({ year, id, drawings }) => `${year} ${id} (${drawings.map(({ lang }) => lang).join(", ")})`,
      ),
    ),
    ...ADDRESS_KINDS.flatMap((kind) => {
      const ofKind = addresses.filter((address) => address.kind === kind);
      return section(
        heading(kind, ofKind.length),
        limited(addressLines(ofKind, speaker), MOST_ADDRESSES, speaker),
      );
    }),
    ...section(
      say({ code: "changes.copies" }),
      copyLines(copies, speaker).map((lines) => lines.join("\n      ")),
    ),
  ].join("\n\n");
}

const byLanguage =
  (first: Lang) =>
  (a: SentenceChange, b: SentenceChange): number =>
    Number(b.lang === first) - Number(a.lang === first);

const limited = (lines: readonly string[], most: number, { say }: Speaker): readonly string[] =>
  lines.length <= most
    ? lines
    : [...lines.slice(0, most), say({ code: "changes.more", args: { count: lines.length - most } })];

const metricLines = (
  { year, change: { id, before, after }, said }: SaidChange,
  { say }: Speaker,
): readonly string[] => [
  `${year} ${id}: ${say(metricText(before))} → ${say(metricText(after))}`,
  ...said.map((pair) => `  ${pair.lang}  ${pair.before ?? "–"} → ${pair.after ?? "–"}`),
];

const sentenceLine = ({ lang, place, before, after }: SentenceChange): string =>
  [
    `${lang}  ${place}`,
    ...(before === null ? [] : [`    - ${before}`]),
    ...(after === null ? [] : [`    + ${after}`]),
  ].join("\n");
