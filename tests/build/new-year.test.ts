import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { MADE_UP_SITE } from "../support/content.ts";
import { editJson, editText, type Json, metricOf } from "../support/edit.ts";
import { fillYear } from "../support/fill-year.ts";
import { build, copySmallProject, run, runOwn } from "../support/project.ts";
import { filesOf, pageOf, textOf } from "../support/site.ts";

const LANGUAGES = ["en", "kk", "ru"];

/** Stands once in the text that is broken. */
const TAG = '<Metric id="libraries"';
/** Figures whose change is drawn by itself. */
const CHANGED = ["libraries", "evenings", "tour-pupils", "listeners"];
const WRITTEN_IN = {
  en: ["written in English and Kazakh", "written in English"],
  kk: ["ағылшын және қазақ тілдеріндегі", "ағылшын тіліндегі"],
  ru: ["на английском и казахском языках", "на английском языке"],
} as const;

const DROPPED = {
  en: "The source names no genres.",
  kk: "Дереккөзде жанрлар аталмаған.",
  ru: "Жанры в источнике не названы.",
} as const;

/** A page's text without what tells of other years: the notice of a newer report, and the list in the footer. */
const withoutOthers = (html: string): string =>
  html
    .replace(/<p class="notice"> <a href="[^"]*\/2022\/">[^<]*<\/a> <\/p>/, "")
    .replace(/<p> [^<]*<a href="[^"]*\/2022\/">2022<\/a>\s*<\/p>/, "");

/** A page without the day of its publication; its fonts, which its policy's hashes go by, hold the letters of the notice of a newer year, too. */
const undated = (html: string): string =>
  html
    .replace(/content="default-src [^"]*"/, "")
    .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/, "")
    .replace(/\.[0-9a-f]{8}\.woff2/g, ".woff2");

/** What a report tells in words of its own: its headline and opening, its section, the titles of its charts. */
const OWN_WORDS =
  "h1, .standfirst p, :is(#stories, #songs) ~ h2, :is(#stories, #songs) ~ .prose p, figure > h2, figure > h3";
const wordsOf = (page: Document): readonly string[] => [...page.querySelectorAll(OWN_WORDS)].map(textOf);

/** What a page says of the last year: its number, and its name in each language. */
const OF_LAST_YEAR = /2021|Stories|Әңгіме|[Рр]ассказ/;

const spaced = (element: Element | null): string => textOf(element).replaceAll("\u00a0", " ");

/** The year 2022 as a source might have it: some more, some less, one as exact as another word, one gone, one with another name, two new. */
function nextYear(dir: string, last: Json): void {
  editJson(dir, "data/2022.json", (record) => {
    fillYear(record, last);
    record.title = { en: "Year of Songs", kk: "Ән жылы", ru: "Год песен" };
    metricOf(record, "evenings").value = 90;
    metricOf(record, "tour-pupils").precision = "around";
    record.metrics = record.metrics.filter(({ id }: Json) => id !== "genres");
    record.dropped = [{ id: "genres", note: DROPPED }];
    Object.assign(metricOf(record, "hearers"), { id: "listeners", formerly: { 2021: "hearers" } });
    const like = metricOf(record, "evenings");
    const added = [
      { id: "choirs", label: { en: "Choirs", kk: "Хорлар", ru: "Хоры" } },
      { id: "song-books", label: { en: "Song books", kk: "Ән кітаптары", ru: "Сборники песен" } },
    ];
    record.metrics.push(...added.map((own) => ({ ...like, ...own })));
  });
  // Only what names a figure that is gone or has another name.
  for (const lang of LANGUAGES) {
    editText(dir, `src/report/2022/${lang}/1-stories.mdx`, '\n<List id="genres" />\n', "");
    editText(dir, `src/report/2022/${lang}/index.mdx`, "{hearers", "{listeners");
  }
  const people = join(dir, "src/report/2022/charts/people.json");
  writeFileSync(people, readFileSync(people, "utf8").replaceAll("hearers", "listeners"));
}

/** Writes anew what isn't true of 2022, and confirms all else that was carried over. */
function readThrough(dir: string): void {
  const report = "src/report/2022";
  for (const lang of LANGUAGES) {
    rmSync(join(dir, report, lang, "1-stories.mdx"));
    cpSync(join(MADE_UP_SITE, report, lang), join(dir, report, lang), { recursive: true });
  }
  editJson(dir, `${report}/charts/people.json`, (chart) => {
    chart.title = {
      en: "{listeners start} borrowed songs",
      kk: "{listeners start} ән алды",
      ru: "Песни брали {listeners}",
    };
  });
  editJson(dir, "data/2022.json", (record) => {
    for (const entry of record.carried) entry.confirmed = true;
  });
}

test("a new year goes from the command to both years' pages: left out, shown as a draft, refused until it is read, public", async () => {
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
  nextYear(copy.dir, last);
  await build(copy.dir, { drafts: true, fonts: true });
  for (const lang of LANGUAGES) {
    const draft = pageOf(dist, `/${lang}/2022/`);
    expect(textOf(draft.querySelector("#m-libraries ~ data b"))).toBe("60");
    expect(draft.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
    expect(textOf(pageOf(dist, `/${lang}/`).querySelector("#m-libraries ~ data b"))).toBe("30");
    expect(withoutOthers(report(dist, lang))).toBe(report(before, lang));
  }
  // The draft is left out of what is published meanwhile.
  const first = await runOwn(copy.dir, "deploy", ["to", "../public site", "date", "2022-01-10"]);
  expect(first.code, first.err).toBe(0);
  expect(existsSync(join(dist, "en/2022"))).toBe(false);

  let carried: readonly Json[] = [];
  editJson(copy.dir, "data/2022.json", (record) => {
    record.draft = false;
    carried = record.carried;
  });
  const unread = await run(copy.dir, "deploy");
  expect(unread.code).toBe(1);
  expect(unread.err).toContain("Nothing was published.");
  const counts = [...unread.err.matchAll(/error .* has (\d+) texts? of 2021 that nobody has confirmed/g)];
  // The label and the definition of the list that is gone, in each language.
  expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(carried.length - 6);
  for (const owner of [
    "figure `listeners`",
    "figure `libraries`",
    "chart `people`",
    "section `stories`",
    "opening",
  ])
    expect(unread.err).toContain(`error The ${owner} has `);

  readThrough(copy.dir);
  const published = await run(copy.dir, "deploy");
  expect(published.code, published.err).toBe(0);
  for (const lang of ["en", "kk", "ru"] as const) {
    expect(textOf(pageOf(dist, `/${lang}/`).querySelector("#m-libraries ~ data b"))).toBe("60");
    const page = pageOf(dist, `/${lang}/2022/`);
    expect(page.querySelector('meta[name="robots"]')).toBeNull();
    const charts = [...page.querySelectorAll("#change figure")].map((figure) =>
      figure.getAttribute("data-figure"),
    );
    expect(charts).toEqual(["changes"]);
    for (const id of CHANGED)
      expect(page.querySelector(`#change svg[data-chart="slopes"] [data-mark="${id}"]`), id).not.toBeNull();
    expect(report(dist, lang)).not.toBe(report(before, lang));
    expect(undated(withoutOthers(report(dist, lang)))).toBe(undated(report(before, lang)));

    const [ofBoth, ofOne] = WRITTEN_IN[lang];
    expect(spaced(pageOf(before, `/${lang}/2021/`).querySelector("#sources"))).toContain(ofBoth);
    expect(spaced(page.querySelector("#sources"))).toContain(ofOne);
    const told = wordsOf(pageOf(before, `/${lang}/2021/`));
    expect(told.length).toBeGreaterThan(4);
    expect(spaced(page.querySelector("#change"))).toContain(DROPPED[lang]);
    page.querySelector("#change")?.remove();
    expect(wordsOf(page).length).toBeGreaterThan(4);
    expect(wordsOf(page).filter((text) => told.includes(text))).toEqual([]);
    for (const own of [page, pageOf(dist, `/${lang}/2022/poster/`)]) {
      [...own.querySelectorAll("footer")].at(-1)?.remove();
      expect(textOf(own.querySelector("body")).length).toBeGreaterThan(100);
      expect(textOf(own.querySelector("body"))).not.toMatch(OF_LAST_YEAR);
    }
  }

  const undone = await run(copy.dir, "deploy", ["undo"]);
  expect(undone.out).toContain("With it, 2022 is gone for readers, until you publish again.");
}, 400_000);
