import { createYear } from "./new-year/create-year.ts";

const USAGE = "Which year? Write, for example: npm run new-year -- 2026";

const [argument, ...more] = process.argv.slice(2);
if (argument === undefined || more.length > 0) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  const result = await createYear(process.cwd(), argument);
  if ("reason" in result) {
    console.error(result.reason);
    process.exitCode = 1;
  } else {
    console.log(`${argument} was started from ${result.from}, as a draft:
  ${result.made.join("\n  ")}

Next:
  1. npm run check lists what is left to fill in: each number, its precision, the source's words, the year's name.
  2. Read every label, definition and text: they still say what the source of ${result.from} did and did not say.
  3. npm run dev shows it. Until it is right the site is built and published without it.
  4. When all is right, write "draft": false into data/${argument}.json.`);
  }
}
