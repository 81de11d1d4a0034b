import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { withPolicy } from "../../src/publication/headers.ts";
import { addressOfFile, siteFiles } from "../../src/publication/site-files.ts";
import { loadFiles } from "../../src/record/load.ts";
import { readPublished } from "../../src/record/published.ts";
import { chartContext, contextOf } from "../../src/site/context.ts";
import { embedDocument } from "../../src/site/embed-document.ts";
import { embedModel } from "../../src/site/models/embed.ts";
import { MADE_UP_SITE, madeUpOpenSite } from "../support/content.ts";
import { BASE, copied, isBuilt, LANGUAGES, readBuilt, SITE } from "../support/kit.ts";
import { copyProject, run } from "../support/project.ts";
import { pageOf, textOf } from "../support/site.ts";

const FIRST = "2021-01-15";
const SECOND = "2021-03-01";
const THIRD = "2022-01-20";

/** What the tours are said to be on each day, and how each language writes it. */
const SAID = { [FIRST]: /2[,\u00a0]000/, [SECOND]: /2[,\u00a0]400/, [THIRD]: /2[,\u00a0]600/ } as const;
const DAYS = [FIRST, SECOND, THIRD] as const;
type Day = (typeof DAYS)[number];

/** The made-up site with its three publications; one chart came with the second, another was withdrawn with the third. */
const dist = inject("dist");
const { value: published } = readPublished(await loadFiles(MADE_UP_SITE));

/** The embed document of a chart as code makes it today, from what was public on a day. */
async function documentFrom(day: Day, lang: string, id: string): Promise<string> {
  const context = contextOf(await madeUpOpenSite(), lang, 2020, day);
  return await embedDocument(embedModel(chartContext(context, id)));
}

describe.each(LANGUAGES)("after two corrections, in %s", (lang) => {
  const shown = (path: string): string => {
    const page = pageOf(dist, path);
    return [...page.querySelectorAll("h1, svg title, svg desc, svg text, table")].map(textOf).join(" · ");
  };
  const embed = `/${lang}/2020/embed/people/`;

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
    expect(foot).toContain(day.slice(0, 4));
    expect([...page.querySelectorAll(".foot a")].map((link) => link.getAttribute("href"))).toContain(
      BASE + embed,
    );
  });

  test("the live chart shows the corrected figures and says that they were corrected", () => {
    const text = shown(embed);
    for (const day of DAYS) expect(SAID[day].test(text), text).toBe(day === THIRD);
    expect(pageOf(dist, embed).querySelectorAll(".foot > p > b").length).toBe(1);
    expect(textOf(pageOf(dist, embed).querySelector(".foot > p > b"))).toMatch(/2022/);
    // No figure of this one was corrected.
    expect(pageOf(dist, `/${lang}/2020/embed/clubs-and-evenings/`).querySelector(".foot > p > b")).toBeNull();
  });

  test("a frozen chart tells no correction that came after its day", () => {
    expect(pageOf(dist, `${embed}${FIRST}/`).querySelectorAll(".foot > p > b").length).toBe(1);
    expect(pageOf(dist, `${embed}${SECOND}/`).querySelectorAll(".foot > p > b").length).toBe(2);
  });

  test("a share that follows from corrected counts is frozen with them", () => {
    const drawn = (path: string): string => textOf(pageOf(dist, path).querySelector("svg desc"));
    const renovated = `/${lang}/2020/embed/renovated/`;
    expect(drawn(`${renovated}${FIRST}/`)).not.toBe(drawn(renovated));
    expect(shown(`${renovated}${FIRST}/`)).toContain("6");
    expect(drawn(`${renovated}${THIRD}/`)).toBe(drawn(renovated));
  });

  test("the chart's page lets choose: following corrections, or as of each day, the latest first", () => {
    const page = pageOf(dist, `/${lang}/2020/figures/people/`);
    const boxes = [...page.querySelectorAll("#embed .copy")].map(({ id }) => id);
    expect(boxes.filter((id) => /\d{4}/.test(id))).toEqual([
      `embed-${THIRD}`,
      `embed-${SECOND}`,
      `embed-${FIRST}`,
    ]);
    const code = copied(dist, { lang, year: 2020, id: "people" }, `embed-${FIRST}`);
    // With the script that fits its height, as the live one.
    expect(code).toMatch(/<script src="[^"]+\/embed\.js" async><\/script>$/);
    expect(code).toContain(`src="${SITE}${embed}${FIRST}/"`);
    expect(code).toMatch(/title="[^"]*2[,\u00a0]000/);
    expect(copied(dist, { lang, year: 2020, id: "people" }, "embed-frame")).toContain(
      `src="${SITE}${embed}"`,
    );
  });

  test("the chart's page tells both corrections, and only those of its own figures", () => {
    const entries = (id: string) =>
      [...pageOf(dist, `/${lang}/2020/figures/${id}/`).querySelectorAll("#corrections li time")].map((time) =>
        time.getAttribute("datetime"),
      );
    expect(entries("people")).toEqual([THIRD, SECOND]);
    expect(entries("renovated")).toEqual([THIRD]);
    expect(entries("clubs-and-evenings")).toEqual([]);
  });

  test("a citation carries the day of the chart's own last change", () => {
    expect(copied(dist, { lang, year: 2020, id: "people" }, "cite-bibtex")).toMatch(
      /year = \{2022\}[\s\S]*month = jan/,
    );
    expect(copied(dist, { lang, year: 2020, id: "clubs-and-evenings" }, "cite-bibtex")).toMatch(
      /year = \{2021\}[\s\S]*month = jan/,
    );
  });

  test("a chart is frozen from the day on which it was first public, and not before", () => {
    const days = DAYS.filter((day) => isBuilt(dist, `/${lang}/2020/embed/one-in-three/${day}/index.html`));
    expect(days).toEqual([SECOND, THIRD]);
  });

  test("a metric and words that came later are in no chart of an earlier day", () => {
    const scale = `/${lang}/2020/embed/scale/`;
    expect(shown(scale)).toMatch(/12[.,]5/);
    for (const day of DAYS) {
      expect(shown(`${scale}${day}/`)).not.toMatch(
        /12[.,]5|Reading evenings|Әдеби кештер|Литературные вечера/,
      );
      expect(shown(`${scale}${day}/`)).not.toBe("");
    }
  });

  test("a chart that has another name now is still there as it was", () => {
    for (const [id, day] of [
      ["places", FIRST],
      ["places", SECOND],
      ["stations", THIRD],
    ])
      expect(pageOf(dist, `/${lang}/2020/embed/${id}/${day}/`).querySelectorAll("svg").length).toBe(2);
    expect(isBuilt(dist, `/${lang}/2020/embed/places/${THIRD}/index.html`)).toBe(false);
    expect(isBuilt(dist, `/${lang}/2020/embed/stations/${SECOND}/index.html`)).toBe(false);
  });

  test("a withdrawn chart still answers with its last state and says so, and is offered no more", () => {
    for (const path of [`/${lang}/2020/figures/clubs/`, `/${lang}/2020/embed/clubs/`]) {
      const page = pageOf(dist, path);
      expect(page.querySelectorAll("svg").length).toBeGreaterThanOrEqual(2);
      expect(textOf(page.querySelector(".notice, .foot b"))).toMatch(/2022/);
    }
    for (const file of [".svg", ".png", "@2x.png", ".csv", ".json", ".zip"])
      expect(isBuilt(dist, `/${lang}/2020/figures/clubs${file}`), file).toBe(true);
    for (const path of [`/${lang}/2020/figures/`, `/${lang}/2020/figures/people/`, `/${lang}/2020/`]) {
      const links = [...pageOf(dist, path).querySelectorAll("main a")].map((link) =>
        link.getAttribute("href"),
      );
      expect(
        links.filter((link) => link?.includes("/clubs/")),
        path,
      ).toEqual([]);
    }
  });
});

test("a frozen address answers, byte for byte, as it did before the later corrections", async () => {
  for (const lang of LANGUAGES)
    for (const id of ["people", "renovated"])
      expect(
        readBuilt(dist, `/${lang}/2020/embed/${id}/${FIRST}/`) ===
          withPolicy(await documentFrom(FIRST, lang, id)),
        `${id} in ${lang}`,
      ).toBe(true);
});

test("every published address still answers", async () => {
  const built = new Set((await siteFiles(dist)).map(addressOfFile));
  const before = Object.keys(published.addresses);
  expect(before.length).toBeGreaterThan(500);
  expect(before.filter((address) => !built.has(address))).toEqual([]);
});

test("check refuses the site once a published chart's file is gone", async () => {
  using copy = copyProject();
  rmSync(join(copy.dir, "src/report/2020/charts/clubs.json"));
  const { code, out, err } = await run(copy.dir, "check");
  expect(code).toBe(1);
  expect(out + err).toContain("[published-gone]");
  expect(out + err).toContain("src/report/2020/charts/clubs.json error");
});
