import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { editJson, editText, type Json } from "../support/edit.ts";
import { fillYear } from "../support/fill-year.ts";
import { build, copySmallProject, run } from "../support/project.ts";
import { filesOf, pageOf, textOf } from "../support/site.ts";

const LANGUAGES = ["en", "kk", "ru"];

/** Stands once in the text that is broken. */
const TAG = '<Metric id="libraries"';
const CHANGES = ["libraries", "hearers", "evenings"].map((id) => `change-${id}`);

/** A page's text without what tells of other years: the notice of a newer report, and the list in the footer. */
const withoutOthers = (html: string): string =>
  html
    .replace(/<p class="notice"> <a href="[^"]*\/2022\/">[^<]*<\/a> <\/p>/, "")
    .replace(/<p> [^<]*<a href="[^"]*\/2022\/">2022<\/a> <\/p>/, "");

test("a new year goes from the command to both years' pages: left out, shown as a draft, then what / shows", async () => {
  using copy = copySmallProject("Жаңа жыл 2022");
  const dist = join(copy.dir, "dist");
  const before = inject("smallDist");
  const site = (dir: string): ReadonlyMap<string, string> =>
    new Map(filesOf(dir).map((file) => [file, readFileSync(join(dir, file), "base64")]));
  const report = (dir: string, lang: string): string =>
    readFileSync(join(dir, lang, "2021/index.html"), "utf8");
  const started = await run(copy.dir, "new-year", ["2022"]);
  expect(started.code, started.err).toBe(0);
  // No compiler reads this text, and no other page has its first letter.
  editText(copy.dir, "src/report/2022/ru/1-stories.mdx", TAG, `ѣ ${TAG} <`);
  const checked = await run(copy.dir, "check");
  expect(checked.code, checked.out).toBe(0);
  expect(checked.out).toContain("warning `value` of `libraries` is still to fill in");
  const refused = await run(copy.dir, "build", ["--drafts"]);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("error `value` of `libraries` is still to fill in");
  await build(copy.dir, { pictures: true, compressed: true });
  expect(site(dist)).toEqual(site(before));

  editText(copy.dir, "src/report/2022/ru/1-stories.mdx", `ѣ ${TAG} <`, TAG);
  let last: Json;
  editJson(copy.dir, "data/2021.json", (record) => {
    last = record;
  });
  editJson(copy.dir, "data/2022.json", (record) => fillYear(record, last));
  await build(copy.dir, { drafts: true });
  for (const lang of LANGUAGES) {
    const draft = pageOf(dist, `/${lang}/2022/`);
    expect(textOf(draft.querySelector("#m-libraries .number"))).toBe("60");
    expect(draft.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
    expect(textOf(pageOf(dist, `/${lang}/`).querySelector("#m-libraries .number"))).toBe("30");
    expect(withoutOthers(report(dist, lang))).toBe(report(before, lang));
  }
  const deployed = await run(copy.dir, "deploy", ["--to", join(copy.dir, "public site")]);
  expect(deployed.code).toBe(1);
  expect(deployed.err).toContain(
    "dist/ holds the draft of 2022, which is for preview only. Run: npm run build",
  );
  editJson(copy.dir, "data/2022.json", (record) => {
    record.draft = false;
  });
  await build(copy.dir);
  for (const lang of LANGUAGES) {
    expect(textOf(pageOf(dist, `/${lang}/`).querySelector("#m-libraries .number"))).toBe("60");
    const page = pageOf(dist, `/${lang}/2022/`);
    expect(page.querySelector('meta[name="robots"]')).toBeNull();
    const charts = [...page.querySelectorAll("#change figure")].map((figure) =>
      figure.getAttribute("data-figure"),
    );
    expect(charts).toEqual(expect.arrayContaining(CHANGES));
    for (const id of CHANGES)
      expect(page.querySelector(`#change #f-${id} svg[data-chart="change"]`)).not.toBeNull();
    expect(report(dist, lang)).not.toBe(report(before, lang));
    expect(withoutOthers(report(dist, lang))).toBe(report(before, lang));
  }
}, 400_000);
