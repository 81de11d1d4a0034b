import fc from "fast-check";
import { restsOn } from "../../../src/record/kinds/index.ts";
import type { ChartDefinition, Metric, Site, YearRecord } from "../../../src/record/model.ts";
import { contentIn, KINDS_SITE, MADE_UP_SITE } from "../../support/content.ts";
import { inAll, literally } from "./fixture.ts";
import { nastyText } from "./strings.ts";

/** What people have put into texts to get out of them, in each place where a text may stand. */
const ATTACKS = [
  "<script>ran()</script>",
  '"><img src=x onerror=ran()>',
  "' onload='ran()",
  '" onmouseover="ran()" x="',
  "</title><svg onload=ran()>",
  "</style><script>ran()</script>",
  "</textarea><iframe srcdoc='<script>ran()</script>'>",
  "</script><script>ran()//",
  "--><svg/onload=ran()>",
  "]]><script xmlns='http://www.w3.org/1999/xhtml'>ran()</script>",
  "<![CDATA[<b>",
  "<?xml-stylesheet href='javascript:ran()'?>",
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  "&lt;script&gt;ran()&lt;/script&gt;",
  "&#x3c;script&#x3e;",
  "javascript:ran()",
  "<math><mi//xlink:href='data:x,<script>ran()</script>'>",
  "<a href='javascript:ran()'>x</a>",
  "<noscript><p title='</noscript><img src=x onerror=ran()>'>",
  "$\u007bran()}",
  "<style>*{background:url(//x.example)}</style>",
  "\u001b]0;ran\u0007",
  '=HYPERLINK("//x.example")',
];

/** A text that means harm, with letters in it, so that no field is left out for want of any. */
export const hostileText = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...ATTACKS) }, nastyText), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pieces) => `a${pieces.join("")}`);

/** Addresses that the schema takes, which are of no harm as long as they are no more than addresses. */
const ADDRESSES = ["https://x.example/?a='onload='ran()&lt;b&amp;c", "https://x.example/#');ran()//]]&#x22;"];

/** A site, its year and a chart of it, in which somebody wrote these texts into every field that takes any. */
export interface Written {
  readonly site: Site;
  readonly record: YearRecord;
  readonly chart: ChartDefinition;
}

/** Fields that hold a name, a day or a period: what stands in any other is a text. */
const NAMES: ReadonlySet<string> = new Set([
  ...["$schema", "address", "base", "contact", "landmark", "languages", "defaultLanguage"],
  ...["id", "kind", "form", "metric", "metrics", "part", "at", "source", "language", "precision", "unit"],
  ...["ratio", "sum", "difference", "of", "against", "value", "from", "to", "date", "gender", "animate"],
  ...["icon", "highlight", "withdrawn"],
]);
/** Fields that hold names by other names. */
const OF_NAMES: ReadonlySet<string> = new Set(["icons", "formerly", "scene"]);

/** Gives a field its text, by its path, `record/sources/publisher`; members of lists without their number. */
export type Next = (path: string) => string;
type Rewrite = (path: string, text: string) => string;

/** A value of content in which every text was written anew. */
function rewritten(value: unknown, next: Rewrite, path: readonly string[] = []): unknown {
  const last = path.at(-1) ?? "";
  if (OF_NAMES.has(last)) return value;
  if (typeof value === "string") return NAMES.has(last) ? value : next(path.join("/"), value);
  if (Array.isArray(value)) return value.map((each) => rewritten(each, next, path));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, rewritten(inner, next, [...path, key])]),
  );
}

/** The metrics that a chart shows and a correction is of, and those that they rest on. */
function shownIn({ metrics, corrections }: YearRecord, chart: ChartDefinition): readonly Metric[] {
  const wanted = new Set([...chart.metrics, ...corrections.map(({ metric }) => metric)]);
  for (const id of wanted)
    for (const metric of metrics)
      if (metric.id === id) for (const other of restsOn(metric)) wanted.add(other);
  return metrics.filter(({ id }) => wanted.has(id));
}

/** Every chart of the made-up towns' years with its site and as much of its year as it shows. */
export const SUBJECTS: readonly Written[] = (
  await Promise.all([MADE_UP_SITE, KINDS_SITE].map((root) => contentIn(root)))
).flatMap(({ site, editions }) =>
  editions.flatMap(({ record, charts }) =>
    charts.map((chart) => ({
      site,
      chart: { ...chart, note: inAll("A note.") },
      record: { ...record, metrics: shownIn(record, chart) },
    })),
  ),
);

/**
 * @param next gives the text of another field whenever it is asked. A mark after it keeps apart what was apart, and what was
 * one stays one: the same noun counts the same thing.
 */
export function writtenWith({ site, record, chart }: Written, next: Next): Written {
  const written = new Map<string, string>();
  const place: Rewrite = (path, text) => {
    if (path.endsWith("url")) return ADDRESSES[text.length % ADDRESSES.length] ?? "";
    const letter = String.fromCharCode(97 + (written.size % 26));
    const made = written.get(text) ?? `${next(path)} ${letter.repeat(1 + written.size / 26)}`;
    written.set(text, made);
    return made;
  };
  // What a drawing is given beside its figures is read once more, and no control character passes.
  const template: Rewrite = (path, text) =>
    path.startsWith("chart/options/")
      ? place(path, text).replace(/\p{Cc}/gu, " ")
      : literally(place(path, text));
  // What is parsed is of the types that it was before it was written anew.
  const made: Written = JSON.parse(
    JSON.stringify({
      site: rewritten(site, place, ["site"]),
      record: rewritten(record, place, ["record"]),
      chart: rewritten(chart, template, ["chart"]),
    }),
  );
  return made;
}
