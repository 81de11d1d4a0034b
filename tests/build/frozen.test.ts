import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { describeChart } from "../../src/charts/chart.ts";
import { createVoice } from "../../src/language/create-voice.ts";
import { loadLanguage } from "../../src/language/index.ts";
import { publishedText } from "../../src/publication/publish.ts";
import { addressOfFile, siteFiles } from "../../src/publication/site-files.ts";
import type { Edition } from "../../src/record/model.ts";
import { withPublication } from "../../src/record/publication.ts";
import { NOTHING_PUBLISHED } from "../../src/record/published.ts";
import { loadContent } from "../../src/site/content.ts";
import type { FigureContext } from "../../src/site/context.ts";
import { embedDocument } from "../../src/site/embed-document.ts";
import { editJson, editText, type Json, metricOf } from "../support/edit.ts";
import { copied, isBuilt, LANGUAGES, readBuilt } from "../support/kit.ts";
import { type Copy, copyProject, run } from "../support/project.ts";
import { pageOf, textOf } from "../support/site.ts";

const FIRST = "2026-01-10";
const SECOND = "2026-02-01";
const THIRD = "2026-03-01";
const note = { en: "Counted again.", kk: "Қайта саналды.", ru: "Пересчитано." };

/** What the tours are said to be on each day, and how each language writes it. */
const SAID = { [FIRST]: /10[,\u00a0]000/, [SECOND]: /11[,\u00a0]000/, [THIRD]: /12[,\u00a0]000/ } as const;
const DAYS = [FIRST, SECOND, THIRD] as const;
type Day = (typeof DAYS)[number];

async function editionIn(dir: string): Promise<Edition & Pick<FigureContext, "site">> {
  const { content } = await loadContent(dir);
  const [edition] = content?.editions ?? [];
  if (content === null || edition === undefined) throw new Error("the copy has problems");
  return { ...edition, site: content.site };
}

/** The embed document of a chart as code makes it today, from what stands in a folder. */
async function documentFrom(dir: string, lang: string, id: string, date: string): Promise<string> {
  const { record, figures, site } = await editionIn(dir);
  const figure = figures.find((each) => each.id === id);
  if (figure === undefined) throw new Error(`no chart ${id}`);
  const { language, messages } = await loadLanguage(lang);
  const voice = createVoice(language, messages, record);
  const description = describeChart(figure, voice);
  return await embedDocument({ site, record, voice, figure, description, published: date }, date);
}

let copy: Copy;
let dist: string;

/** What the record said on each day: tours were nearly 10,000, then over 11,000; with the last, colleges became four. */
function asOn(record: Json, day: Day): void {
  const told = [
    { date: SECOND, metric: "tour-pupils", was: { value: 10_000, precision: "nearly" }, note },
    { date: THIRD, metric: "tour-pupils", was: { value: 11_000, precision: "over" }, note },
    { date: THIRD, metric: "accredited-colleges", was: { value: 3, precision: "exact" }, note },
  ];
  record.corrections = told.filter(({ date }) => date <= day);
  if (day === FIRST) Object.assign(metricOf(record, "tour-pupils"), { value: 10_000, precision: "nearly" });
  if (day === SECOND) Object.assign(metricOf(record, "tour-pupils"), { value: 11_000 });
  if (day !== THIRD) Object.assign(metricOf(record, "accredited-colleges"), { value: 3 });
}

// Three publications; one chart came with the second, and with the third one was withdrawn and another reworded.
beforeAll(async () => {
  copy = copyProject();
  const addresses = (await siteFiles(inject("dist")))
    .map(addressOfFile)
    .filter((address) => address !== null);
  let published = NOTHING_PUBLISHED;
  for (const day of DAYS) {
    using then = copyProject();
    editJson(then.dir, "data/2025.json", (record) => asOn(record, day));
    if (day === FIRST) rmSync(join(then.dir, "src/report/2025/charts/one-in-five.json"));
    const { record, figures } = await editionIn(then.dir);
    published = withPublication(published, day, addresses, [{ record, figures }]);
  }
  editJson(copy.dir, "data/2025.json", (record) => {
    asOn(record, THIRD);
    metricOf(record, "events").label.en = "Happenings";
    record.metrics.push({ ...metricOf(record, "events"), id: "workshops", value: 77, quote: "77 events" });
  });
  editJson(copy.dir, "src/report/2025/charts/grants.json", (figure) => {
    figure.withdrawn = THIRD;
  });
  // A chart that has another name now.
  const charts = join(copy.dir, "src/report/2025/charts");
  renameSync(join(charts, "stations.json"), join(charts, "places.json"));
  editJson(copy.dir, "src/report/2025/charts/places.json", (figure) => {
    figure.id = "places";
  });
  for (const lang of LANGUAGES) {
    editText(copy.dir, `src/report/2025/${lang}/1-colleges.mdx`, '<Figure id="grants" />', "");
    editText(copy.dir, `src/report/2025/${lang}/4-brigades-and-platform.mdx`, 'id="stations"', 'id="places"');
  }
  const moves = addresses
    .filter((address) => /\/stations\b/.test(address))
    .map((address) => [address, address.replace("stations", "places")]);
  writeFileSync(join(copy.dir, "data/redirects.json"), JSON.stringify(Object.fromEntries(moves)));
  writeFileSync(join(copy.dir, "data/published.json"), publishedText(published));
  const { code, out, err } = await run(copy.dir, "build");
  if (code !== 0) throw new Error(out + err);
  dist = join(copy.dir, "dist");
});

afterAll(() => copy[Symbol.dispose]());

describe.each(LANGUAGES)("after two corrections, in %s", (lang) => {
  const shown = (path: string): string => {
    const page = pageOf(dist, path);
    return [...page.querySelectorAll("h1, svg title, svg desc, svg text, table")].map(textOf).join(" · ");
  };
  const embed = `/${lang}/2025/embed/people/`;

  test.each(DAYS)(
    "the frozen chart of %s keeps the figures of that day in its title, drawing and table",
    (day: Day) => {
      const text = shown(`${embed}${day}/`);
      for (const other of DAYS) expect(SAID[other].test(text), `${other} in ${text}`).toBe(other === day);
    },
  );

  test.each(DAYS)("the frozen chart of %s says its day and leads to the present state", (day: Day) => {
    const page = pageOf(dist, `${embed}${day}/`);
    const foot = textOf(page.querySelector(".foot"));
    expect(foot).toContain(String(Number(day.slice(8))));
    expect(foot).toContain("2026");
    expect([...page.querySelectorAll(".foot a")].map((link) => link.getAttribute("href"))).toContain(embed);
  });

  test("the live chart shows the corrected figures and says that they were corrected", () => {
    const text = shown(embed);
    for (const day of DAYS) expect(SAID[day].test(text), text).toBe(day === THIRD);
    expect(pageOf(dist, embed).querySelectorAll(".foot b").length).toBe(1);
    expect(textOf(pageOf(dist, embed).querySelector(".foot b"))).toMatch(/2026/);
    // No figure of this one was corrected.
    expect(pageOf(dist, `/${lang}/2025/embed/classes-and-events/`).querySelector(".foot b")).toBeNull();
  });

  test("a frozen chart tells no correction that came after its day", () => {
    expect(pageOf(dist, `${embed}${FIRST}/`).querySelectorAll(".foot b").length).toBe(1);
    expect(pageOf(dist, `${embed}${SECOND}/`).querySelectorAll(".foot b").length).toBe(2);
  });

  test("a share that follows from corrected counts is frozen with them", () => {
    const drawn = (path: string): string => textOf(pageOf(dist, path).querySelector("svg desc"));
    const accredited = `/${lang}/2025/embed/accreditation/`;
    expect(drawn(`${accredited}${FIRST}/`)).not.toBe(drawn(accredited));
    expect(shown(`${accredited}${FIRST}/`)).toContain("3");
    expect(drawn(`${accredited}${THIRD}/`)).toBe(drawn(accredited));
  });

  test("the chart's page lets choose: following corrections, or as of each day, the latest first", () => {
    const page = pageOf(dist, `/${lang}/2025/figures/people/`);
    const boxes = [...page.querySelectorAll("#embed .copy")].map(({ id }) => id);
    expect(boxes.filter((id) => /\d{4}/.test(id))).toEqual([
      `embed-${THIRD}`,
      `embed-${SECOND}`,
      `embed-${FIRST}`,
    ]);
    const code = copied(dist, { lang, id: "people" }, `embed-${FIRST}`);
    expect(code).toContain(`src="https://example.org${embed}${FIRST}/"`);
    expect(code).toMatch(/title="[^"]*10[,\u00a0]000/);
    expect(copied(dist, { lang, id: "people" }, "embed-frame")).toContain(
      `src="https://example.org${embed}"`,
    );
  });

  test("the chart's page tells both corrections, and only those of its own figures", () => {
    const entries = (id: string) =>
      [...pageOf(dist, `/${lang}/2025/figures/${id}/`).querySelectorAll("#corrections li time")].map((time) =>
        time.getAttribute("datetime"),
      );
    expect(entries("people")).toEqual([THIRD, SECOND]);
    expect(entries("accreditation")).toEqual([THIRD]);
    expect(entries("classes-and-events")).toEqual([]);
  });

  test("a citation carries the day of the chart's own last change", () => {
    expect(copied(dist, { lang, id: "people" }, "cite-bibtex")).toMatch(/year = \{2026\}[\s\S]*month = mar/);
    expect(copied(dist, { lang, id: "classes-and-events" }, "cite-bibtex")).toMatch(/month = jan/);
  });

  test("a chart is frozen from the day on which it was first public, and not before", () => {
    const days = DAYS.filter((day) => isBuilt(dist, `/${lang}/2025/embed/one-in-five/${day}/index.html`));
    expect(days).toEqual([SECOND, THIRD]);
  });

  test("a metric and words that came later are in no chart of an earlier day", () => {
    const scale = `/${lang}/2025/embed/scale/`;
    expect(shown(scale)).toMatch(/77/);
    for (const day of DAYS) {
      expect(shown(`${scale}${day}/`)).not.toMatch(/77|Happenings/);
      expect(shown(`${scale}${day}/`)).not.toBe("");
    }
  });

  test("a chart that has another name now is still there as it was", () => {
    for (const day of DAYS)
      expect(pageOf(dist, `/${lang}/2025/embed/stations/${day}/`).querySelectorAll("svg").length).toBe(2);
    expect(isBuilt(dist, `/${lang}/2025/embed/places/${THIRD}/index.html`)).toBe(false);
  });

  test("a withdrawn chart still answers with its last state and says so, and is offered no more", () => {
    for (const path of [`/${lang}/2025/figures/grants/`, `/${lang}/2025/embed/grants/`]) {
      const page = pageOf(dist, path);
      expect(page.querySelectorAll("svg").length).toBeGreaterThanOrEqual(2);
      expect(textOf(page.querySelector(".notice, .foot b"))).toMatch(/2026/);
    }
    for (const file of [".svg", ".png", "@2x.png", ".csv", ".json", ".zip"])
      expect(isBuilt(dist, `/${lang}/2025/figures/grants${file}`), file).toBe(true);
    for (const path of [`/${lang}/2025/figures/`, `/${lang}/2025/figures/people/`, `/${lang}/2025/`]) {
      const links = [...pageOf(dist, path).querySelectorAll("main a")].map((link) =>
        link.getAttribute("href"),
      );
      expect(
        links.filter((link) => link?.includes("/grants/")),
        path,
      ).toEqual([]);
    }
  });
});

test("a frozen address answers, byte for byte, as it did before the later corrections", async () => {
  using past = copyProject();
  editJson(past.dir, "data/2025.json", (record) => {
    Object.assign(metricOf(record, "tour-pupils"), { value: 10_000, precision: "nearly" });
    Object.assign(metricOf(record, "accredited-colleges"), { value: 3 });
  });
  for (const lang of LANGUAGES)
    for (const id of ["people", "accreditation"])
      expect(
        readBuilt(dist, `/${lang}/2025/embed/${id}/${FIRST}/`) ===
          (await documentFrom(past.dir, lang, id, FIRST)),
        `${id} in ${lang}`,
      ).toBe(true);
});

test("every published address still answers", async () => {
  const built = new Set((await siteFiles(dist)).map(addressOfFile));
  const before = (await siteFiles(inject("dist")))
    .map(addressOfFile)
    .filter((address) => address !== null && !address.startsWith("/assets/"));
  expect(before.length).toBeGreaterThan(200);
  expect(before.filter((address) => !built.has(address))).toEqual([]);
});

test("check refuses the site once a published chart's file is gone", async () => {
  const file = join(copy.dir, "src/report/2025/charts/grants.json");
  rmSync(file);
  const { code, out, err } = await run(copy.dir, "check");
  expect(code).toBe(1);
  expect(out + err).toContain("[published-gone]");
  expect(out + err).toContain("src/report/2025/charts/grants.json error");
});
