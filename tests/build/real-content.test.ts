import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentIn, ROOT } from "../support/content.ts";
import { editJson, type Json } from "../support/edit.ts";
import { copyRealProject, shellEnv } from "../support/project.ts";

const inAll = (languages: readonly string[], said: (lang: string) => unknown) =>
  Object.fromEntries(languages.map((lang) => [lang, said(lang)]));

/** A sentence in the language of the site, or in English, that says a figure. */
const SENTENCES: Readonly<Record<string, string>> = {
  en: "Another figure stands here:",
  kk: "Мұнда тағы бір көрсеткіш тұр:",
  ru: "Здесь стоит ещё одно число:",
};
const HEADINGS: Readonly<Record<string, string>> = { en: "More", kk: "Тағы", ru: "Ещё" };

/**
 * What a figure, a chart and a text might break: not other pages, which are looked at as they are anyway, nor whether
 * HTML of these kinds is valid and is sent as it should be.
 */
const LOOKED_AT =
  "^(?!.*(?:axe finds nothing on (?!.*/figures/added/)|is valid: every page|on nginx with the shipped settings))";

test("a figure, a chart and a text that staff add leave the tests of the real content green", async () => {
  using copy = copyRealProject();
  const { site, editions } = await contentIn(copy.dir);
  const year = editions.at(-1)?.record.year;
  const like = editions.at(-1)?.record.metrics.find(({ kind }) => kind === "count");
  if (like?.kind !== "count") throw new Error("the last year counts nothing");
  editJson(copy.dir, `data/${year}.json`, (record) => {
    const quote = "47 of them";
    const entry = record.metrics.find(({ id }: { id: string }) => id === like.id);
    record.metrics.push({ ...entry, id: "added", value: 47, precision: "exact", quote });
  });
  const charts = join(copy.dir, `src/report/${year}/charts`);
  writeFileSync(
    join(charts, "added.json"),
    JSON.stringify({
      id: "added",
      form: "rows",
      metrics: ["added"],
      options: {},
      title: inAll(site.languages, () => "{added start}"),
      note: like.definition,
      order: 500,
    }),
  );
  for (const lang of site.languages) {
    const folder = join(copy.dir, `src/report/${year}/${lang}`);
    expect(readdirSync(folder)).not.toContain("99-added.mdx");
    const text = `${SENTENCES[lang] ?? SENTENCES["en"]} <Metric id="added" bare />.`;
    writeFileSync(
      join(folder, "99-added.mdx"),
      `---\ntitle: "${HEADINGS[lang] ?? HEADINGS["en"]}"\n---\n\n${text}\n\n<Figure id="added" />\n`,
    );
  }

  const report = join(copy.dir, "report.json");
  const run = [
    "run",
    "--project=real",
    "--maxWorkers=1",
    "--reporter=json",
    `--outputFile=${report}`,
    "-t",
    LOOKED_AT,
  ];
  const child = spawn(process.execPath, [join(ROOT, "node_modules/vitest/vitest.mjs"), ...run], {
    cwd: ROOT,
    env: { ...shellEnv(), CONTENT_ROOT: copy.dir },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
  const code = await new Promise((done) => child.on("close", done));
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const failed = testResults.flatMap((file: Json) =>
    file.assertionResults
      .filter(({ status }: Json) => status === "failed")
      .map(({ fullName, failureMessages }: Json) => `${fullName}: ${failureMessages}`),
  );
  expect({ code, failed }, told).toEqual({ code: 0, failed: [] });
  expect(numPassedTests).toBeGreaterThan(20);
});
