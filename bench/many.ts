import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editText } from "../tests/support/edit.ts";
import { PARTS } from "../tests/support/project.ts";

/** The most metrics that a year may have; charts beyond those share them, each in another company. */
const MOST_METRICS = 300;

/** Words of a quotation, by how exact they are. */
const WORDS: Readonly<Record<string, string>> = {
  exact: "",
  over: "over ",
  nearly: "nearly ",
  around: "around ",
};

interface Metric {
  readonly id: string;
  readonly kind: string;
  readonly value: number;
  readonly precision: string;
  readonly label: Readonly<Record<string, string>>;
  readonly ratio?: readonly string[];
}
interface Chart {
  readonly id: string;
  readonly metrics: readonly string[];
  readonly title: Readonly<Record<string, string>>;
}

/** A number as letters, which no check takes for a figure, nor for Cyrillic ones: `d`, `fd`. */
const letters = (number: number): string =>
  (number < 10 ? "" : letters(Math.floor(number / 10))) + "dfglnqrsvz".charAt(number % 10);

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const write = (file: string, value: unknown): void => writeFileSync(file, JSON.stringify(value));
const marked = (text: Readonly<Record<string, string>>, mark: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, `${words} (${mark})`]));
const inSet = (id: string, set: number): string => (set === 0 ? id : `${id}-${letters(set)}`);

/** A metric once more, somewhat larger, under another name. */
function another(metric: Metric, set: number): object {
  const { id, kind, value, precision, label, ratio } = metric;
  const own = { ...metric, id: inSet(id, set), label: marked(label, letters(set)) };
  if (ratio !== undefined) return { ...own, ratio: ratio.map((each) => inSet(each, set)) };
  if (kind !== "count") return own;
  const more = value + set * Math.max(1, 10 ** (String(value).length - 3));
  return { ...own, value: more, quote: `${WORDS[precision]}${more.toLocaleString("en")} of them` };
}

/**
 * A chart once more, under another name, of metrics of other sets.
 * @param setOf the set of the metric that stands at this place in it.
 */
function anotherChart(chart: Chart, index: number, setOf: (place: number) => number): Chart {
  const text = chart.metrics.reduce(
    (made, id, place) =>
      made
        .replaceAll(`"${id}"`, `"${inSet(id, setOf(place))}"`)
        .replace(new RegExp(`\\{${id}(?=[ |}])`, "g"), `{${inSet(id, setOf(place))}`),
    JSON.stringify(chart),
  );
  const made = JSON.parse(text);
  const mark = letters(index);
  return { ...made, id: `${chart.id}-${mark}`, order: 100 + index, title: marked(made.title, mark) };
}

/**
 * A copy of the project with so many charts: those of the year, then as many again of every form as are wanting. They
 * differ in their figures, labels and titles, so that nothing that is made of one serves for another.
 * @returns the folder.
 */
export function copyWith(root: string, charts: number): string {
  const dir = mkdtempSync(join(tmpdir(), "bench-"));
  for (const part of PARTS) cpSync(join(root, part), join(dir, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(dir, "node_modules"));
  // More charts than staff may make.
  editText(dir, "src/record/read-charts.ts", "MOST_CHARTS = 300;", "MOST_CHARTS = Infinity;");
  const [year = ""] = readdirSync(join(dir, "src/report"));
  const folder = join(dir, "src/report", year, "charts");
  const patterns: readonly Chart[] = readdirSync(folder).map((name) => read(join(folder, name)));
  const file = join(dir, `data/${year}.json`);
  const record: { metrics: readonly Metric[] } = read(file);
  const rounds = Math.ceil(charts / patterns.length);
  const sets = Math.min(rounds, Math.floor(MOST_METRICS / record.metrics.length));
  const metrics = Array.from({ length: sets - 1 }, (_, index) =>
    record.metrics.map((metric) => another(metric, index + 1)),
  );
  write(file, { ...record, metrics: [...record.metrics, ...metrics.flat()] });
  for (let index = patterns.length; index < charts; index++) {
    const pattern = patterns[index % patterns.length];
    const round = Math.floor(index / patterns.length);
    if (pattern === undefined) continue;
    const made = anotherChart(pattern, index, (place) => (round + place * Math.floor(round / sets)) % sets);
    write(join(folder, `${made.id}.json`), made);
  }
  return dir;
}
