import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyWith } from "./many.ts";
import { type Grown, keepResults } from "./results.ts";
import { BUILD, CHECK, timed } from "./timed.ts";

/** `npm run bench build`: checks and builds the site with many charts, each time from nothing. @param words how many. */
export function growth(words: readonly string[]): void {
  const sizes = words.length > 0 ? words.map(Number) : [500, 1000];
  const grown = sizes.map(measured);
  console.log("charts in each language   check, s   build, s   memory, MB   with one changed number, s");
  for (const { charts, check, build, memory, again } of grown)
    console.log(
      [String(charts).padStart(23), ...[check, build, memory, again].map((value) => value.toFixed(1))].join(
        "   ",
      ),
    );
  keepResults("build", { rows: grown });
}

function measured(charts: number): Grown {
  const dir = copyWith(process.cwd(), charts);
  try {
    const check = timed(dir, CHECK).seconds;
    const { seconds: build, memory } = timed(dir, BUILD);
    changeOne(dir);
    const again = timed(dir, BUILD).seconds;
    return { charts, check, build, memory, again };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Changes one count, and the words that bear it out. */
function changeOne(dir: string): void {
  const [file = ""] = readdirSync(join(dir, "data")).filter((name) => /^\d{4}\.json$/.test(name));
  const path = join(dir, "data", file);
  const record: { metrics: { kind: string; value: number; quote: string }[] } = JSON.parse(
    readFileSync(path, "utf8"),
  );
  const count = record.metrics.findLast(({ kind }) => kind === "count");
  if (count === undefined) throw new Error("a record without a count");
  const [before, after] = [count.value, count.value + 1].map((value) => value.toLocaleString("en"));
  count.quote = count.quote.replace(before ?? "", after ?? "");
  count.value += 1;
  writeFileSync(path, JSON.stringify(record));
}
