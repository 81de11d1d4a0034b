import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { editJson, editText, type Json } from "../support/edit.ts";
import { fillYear } from "../support/fill-year.ts";
import { copyProject, run } from "../support/project.ts";
import { filesOf, pageOf, textOf } from "../support/site.ts";

const LANGUAGES = ["en", "kk", "ru"];

/** Stands once in the text that is broken. */
const TAG = '<Metric id="classes"';
const CHANGES = ["colleges", "grants", "events"].map((id) => `change-${id}`);

/** A page's text without what tells of other years: the notice of a newer report, and the list in the footer. */
const withoutOthers = (html: string): string =>
  html
    .replace(/<p class="notice"> <a href="\/\w+\/2026\/">[^<]*<\/a> <\/p>/, "")
    .replace(/<p> [^<]*<a href="\/\w+\/2026\/">2026<\/a> <\/p>/, "");

test("a new year goes from the command to both years' pages: left out, shown as a draft, then what / shows", async () => {
  using copy = copyProject("Жаңа жыл 2026");
  const dist = join(copy.dir, "dist");
  const before = inject("dist");
  const site = (dir: string): ReadonlyMap<string, string> =>
    new Map(filesOf(dir).map((file) => [file, readFileSync(join(dir, file), "base64")]));
  const report = (dir: string, lang: string): string =>
    readFileSync(join(dir, lang, "2025/index.html"), "utf8");
  const build = async (...args: string[]): Promise<void> => {
    const { code, out, err } = await run(copy.dir, "build", args);
    expect(code, out + err).toBe(0);
  };
  const started = await run(copy.dir, "new-year", ["2026"]);
  expect(started.code, started.err).toBe(0);
  // No compiler reads this text, and no other page has its first letter.
  editText(copy.dir, "src/report/2026/ru/3-schools.mdx", TAG, `ѣ ${TAG} <`);
  const checked = await run(copy.dir, "check");
  expect(checked.code, checked.out).toBe(0);
  expect(checked.out).toContain("warning `value` of `colleges` is still to fill in");
  const refused = await run(copy.dir, "build", ["--drafts"]);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("error `value` of `colleges` is still to fill in");
  await build();
  expect(site(dist)).toEqual(site(before));

  editText(copy.dir, "src/report/2026/ru/3-schools.mdx", `ѣ ${TAG} <`, TAG);
  let last: Json;
  editJson(copy.dir, "data/2025.json", (record) => {
    last = record;
  });
  editJson(copy.dir, "data/2026.json", (record) => fillYear(record, last));
  await build("--drafts");
  for (const lang of LANGUAGES) {
    const draft = pageOf(dist, `/${lang}/2026/`);
    expect(textOf(draft.querySelector("#m-colleges .number"))).toBe("64");
    expect(draft.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
    expect(textOf(pageOf(dist, `/${lang}/`).querySelector("#m-colleges .number"))).toBe("32");
    expect(withoutOthers(report(dist, lang))).toBe(report(before, lang));
  }
  const deployed = await run(copy.dir, "deploy", ["--to", join(copy.dir, "public site")]);
  expect(deployed.code).toBe(1);
  expect(deployed.err).toContain(
    "dist/ holds the draft of 2026, which is for preview only. Run: npm run build",
  );
  editJson(copy.dir, "data/2026.json", (record) => {
    record.draft = false;
  });
  await build();
  for (const lang of LANGUAGES) {
    expect(textOf(pageOf(dist, `/${lang}/`).querySelector("#m-colleges .number"))).toBe("64");
    const page = pageOf(dist, `/${lang}/2026/`);
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
