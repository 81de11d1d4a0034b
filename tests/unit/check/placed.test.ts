import { expect, test } from "vitest";
import { checkContent } from "../../../src/check/run-check.ts";
import { loadFiles } from "../../../src/record/load.ts";
import { MADE_UP_SITE } from "../../support/content.ts";
import { told } from "./check-content.ts";

const TEXTS = "src/report/2020/kk";
const files = await loadFiles(MADE_UP_SITE);

/** What is wrong with a text of 2020 once it ends with this too. */
async function errorsWith(name: string, added: string): Promise<readonly string[]> {
  const edited = files.map(({ path, text }) =>
    path === `${TEXTS}/${name}` ? { path, text: `${text}\n${added}\n` } : { path, text },
  );
  const { problems } = await checkContent(edited);
  return told(problems.filter(({ severity }) => severity === "error")).map(
    ({ file, code, message }) => `${file} ${code} ${message}`,
  );
}

test("a chart that stands in a report already is told where, and the poster's that it opens the report", async () => {
  expect(await errorsWith("1-libraries.mdx", '<Figure id="scale" />')).toEqual([
    `${TEXTS}/5-not-known.mdx figure-twice The figure \`scale\` stands in ${TEXTS}/1-libraries.mdx already.`,
  ]);
  expect(await errorsWith("5-not-known.mdx", '<Figure id="scale" />')).toEqual([
    `${TEXTS}/5-not-known.mdx figure-twice The figure \`scale\` stands in ${TEXTS}/5-not-known.mdx already.`,
  ]);
  expect(await errorsWith("2-rooms.mdx", '<Figure id="people" />')).toEqual([
    `${TEXTS}/2-rooms.mdx figure-twice The figure \`people\` is the poster, and so opens the report.`,
  ]);
});

test("a chart that one language's texts lack is told where the others have it", async () => {
  const edited = files.map(({ path, text }) =>
    path.startsWith(`${TEXTS}/`) ? { path, text: text.replace('<Figure id="scale" />', "") } : { path, text },
  );
  const { problems } = await checkContent(edited);
  expect(
    told(problems)
      .filter(({ code }) => code === "figure-lacking")
      .map(({ file, severity, message }) => `${file} ${severity} ${message}`),
  ).toEqual([
    "src/report/2020/en/5-not-known.mdx warning Chart `scale` stands in this text, and in none of the texts in Kazakh (kk).",
  ]);
});

const SWAPS = [
  ["en", "kk"],
  ["en", "ru"],
  ["kk", "en"],
  ["kk", "ru"],
  ["ru", "en"],
  ["ru", "kk"],
] as const;
test.each(SWAPS)("a text in %s that was copied among those in %s is told as that", async (from, to) => {
  const path = (lang: string): string => `src/report/2020/${lang}/2-rooms.mdx`;
  const copied = files.find((file) => file.path === path(from))?.text ?? "";
  const record = files.find((file) => file.path === "data/2020.json")?.text ?? "";
  const { metrics, ...rest } = JSON.parse(record);
  for (const metric of metrics)
    for (const field of ["label", "definition"]) metric[field][to] = metric[field][from].repeat(2);
  const edited = files.map((file) => {
    if (file.path === path(to)) return { ...file, text: copied };
    if (file.path === "data/2020.json") return { ...file, text: JSON.stringify({ ...rest, metrics }) };
    return file;
  });
  const { problems } = await checkContent(edited);
  const names = { en: "English (en)", kk: "Kazakh (kk)", ru: "Russian (ru)" };
  const swapped = told(problems).filter(({ code }) => code === "text-language");
  const message = `This text is in ${names[from]}, and stands where readers of ${names[to]} find it.`;
  expect(swapped.map(({ file, message }) => `${file} ${message}`)).toEqual(
    expect.arrayContaining([`data/2020.json ${message}`, `${path(to)} ${message}`]),
  );
});
